import { isolate } from '../isolate.ts';
import { plural } from '../plural.ts';
import type { Strings } from '../strings.ts';

/** See the English file for what each string is. */
export const history: Strings['history'] = {
  title: 'السجل الزمني',
  show: 'السجل الزمني…',
  loading: 'يُقرأ السجل الزمني…',
  empty: 'لم يتغيّر شيء بعد.',
  older: (n) =>
    plural('ar', n, {
      one: 'عرض خطوة أقدم',
      two: 'عرض خطوتين أقدم',
      few: 'عرض {n} خطوات أقدم',
      many: 'عرض {n} خطوة أقدم',
      other: 'عرض {n} خطوة أقدم',
    }),
  sentence: (time, what, by) => `${time} — ${what} (${isolate(by)})`,
  restore: 'استعادة هذه الحال',
  restoreArticle: 'العودة إلى ما قبل هذا',
  now: 'هذه هي الحال الحاضرة.',
  restored: 'عادت الحال السابقة، والتراجع يلغي ذلك.',
  articleHint:
    'العودة تعيد المقال ومناطقه وكل ما وُسم فيه إلى حاله في تلك اللحظة، وما وُسم بعدها ينتقل إلى المهملات. هي خطوة واحدة يلغيها التراجع.',
  kinds: {
    entities: (n) =>
      plural('ar', n, {
        one: 'كيان',
        two: 'كيانان',
        few: '{n} كيانات',
        many: '{n} كيانًا',
        other: '{n} كيان',
      }),
    propositions: (n) =>
      plural('ar', n, {
        one: 'قضية',
        two: 'قضيتان',
        few: '{n} قضايا',
        many: '{n} قضية',
        other: '{n} قضية',
      }),
    mentions: (n) =>
      plural('ar', n, {
        one: 'إشارة',
        two: 'إشارتان',
        few: '{n} إشارات',
        many: '{n} إشارة',
        other: '{n} إشارة',
      }),
    claims: (n) =>
      plural('ar', n, {
        one: 'ادعاء',
        two: 'ادعاءان',
        few: '{n} ادعاءات',
        many: '{n} ادعاءً',
        other: '{n} ادعاء',
      }),
    contradictions: (n) =>
      plural('ar', n, {
        one: 'تناقض',
        two: 'تناقضان',
        few: '{n} تناقضات',
        many: '{n} تناقضًا',
        other: '{n} تناقض',
      }),
    comments: (n) =>
      plural('ar', n, {
        one: 'تعليق',
        two: 'تعليقان',
        few: '{n} تعليقات',
        many: '{n} تعليقًا',
        other: '{n} تعليق',
      }),
  },
  added: (what) => `أُضيف: ${what}`,
  removed: (what) => `نُقل إلى المهملات: ${what}`,
  changedCount: (what) => `تغيّر: ${what}`,
  made: 'وُسم',
  madeRecord: 'أُنشئ',
  deleted: 'نُقل إلى المهملات',
  commentAdded: (text) => `تعليق: «${isolate(text)}»`,
  commentDeleted: (text) => `حُذف التعليق: «${isolate(text)}»`,
  changed: (field, before, after) => `تغيّر «${field}» من ${isolate(before)} إلى ${isolate(after)}`,
  setTo: (field, after) => `صار «${field}»: ${isolate(after)}`,
  cleared: (field, before) => `أُفرغ «${field}» (كان ${isolate(before)})`,
  changedPlain: (field) => `تغيّر «${field}»`,
  undone: (what) => `تراجُع عن: ${what}`,
  redone: (what) => `إعادة: ${what}`,
  of: (name, what) => `«${isolate(name)}»: ${what}`,
  articleAdded: 'أُضيف المقال',
  articleTrashed: 'نُقل المقال إلى المهملات',
  articleRestored: 'أُخرج المقال من المهملات',
  none: 'لا شيء',
  yes: 'نعم',
  no: 'لا',
  fields: {
    place: 'الموضع في النص',
    sourceWords: 'ألفاظ المصدر',
    chain: 'سلسلة النقل',
    claimsOn: (side) => `ادعاءات ${side}`,
    evidenceOn: (side) => `أدلة ${side}`,
  },
  encodingChanged: (from, to) => `تغيّر الترميز من ${isolate(from)} إلى ${isolate(to)}`,
  types: {
    'merge-entities': 'دُمجت الكيانات',
    'split-entity': 'صارت المواضع كيانًا مستقلًا',
    'import-project': 'جاء باستيراد',
    'open-sample': 'جاء مع المشروع النموذجي',
    'add-comparison': 'جاءت نسخة زميل للمقارنة',
    'delete-comparison': 'انتهت المقارنة',
    adjudicate: 'حُسم في مقارنة',
    'new-edition': 'انتقل إلى طبعة أخرى',
    'restore-state': 'استُعيدت حال سابقة',
    'restore-records': 'أُخرج من المهملات',
  },
};
