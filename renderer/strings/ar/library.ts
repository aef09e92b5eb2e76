import { plural } from '../plural.ts';
import type { Strings } from '../strings.ts';
import { article } from './article.ts';

const articles = (n: number) =>
  plural('ar', n, {
    zero: 'لا مقالات',
    one: 'مقال واحد',
    two: 'مقالان',
    few: '{n} مقالات',
    many: '{n} مقالًا',
    other: '{n} مقال',
  });

/** See the English file for what each string is. */
export const library: Strings['library'] = {
  title: 'المكتبة',
  pane: 'المكتبة',
  articles,
  search: 'ابحث في المكتبة',
  searchPlaceholder: 'عنوان، وسيلة، كاتب، ملف',
  view: 'التصفية والترتيب',
  status: 'الحالة',
  outlet: 'الوسيلة الإعلامية',
  direction: 'اتجاه النص',
  sort: 'الترتيب',
  all: 'الكل',
  noOutlet: 'بلا وسيلة',
  clearFilters: 'إلغاء التصفية',
  statuses: {
    new: 'جديد',
    'in-work': 'قيد العمل',
    done: 'منجز',
    reviewed: 'مُراجَع',
    reopened: 'أُعيد فتحه',
  },
  directions: {
    rtl: 'من اليمين إلى اليسار',
    ltr: 'من اليسار إلى اليمين',
  },
  sorts: {
    added: 'الأحدث إضافةً',
    published: 'الأحدث نشرًا',
    title: 'العنوان',
    outlet: 'الوسيلة',
  },
  untitled: 'بلا عنوان',
  entities: (n) =>
    plural('ar', n, {
      zero: 'لا كيانات',
      one: 'كيان واحد',
      two: 'كيانان',
      few: '{n} كيانات',
      many: '{n} كيانًا',
      other: '{n} كيان',
    }),
  claims: (n) =>
    plural('ar', n, {
      zero: 'لا ادعاءات',
      one: 'ادعاء واحد',
      two: 'ادعاءان',
      few: '{n} ادعاءات',
      many: '{n} ادعاءً',
      other: '{n} ادعاء',
    }),
  contradictions: (n) =>
    plural('ar', n, {
      zero: 'لا تناقضات',
      one: 'تناقض واحد',
      two: 'تناقضان',
      few: '{n} تناقضات',
      many: '{n} تناقضًا',
      other: '{n} تناقض',
    }),
  empty: 'لا مقالات بعد. أفلِت ملفًا في أي موضع من النافذة.',
  nothingFound: 'لا مقال يطابق البحث.',
  menu: 'إجراءات',
  open: 'فتح',
  details: 'تفاصيل المقال…',
  exportArticle: 'تصدير هذا المقال…',
  exportArticles: 'تصدير…',
  trash: 'نقل إلى المهملات',
  selected: (n) =>
    plural('ar', n, {
      zero: 'لم يُختر شيء',
      one: 'اختير مقال واحد',
      two: 'اختير مقالان',
      few: 'اختيرت {n} مقالات',
      many: 'اختير {n} مقالًا',
      other: 'اختير {n} مقال',
    }),
  clearSelection: 'إلغاء الاختيار',
  openFiles: 'فتح ملفات',
  pasteText: 'لصق نص',
  trashTitle: 'المهملات',
  openTrash: (n) => `المهملات (${n})`,
  backToLibrary: 'العودة إلى المكتبة',
  trashEmpty: 'المهملات فارغة.',
  restore: 'استعادة',
  deleteForGood: 'حذف نهائي…',
  deleteTitle: (n) =>
    plural('ar', n, {
      one: 'أتريد حذف هذا المقال نهائيًا؟',
      two: 'أتريد حذف مقالين نهائيًا؟',
      few: 'أتريد حذف {n} مقالات نهائيًا؟',
      many: 'أتريد حذف {n} مقالًا نهائيًا؟',
      other: 'أتريد حذف {n} مقال نهائيًا؟',
    }),
  deleteRecords: (n) =>
    plural('ar', n, {
      one: 'يُحذف معه سجل واحد: كل ما وُسم فيه وما عليه من تعليقات.',
      two: 'يُحذف معه سجلان: كل ما وُسم فيه وما عليه من تعليقات.',
      few: 'تُحذف معه {n} سجلات: كل ما وُسم فيه وما عليه من تعليقات.',
      many: 'يُحذف معه {n} سجلًا: كل ما وُسم فيه وما عليه من تعليقات.',
      other: 'يُحذف معه {n} سجل: كل ما وُسم فيه وما عليه من تعليقات.',
    }),
  deleteNoRecords: 'لم يُوسَم فيه شيء.',
  deleteUndo: 'يُحذف النص أيضًا، و«تراجع» يعيد كل شيء.',
  deleteConfirm: 'حذف نهائي',
  article,
  welcome: {
    lead: 'اقرأ المقال، واكتب على هامشه.',
    drop: 'أفلِت المقالات في أي موضع من هذه النافذة',
    formats: 'نصوص وصفحات ويب ومستندات Word وملفات PDF، ومجلداتها وأرشيفاتها المضغوطة.',
    openFiles: 'فتح ملفات',
    pasteText: 'لصق نص',
    openSample: 'فتح المشروع النموذجي',
    howTitle: 'كيف يكون الوسم',
    entity: 'حدِّد اسمًا واضغط رقمًا فيصير كيانًا.',
    claim: 'حدِّد ما قيل واضغط C، فيُقترح بجانبه من قاله وكيف قاله.',
    contradiction: 'والادعاء محدَّد اضغط X، ثم أشِر إلى الادعاء الذي يناقضه.',
    stays: 'يُحفظ كل شيء على هذا الجهاز أثناء عملك، ولا يُرسل شيء إلى أي مكان.',
    exampleLabel: 'مثال على جملة موسومة',
  },
};
