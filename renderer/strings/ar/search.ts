import { isolate } from '../isolate.ts';
import { plural } from '../plural.ts';
import type { Strings } from '../strings.ts';

const places = (n: number) =>
  plural('ar', n, {
    zero: 'لا مواضع',
    one: 'موضع واحد',
    two: 'موضعان',
    few: '{n} مواضع',
    many: '{n} موضعًا',
    other: '{n} موضع',
  });
const articles = (n: number) =>
  plural('ar', n, {
    zero: 'لا مقالات',
    one: 'مقال واحد',
    two: 'مقالين',
    few: '{n} مقالات',
    many: '{n} مقالًا',
    other: '{n} مقال',
  });

/** See the English file for what each string is. */
export const search: Strings['search'] = {
  title: 'البحث',
  box: 'ابحث في كل المقالات',
  clear: 'مسح',
  close: 'العودة إلى المقال',
  kinds: { texts: 'النصوص', claims: 'الادعاءات', notes: 'الملاحظات' },
  filters: 'التصفية',
  filtersSet: (n) =>
    plural('ar', n, {
      one: 'شرط تصفية واحد',
      two: 'شرطا تصفية',
      few: '{n} شروط تصفية',
      many: '{n} شرط تصفية',
      other: '{n} شرط تصفية',
    }),
  clearFilters: 'إلغاء التصفية',
  outlet: 'الوسيلة',
  from: 'من',
  to: 'إلى',
  entity: 'يذكر',
  source: 'على لسان',
  attributes: 'سمات الادعاء',
  attributesSet: (n) =>
    plural('ar', n, {
      one: 'سمة واحدة محددة',
      two: 'سمتان محددتان',
      few: '{n} سمات محددة',
      many: '{n} سمة محددة',
      other: '{n} سمة محددة',
    }),
  clearAttributes: 'أي سمات',
  cueClass: 'صنف عبارة النقل',
  contradiction: 'التناقض',
  inNoContradiction: 'خارج أي تناقض',
  any: 'الكل',
  reading: (left) =>
    plural('ar', left, {
      one: 'بقي نص واحد قيد القراءة…',
      two: 'بقي نصان قيد القراءة…',
      few: 'بقيت {n} نصوص قيد القراءة…',
      many: 'بقي {n} نصًا قيد القراءة…',
      other: 'بقي {n} نص قيد القراءة…',
    }),
  found: {
    texts: (hits, texts) => `${places(hits)} في ${articles(texts)}`,
    claims: (hits) =>
      plural('ar', hits, {
        zero: 'لا ادعاءات',
        one: 'ادعاء واحد',
        two: 'ادعاءان',
        few: '{n} ادعاءات',
        many: '{n} ادعاءً',
        other: '{n} ادعاء',
      }),
    notes: (hits) =>
      plural('ar', hits, {
        zero: 'لا ملاحظات',
        one: 'ملاحظة واحدة',
        two: 'ملاحظتان',
        few: '{n} ملاحظات',
        many: '{n} ملاحظة',
        other: '{n} ملاحظة',
      }),
  },
  results: 'النتائج',
  tickPlace: (words) => `اختيار «${isolate(words)}»`,
  tickArticle: (title) => `اختيار كل ما في «${isolate(title)}»`,
  untick: 'إلغاء الاختيار',
  ticked: (n) =>
    plural('ar', n, {
      one: 'موضع واحد مختار',
      two: 'موضعان مختاران',
      few: '{n} مواضع مختارة',
      many: '{n} موضعًا مختارًا',
      other: '{n} موضع مختار',
    }),
  tag: 'وسمها إشارات إلى كيان…',
  tagAs: 'أيّ كيان؟',
  newEntity: (name) => `كيان جديد «${isolate(name)}»`,
  newType: 'نوع الكيان الجديد',
  tagged: (n, name) =>
    `${plural('ar', n, {
      one: 'أُضيفت إشارة واحدة',
      two: 'أُضيفت إشارتان',
      few: 'أُضيفت {n} إشارات',
      many: 'أُضيفت {n} إشارة',
      other: 'أُضيفت {n} إشارة',
    })} إلى الكيان «${isolate(name)}». تراجُع واحد يعيدها كلها.`,
  already: 'كل هذه المواضع موسومة بهذا الكيان من قبل.',
  more: (n) =>
    plural('ar', n, {
      one: 'إظهار نتيجة أخرى',
      two: 'إظهار نتيجتين أخريين',
      few: 'إظهار {n} نتائج أخرى',
      many: 'إظهار {n} نتيجة أخرى',
      other: 'إظهار {n} نتيجة أخرى',
    }),
  nothing: 'لا نتائج.',
  nothingWithFilters: 'لا نتائج بهذه التصفية.',
  noteOf: {
    entities: 'كيان',
    contradictions: 'تناقض',
    propositions: 'قضية',
    articles: 'ملاحظة على مقال',
    mentions: 'ملاحظة على إشارة',
    comments: 'تعليق',
  },
  untitled: 'بلا عنوان',
  emptyTitle: 'كل كلمة في كل مقال',
  empty: [
    'اكتب كلمات: تظهر المواضع في المقالات التي تجمعها كلها، مهما اتصل بها من حروف وكيفما كُتبت الهمزة والحركات.',
    'ضع الكلمات بين «» لتجدها كما هي.',
    'اختر مواضع وسِمها كلها إشارات إلى كيان واحد؛ تراجُع واحد يعيدها.',
  ],
  keys: 'Enter يفتح الموضع، والمسافة تختاره، و⌫ يعيدك إلى هنا.',
};
