import { isolate } from '../isolate.ts';
import { plural } from '../plural.ts';
import type { Strings } from '../strings.ts';

/** See the English file for what each string is. */
export const trash: Strings['trash'] = {
  title: 'المهملات',
  open: (n) => `السجلات المحذوفة (${n})`,
  hint: 'تبقى للسجل المحذوف تعليقاته وروابطه، واستعادته تعيد معه ما يحتاج إليه وما ذهب معه.',
  empty: 'لا سجلات محذوفة هنا.',
  deletedBy: (by, at) => `حذفه ${isolate(by)}، ${isolate(at)}`,
  with: (n) =>
    plural('ar', n, {
      one: 'ومعه سجل آخر',
      two: 'ومعه سجلان آخران',
      few: 'ومعه {n} سجلات أخرى',
      many: 'ومعه {n} سجلاً آخر',
      other: 'ومعه {n} سجل آخر',
    }),
  comments: (n) =>
    plural('ar', n, {
      one: 'تعليق واحد',
      two: 'تعليقان',
      few: '{n} تعليقات',
      many: '{n} تعليقاً',
      other: '{n} تعليق',
    }),
  articleInTrash: 'مقاله في المهملات أيضاً ويعود معه',
  restore: 'استعادة',
  deleteForGood: 'حذف نهائي',
  emptyAll: 'إفراغ المهملات…',
  question: (n) =>
    plural('ar', n, {
      one: 'أيُحذف هذا السجل نهائياً؟',
      two: 'أيُحذف السجلان نهائياً؟',
      few: 'أتُحذف {n} سجلات نهائياً؟',
      many: 'أيُحذف {n} سجلاً نهائياً؟',
      other: 'أيُحذف {n} سجل نهائياً؟',
    }),
  proposition: 'قضية',
  restored: (n) =>
    plural('ar', n, {
      one: 'عاد سجل واحد.',
      two: 'عاد سجلان.',
      few: 'عادت {n} سجلات.',
      many: 'عاد {n} سجلاً.',
      other: 'عاد {n} سجل.',
    }),
};
