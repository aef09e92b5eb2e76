import type { Strings } from '../strings.ts';

/** See the English file for what each string is. */
export const marking: Strings['marking'] = {
  toolbar: 'تعليم الكلمات المحددة',
  isKnown: 'كيان معروف: علّم الكلمات ذِكرًا له',
  claim: 'ادّعاء',
  source: 'المصدر',
  cue: 'لفظ الإسناد',
  contradiction: 'تناقض',
  useForPointing: 'استخدم هذه الكلمات',
  pointAtClaim:
    'اختر الادّعاء المقابل: في النص أو الهامش أو القائمة، أو حدّد كلمات لإنشائه. ‏Esc للخروج.',
  pointAtWords: 'حدّد الكلمات في النص ثم اضغط Enter. ‏Esc للخروج.',
};
