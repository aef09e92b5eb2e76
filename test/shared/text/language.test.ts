import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../shared/text/language.ts';

describe('detectLanguage', () => {
  it.each([
    ['ar', 'أعلنت وزارة النقل أن أعمال توسعة الميناء تبدأ في الربيع، وفق بيان رسمي صدر أمس.'],
    ['ar', 'بغداد ترفض مقترح الشركة'],
    ['ar', 'قال متحدث باسم شركة OpenAI وMicrosoft إن النموذج الجديد متاح'],
    ['fa', 'وزیر راه گفت که کار توسعهٔ بندر در بهار آغاز می‌شود و هزینهٔ آن هنوز روشن نیست.'],
    ['ur', 'وزیر نے کہا ہے کہ بندرگاہ کی توسیع کا کام اگلے سال شروع ہو گا اور اس پر بحث جاری ہے۔'],
    ['he', 'השר אמר כי העבודה בנמל תתחיל באביב'],
    ['en', 'The minister said that work on the port will start in spring.'],
    ['fr', 'Le ministre a annoncé que les travaux du port débuteront au printemps.'],
  ])('finds %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('goes by the script that most letters belong to', () => {
    expect(detectLanguage('The paper «الحياة» was founded in Beirut and is read in London.')).toBe(
      'en',
    );
  });

  it('says nothing when there is nothing to go by', () => {
    for (const text of ['', '2023 – 45%', 'Reuters', 'Привет, мир', '北京']) {
      expect(detectLanguage(text)).toBe('');
    }
  });
});
