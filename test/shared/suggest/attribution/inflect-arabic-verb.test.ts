import { describe, expect, it } from 'vitest';
import { inflectArabicVerb } from '../../../../shared/suggest/attribution/inflect-arabic-verb.ts';
import { inflectEnglishVerb } from '../../../../shared/suggest/attribution/inflect-english-verb.ts';
import { foldKey } from '../../../../shared/text/folding.ts';

const forms = (verb: string): Set<string> => new Set(inflectArabicVerb(verb).map(({ key }) => key));
const fold = (word: string): string => foldKey(word, { hamzaCarriers: true });

describe('inflectArabicVerb', () => {
  it.each([
    ['قال', 'قالت قالوا يقول تقول يقولون قائلاً قائلةً'],
    ['أكد', 'أكدت أكدوا يؤكد تؤكد يؤكدون مؤكداً مؤكدةً'],
    ['أعلن', 'أعلنت يعلن تعلن معلناً معلنةً'],
    ['أضاف', 'أضافت يضيف تضيف مضيفاً'],
    ['أشار', 'أشارت يشير مشيراً مشيرةً'],
    ['نفى', 'نفت نفوا ينفي تنفي نافياً نافيةً'],
    ['دعا', 'دعت دعوا يدعو تدعو داعياً'],
    ['صرّح', 'صرحت يصرح مصرحاً'],
    ['رأى', 'رأت يرى ترى'],
    ['اتهم', 'اتهمت يتهم متهماً متهمين'],
    ['طالب', 'طالبت طالبوا يطالب مطالباً'],
  ])('knows the forms of %s', (verb, expected) => {
    const known = forms(verb);
    expect(
      expected
        .split(' ')
        .map(fold)
        .filter((form) => !known.has(form)),
    ).toEqual([]);
  });

  it('makes no participle in م of a plain verb, which would be a noun («مكتبة»)', () => {
    expect(forms('كتب')).not.toContain('مكتبه');
    expect(forms('كتب')).toContain('كاتبا');
  });

  it('tells the subject from the form', () => {
    const subject = (key: string) => inflectArabicVerb('قال').find((form) => form.key === key);
    expect(subject('قالت')?.subject).toBe('feminine');
    expect(subject('قالوا')?.subject).toBe('plural');
  });

  it('has nothing for a word of another script', () => {
    expect(inflectArabicVerb('say')).toEqual([]);
  });
});

describe('inflectEnglishVerb', () => {
  it.each([
    ['say', ['said', 'says', 'saying']],
    ['deny', ['denied', 'denies', 'denying']],
    ['announce', ['announced', 'announcing']],
    ['criticise', ['criticised', 'criticized']],
    ['admit', ['admitted', 'admitting']],
  ])('knows the forms of %s', (verb, expected) => {
    const known = inflectEnglishVerb(verb).map(({ key }) => key);
    for (const form of expected) expect(known).toContain(form);
  });
});
