import type { Strings } from '../strings.ts';

/** See the English file for what each string is. */
export const marking: Strings['marking'] = {
  toolbar: 'وسم الكلمات المحددة',
  isKnown: 'كيان معروف: سِم الكلمات إشارة إليه',
  chooseEntity: 'إشارة إلى…',
  findEntity: 'إلى من أو إلامَ تشير هذه الكلمات؟',
  claim: 'ادعاء',
  source: 'المصدر',
  cue: 'عبارة النقل',
  contradiction: 'تناقض',
  addToSpan: 'إضافة إلى السجل',
  guideline: 'الإرشادات',
  acceptGhost: 'قبول',
  dismissGhost: 'تجاهل',
  useForPointing: 'استخدم هذه الكلمات',
  pointAtClaim:
    'اختر الادعاء المقابل: في النص أو الهامش أو القائمة، أو حدّد كلمات لإنشائه. ‏Esc للخروج.',
  pointAtWords: 'حدّد الكلمات في النص ثم اضغط Enter. ‏Esc للخروج.',
};
