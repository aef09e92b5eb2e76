import type { Strings } from '../strings.ts';
import { plural } from '../plural.ts';

/** See the English file for what each string is. */
export const reader: Strings['reader'] = {
  pane: 'المقال',
  paneBeside: 'المقال المجاور',
  closeBeside: 'إغلاق هذا المقال',
  margin: 'الهامش: مَن قال ماذا',
  recordKinds: {
    entities: 'كيان',
    mentions: 'إشارة',
    claims: 'ادعاء',
    contradictions: 'تناقض',
  },
  sourceKinds: {
    named: 'مصدر مسمّى',
    unnamed: 'مصدر غير مسمّى',
    author: 'الكاتب',
    implicit: 'مصدر غير مذكور',
  },
  listComma: '، ',
  folded: (count, kinds) =>
    `${kinds}${
      count > 1
        ? ` (${plural('ar', count, {
            two: 'سطران',
            few: '{n} أسطر',
            many: '{n} سطرًا',
            other: '{n} سطر',
          })})`
        : ''
    } — إظهار`,
  unfold: 'إظهار المطويّ هنا',
  says: 'يقول:',
  denies: 'ينفي:',
  elsewhere: (count) =>
    plural('ar', count, {
      one: 'يتعارض مع ادعاء في مقال آخر',
      two: 'يتعارض مع ادعاءين في مقالات أخرى',
      few: 'يتعارض مع {n} ادعاءات في مقالات أخرى',
      many: 'يتعارض مع {n} ادعاءً في مقالات أخرى',
      other: 'يتعارض مع {n} ادعاء في مقالات أخرى',
    }),
  recordsHere: 'السجلات في هذا الموضع',
  moveStart: 'اسحب لتحريك البداية',
  moveEnd: 'اسحب لتحريك النهاية',
  find: 'البحث في المقال',
  hits: (current, count) => `${String(current)} / ${String(count)}`,
  previousHit: 'النتيجة السابقة',
  nextHit: 'النتيجة التالية',
  details: 'تفاصيل المقال',
  bidi: {
    list: 'علامات اتجاه غير مرئية في النص المعروض',
    unbalanced: '(غير مغلقة في سطرها)',
    names: {
      ALM: 'علامة حرف عربي',
      LRM: 'علامة من اليسار إلى اليمين',
      RLM: 'علامة من اليمين إلى اليسار',
      LRE: 'تضمين من اليسار إلى اليمين',
      RLE: 'تضمين من اليمين إلى اليسار',
      PDF: 'نهاية تضمين أو فرض اتجاه',
      LRO: 'فرض الاتجاه من اليسار إلى اليمين',
      RLO: 'فرض الاتجاه من اليمين إلى اليسار',
      LRI: 'عزل من اليسار إلى اليمين',
      RLI: 'عزل من اليمين إلى اليسار',
      FSI: 'عزل باتجاه أول حرف',
      PDI: 'نهاية عزل',
    },
  },
};
