import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { imported } from './check-article.ts';

/*
 * Files as people have them: printed to PDF by Chromium, and written by LibreOffice Writer 7.4 as PDF,
 * DOCX, ODT and RTF, in several fonts. The name says language, program and font. Harakat, lam-alef,
 * guillemets, both kinds of digits, Latin names, the half-space of Persian, two columns.
 */
const texts: Readonly<Record<string, readonly string[]>> = {
  ar: [
    'لاعبون ولاجئون في ملعب البلدة',
    'قال المدرب سامي الحلاق (٤٨ عامًا) إنّ الفريق «لا يطلب إلا ملعبًا آمنًا»، وإن 1250 مشجّعًا حضروا مباراة الأحد.',
    'ونقلت صحيفة The Morning Post عن اللاعب أن الاتحاد FIFA لم يردّ حتى الآن على رسالة أُرسلت في 3 مارس 2025.',
    'كَتَبَ الوَلَدُ رِسالةً إلى أُمِّهِ قَبلَ السَّفَرِ، ثُمَّ عادَ إلى البَيتِ.',
    'كلفة الملعب',
    'وبلغت الكلفة 75% من المبلغ، أي نحو 3.5 مليون؛ والأمل أن يُفتتح الملعب للأطفال الأولى بالرعاية قبل الإجازة.',
  ],
  fa: [
    'بازگشایی کتابخانهٔ محلهٔ گلستان',
    'کتابخانهٔ محله پس از دو سال بازسازی، صبح شنبه ۱۲ مهر ۱۴۰۳ با حضور کودکان بازگشایی شد.',
    'مدیر کتابخانه گفت: «ما چهار هزار کتاب تازه خریده‌ایم و می‌خواهیم ژانر رمان پلیسی را هم بیاوریم.»',
    'پروژه با نرم‌افزار Koha و با هزینهٔ ۷۵ میلیون تومان انجام شد.',
  ],
  he: [
    'הספרייה העירונית נפתחה מחדש',
    'הספרייה בשכונה נפתחה מחדש ביום ראשון אחרי שיפוץ שנמשך 14 חודשים, אמרה המנהלת רות לוי (52).',
    '"אנחנו רוצים שהילדים יבואו לכאן אחרי הצהריים", הוסיפה, וציינה שהמערכת Koha הותקנה ב-2024.',
    'עלות הפרויקט הייתה 3.5 מיליון שקל.',
  ],
  en: [
    'The ferry returns to the north bank',
    'The ferry returned to service on Sunday after an office confirmed that efficient flood defences had been finished.',
    '“We waited 14 months,” said the harbour master, Ruth Fields (52), “and the cost rose to 3.5 million.”',
    'Officials declined to publish the full affidavit before the final inspection.',
  ],
};

const folder = 'test/fixtures/printed';

describe('files that programs have written', () => {
  it.each(readdirSync(folder))('%s: every word in its place', async (name) => {
    const bytes = new Uint8Array(readFileSync(`${folder}/${name}`));
    const { articles } = await imported(name, bytes);
    const lines = articles.flatMap(({ text }) => text.split('\n').filter(Boolean));
    expect(lines.map((line) => line.trim())).toEqual(texts[name.slice(0, 2)]);
  });
});
