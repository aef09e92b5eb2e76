import { annotated } from './annotated.ts';
import { isolate } from '../isolate.ts';
import { plural } from '../plural.ts';
import type { Strings } from '../strings.ts';
import { editions } from './editions.ts';
import { importErrors } from './import-errors.ts';
import { zones } from './zones.ts';

const files = (n: number) =>
  plural('ar', n, {
    zero: 'لا ملفات',
    one: 'ملف واحد',
    two: 'ملفان',
    few: '{n} ملفات',
    many: '{n} ملفًا',
    other: '{n} ملف',
  });
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
export const importing: Strings['importing'] = {
  ...importErrors,
  zones,
  editions,
  annotated,
  chooseTitle: 'فتح مقالات',
  chooseFolderTitle: 'فتح مجلد مقالات',
  openFolder: 'فتح مجلد',
  articleFiles: 'مقالات ومشاريع',
  allFiles: 'كل الملفات',
  dropFiles: (n) =>
    plural('ar', n, {
      one: 'أفلِت لاستيراد هذا الملف',
      two: 'أفلِت لاستيراد ملفين',
      few: 'أفلِت لاستيراد {n} ملفات',
      many: 'أفلِت لاستيراد {n} ملفًا',
      other: 'أفلِت لاستيراد {n} ملف',
    }),
  dropItems: (n) =>
    plural('ar', n, {
      one: 'أفلِت لاستيراد هذا الملف أو المجلد',
      two: 'أفلِت لاستيراد ملفين أو مجلدين',
      few: 'أفلِت لاستيراد {n} ملفات أو مجلدات',
      many: 'أفلِت لاستيراد {n} ملفًا أو مجلدًا',
      other: 'أفلِت لاستيراد {n} ملف أو مجلد',
    }),
  dropUnknown: 'أفلِت للاستيراد',
  dropText: 'أفلِت لاستيراد هذا النص',
  dropHint: 'تبقى الملفات الأصلية كما هي.',
  dropLink: 'هذا رابط. لا تتصل «حاشية» بالشبكة أبدًا: احفظ الصفحة في متصفحك ثم أفلِت الملف.',
  dropNothing: 'لم يكن فيما أفلتَّه أي ملف.',
  space: {
    title: 'المساحة على القرص قليلة',
    little: (free) =>
      `لم يبقَ سوى ${free} فارغة، وبأقل من ذلك قد يتعذر حفظ العمل. أفرغ بعض المساحة أولًا، أو تابع.`,
    tooLittle: (free) =>
      `لم يبقَ سوى ${free} فارغة، وقد لا تكفي هذه الملفات ونسخها. أفرغ بعض المساحة أولًا، أو خذ ملفات أقل دفعة واحدة.`,
    cancel: 'عدم الاستيراد',
    goOn: 'الاستيراد على أي حال',
  },
  progressTitle: 'جارٍ الاستيراد',
  progress: (done, total) => `${done} من ${total}`,
  reading: (name) => `تُقرأ ${name}`,
  cancel: 'إيقاف',
  cancelHint: 'ما اكتمل يبقى.',
  reportTitle: 'الاستيراد',
  foldReport: 'طيّ التقرير إلى سطر',
  summaryImported: (n) => `استُورد: ${articles(n)}`,
  summaryAsking: (n) => `ينتظر قرارك: ${files(n)}`,
  summaryRefused: (n) => `لم يُستورد: ${files(n)}`,
  summaryCancelled: (n) => `أُوقف: ${files(n)}`,
  showAll: (n) =>
    plural('ar', n, {
      one: 'عرض الملف',
      two: 'عرض الملفين',
      few: 'عرض الكل ({n} ملفات)',
      many: 'عرض الكل ({n} ملفًا)',
      other: 'عرض الكل ({n} ملف)',
    }),
  onlyOpen: 'عرض ما يحتاج إلى نظر فقط',
  saveReport: 'حفظ التقرير',
  reportName: 'تقرير الاستيراد',
  reportForms: { txt: 'نص', csv: 'جدول (CSV)', json: 'JSON' },
  outcomes: {
    waiting: 'في الانتظار',
    reading: 'قيد القراءة',
    ready: 'قُرئ',
    proposed: 'ينتظر نظرك',
    duplicate: 'موجود من قبل',
    encoding: 'الترميز غير مؤكد',
    fields: 'أسماء الحقول غير معروفة',
    project: 'مشروع',
    annotations: 'وسوم',
    annotated: 'استُورد',
    imported: 'استُورد',
    archive: 'أرشيف',
    merged: 'أُضيف',
    compared: 'قورن',
    codebook: 'دليل الوسم',
    refused: 'لم يُستورد',
    skipped: 'تُرك',
    cancelled: 'أُوقف',
  },
  importedArticles: articles,
  archiveFiles: (n) => `بداخله: ${files(n)}`,
  mergedRecords: (added, replaced) =>
    `${plural('ar', added, {
      zero: 'لم يُضف أي سجل',
      one: 'أُضيف سجل واحد',
      two: 'أُضيف سجلان',
      few: 'أُضيفت {n} سجلات',
      many: 'أُضيف {n} سجلًا',
      other: 'أُضيف {n} سجل',
    })}${replaced === 0 ? '' : `، واستُبدل ${replaced}`}`,
  codebookSame: 'هذا هو دليل الوسم المعمول به.',
  codebookTaken: (kept) =>
    kept === 0
      ? 'صار دليل الوسم هذا معمولًا به.'
      : `صار دليل الوسم هذا معمولًا به، وبقي من سابقه ${plural('ar', kept, {
          one: 'مدخل واحد تستعمله سجلات',
          two: 'مدخلان تستعملهما سجلات',
          few: '{n} مداخل تستعملها سجلات',
          many: '{n} مدخلًا تستعملها سجلات',
          other: '{n} مدخل تستعملها سجلات',
        })}.`,
  duplicateBytes: 'استُورد هذا الملف بعينه من قبل باسم',
  duplicateText: 'النص نفسه موجود من قبل باسم',
  openExisting: 'فتح الموجود',
  importCopy: 'استيراد نسخة جديدة',
  skip: 'تجاوز',
  encodingQuestion: 'بأي ترميز يُقرأ النص سليمًا؟',
  encodingDamage: (n) =>
    plural('ar', n, {
      one: 'بايت واحد لا يوافق الترميز، ويحل محله حرف بديل.',
      two: 'بايتان لا يوافقان الترميز، ويحل محلهما حرفان بديلان.',
      few: '{n} بايتات لا توافق الترميز، وتحل محلها أحرف بديلة.',
      many: '{n} بايتًا لا توافق الترميز، وتحل محلها أحرف بديلة.',
      other: '{n} بايت لا توافق الترميز، وتحل محلها أحرف بديلة.',
    }),
  readAs: 'استيراد بهذا الترميز',
  fieldsQuestion: 'أي حقل من السجلات يحمل ماذا؟',
  fieldNone: 'لا شيء',
  // The mark at its start keeps the name first: names and values are mostly in other directions.
  fieldWithExample: (name: string, example: string) =>
    `\u200f${example === '' ? isolate(name) : `${isolate(name)} · ${isolate(example)}`}`,
  recordFields: {
    title: 'العنوان',
    text: 'النص',
    outlet: 'الوسيلة',
    author: 'الكاتب',
    url: 'الرابط',
    publishedAt: 'تاريخ النشر',
    language: 'اللغة',
  },
  readFields: 'استيراد بهذه الحقول',
  project: {
    title: 'إضافة مشروع',
    intro: (name) => `${name} مشروع مُصدَّر، وهذا ما فيه:`,
    kind: 'السجلات',
    added: 'جديد',
    same: 'مطابق',
    different: 'مختلف',
    tables: {
      articles: 'المقالات',
      entities: 'الكيانات',
      mentions: 'الإشارات',
      claims: 'الادعاءات',
      propositions: 'القضايا',
      contradictions: 'التناقضات',
      comments: 'التعليقات',
      annotators: 'المحلِّلون',
      codebook: 'دليل الوسم',
      trash: 'المهملات',
      comparisons: 'المقارنات',
      decisions: 'القرارات في المقارنات',
    },
    question: 'حيث يكون السجل هنا بمحتوى مختلف:',
    keepMine: 'إبقاء ما عندي',
    takeTheirs: 'أخذ ما في الملف',
    problems: (n) =>
      plural('ar', n, {
        one: 'سجل واحد في الملف لا يصح، ويُترك:',
        two: 'سجلان في الملف لا يصحان، ويُتركان:',
        few: '{n} سجلات في الملف لا تصح، وتُترك:',
        many: '{n} سجلًا في الملف لا تصح، وتُترك:',
        other: '{n} سجل في الملف لا تصح، وتُترك:',
      }),
    remarks: (n) =>
      plural('ar', n, {
        one: 'ملاحظة واحدة على سجلات تُؤخذ مع ذلك:',
        two: 'ملاحظتان على سجلات تُؤخذ مع ذلك:',
        few: '{n} ملاحظات على سجلات تُؤخذ مع ذلك:',
        many: '{n} ملاحظة على سجلات تُؤخذ مع ذلك:',
        other: '{n} ملاحظة على سجلات تُؤخذ مع ذلك:',
      }),
    moreProblems: (n) => `و${n} غيرها`,
    standsAt: (start, end) =>
      `ترد الألفاظ المقتبسة في النص مرة واحدة، من ${start} إلى ${end} (UTF-16).`,
    add: 'إضافة إلى مشروعي',
    undo: '«تراجع» يلغي الإضافة كلها دفعة واحدة.',
  },
  check: {
    title: 'نظرة قبل القبول',
    setting: 'تُقبل المقالات المستوردة',
    settings: { now: 'فورًا', look: 'بعد نظرة' },
    waiting: (n) =>
      plural('ar', n, {
        zero: 'لا مقال ينتظر',
        one: 'مقال واحد ينتظر',
        two: 'مقالان ينتظران',
        few: '{n} مقالات تنتظر',
        many: '{n} مقالًا ينتظر',
        other: '{n} مقال ينتظر',
      }),
    look: 'نظرة',
    list: 'المقالات المنتظرة',
    accept: 'قبول',
    acceptAll: (n) => `قبول الكل (${n})`,
    acceptFile: (n) =>
      plural('ar', n, {
        one: 'قبول',
        two: 'قبول مقالي الملف',
        few: 'قبول مقالات الملف ({n})',
        many: 'قبول مقالات الملف ({n})',
        other: 'قبول مقالات الملف ({n})',
      }),
    leaveOut: 'استبعاد',
    notYet: 'ليس في مشروعك بعد.',
    nothing: 'لا مقال ينتظر النظر.',
    back: 'العودة إلى القراءة',
    dropHint: 'ستنظر فيه قبل قبوله.',
    inspect: 'النظر في المناطق',
  },
  paste: {
    title: 'لصق نص',
    text: 'نص المقال',
    placeholder: 'الصق المقال هنا أو اكتبه',
    articleTitle: 'العنوان',
    titleHint: 'إن تُرك فارغًا أُخذ من النص.',
    outlet: 'الوسيلة',
    fileName: 'نص ملصق',
    add: 'إضافة المقال',
    structure: 'تُحفظ عناوين الصفحة وفقراتها',
    empty: 'لا نص بعد.',
    letters: (n) =>
      plural('ar', n, {
        zero: 'لا حروف',
        one: 'حرف واحد',
        two: 'حرفان',
        few: '{n} أحرف',
        many: '{n} حرفًا',
        other: '{n} حرف',
      }),
  },
};
