import { isolate } from '../isolate.ts';
import { plural } from '../plural.ts';
import type { Strings } from '../strings.ts';

const claims = (n: number) =>
  plural('ar', n, {
    one: 'ادعاء واحد',
    two: 'ادعاءان',
    few: '{n} ادعاءات',
    many: '{n} ادعاءً',
    other: '{n} ادعاء',
  });

/** See the English file for what each string is. */
export const overview: Strings['overview'] = {
  title: 'نظرة عامة',
  close: 'العودة إلى المقال',
  parts: { matrix: 'من قال ماذا', timeline: 'متى', map: 'التناقضات', counts: 'الأعداد' },
  look: 'طريقة العرض',
  looks: { picture: 'رسم', table: 'جدول' },
  save: 'حفظ الرسم',
  saveSvg: 'بصيغة SVG…',
  savePng: 'بصيغة PNG…',
  saveTitle: 'حفظ الرسم',
  saved: (name) => `حُفظ باسم ${isolate(name)}.`,
  source: 'المصدر',
  proposition: 'القضية',
  claim: 'الادعاء',
  article: 'المقال',
  time: 'الزمن',
  stance: 'موقفه',
  relation: 'العلاقة',
  between: 'ادعاء',
  and: 'ادعاء مقابل',
  state: 'الحالة',
  asserts: 'يثبت',
  denies: 'ينفي',
  mentions: 'الإشارات',
  notConfirmed: 'غير مؤكد',
  silent: 'لم يتحدث عنها',
  cell: (source, proposition, asserts, denies) =>
    `${isolate(source)}، «${isolate(proposition)}»: ${[
      asserts > 0 ? `إثبات: ${claims(asserts)}` : '',
      denies > 0 ? `نفي: ${claims(denies)}` : '',
    ]
      .filter(Boolean)
      .join('، ')}`,
  bar: (name, total) => `${isolate(name)}: ${total}`,
  axis: 'بحسب',
  axes: { published: 'تاريخ النشر', claimedAt: 'وقت القول', eventTime: 'وقت الحدث' },
  undated: (n) => `بلا تاريخ من هذا النوع: ${claims(n)}`,
  grouping: 'التجميع',
  groupings: { matter: 'بحسب المسألة', article: 'بحسب المقال' },
  matter: (n) => `المسألة ${n}`,
  against: (a, relation, b) => `${isolate(a)} · ${relation} · ${isolate(b)}`,
  of: 'أعداد',
  countKinds: { sources: 'المصادر', entities: 'الكيانات', articles: 'المقالات' },
  sentences: 'الجمل',
  closeSentences: 'إغلاق الجمل',
  emptyTitles: {
    matrix: 'من يثبت ومن ينفي',
    timeline: 'الادعاءات على خط الزمن',
    map: 'خريطة التناقضات',
    counts: 'من يُسمع وكم مرة',
  },
  empty: {
    matrix:
      'اجمع الادعاءات التي تقول الشيء نفسه في قضية واحدة: حدّد ادعاءً ثم «الادعاء نفسه في…». تصير كل قضية عمودًا هنا، وكل مصدر صفًا.',
    timeline: 'لا ادعاء له تاريخ من هذا النوع. التواريخ في بيانات المقال، وتحت «الزمن» في الادعاء.',
    map: 'حدّد ادعاءً واضغط X (ء) ثم أشر إلى الادعاء المقابل. يصير كل ادعاء بطاقة هنا، وكل علاقة خطًا.',
    counts: 'سِم كيانات وادعاءات في مقال، فتُعدّ هنا.',
  },
};
