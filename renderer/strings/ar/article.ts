import { plural } from '../plural.ts';
import type { Strings } from '../strings.ts';

/** See the English file for what each string is. */
export const article: Strings['library']['article'] = {
  title: 'تفاصيل المقال',
  tabs: { metadata: 'عن المقال', zones: 'المناطق', origin: 'المصدر' },
  fields: {
    title: 'العنوان',
    outlet: 'الوسيلة الإعلامية',
    author: 'الكاتب',
    url: 'الرابط',
    publishedAt: 'تاريخ النشر',
    language: 'اللغة',
    notes: 'ملاحظات',
  },
  direction: 'اتجاه النص',
  status: 'الحالة',
  dateHint: 'سنة-شهر-يوم، مثل \u20662026-03-01\u2069، ويُترك فارغًا إن جُهل.',
  dateError:
    'اكتب التاريخ هكذا: \u20662026-03-01\u2069 أو \u20662026-03-01T14:30Z\u2069، أو اتركه فارغًا.',
  languageHint: 'رمز مثل ar أو fa أو he أو en.',
  languageError: 'اكتب رمز لغة مثل ar أو en-GB، أو اتركه فارغًا.',
  from: (source) => `من ${source}`,
  fromAnalyst: 'كُتب يدويًا',
  origin: {
    fileName: 'الملف',
    sha256: 'بصمة SHA-256',
    size: 'الحجم',
    encoding: 'الترميز',
    range: 'الموضع في الملف',
    importer: 'المستورِد',
    importedAt: 'وقت الاستيراد',
    replaced: 'ما استُبدل عند الاستيراد',
    metadata: 'مصدر البيانات',
  },
  encodingSources: {
    bom: 'من علامة ترتيب البايتات',
    'strict-utf-8': 'لأنه UTF-8 سليم',
    'nul-position': 'من مواضع البايتات الصفرية',
    declared: 'يذكره الملف',
    score: 'من تتابع الحروف',
    format: 'تحدده الصيغة',
    chosen: 'اخترته أنت',
  },
  range: (start, end) => `من الحرف ${start} إلى ${end}`,
  version: (importer, version) => `${importer}، الإصدار ${version}`,
  replacedNul: (n) => `محارف NUL: ${n}`,
  replacedSurrogates: (n) => `أنصاف محارف: ${n}`,
  replacedLineEnds: (n) =>
    plural('ar', n, {
      zero: 'لا نهايات أسطر',
      one: 'نهاية سطر واحدة',
      two: 'نهايتا سطر',
      few: '{n} نهايات أسطر',
      many: '{n} نهاية سطر',
      other: '{n} نهاية سطر',
    }),
  replacedNothing: 'لا شيء',
  saveOriginal: 'حفظ الملف الأصلي',
  originalGone: 'بايتات هذا الملف غير محفوظة هنا.',
  originalSaved: (name) => `حُفظ باسم ${name}`,
  originalFilter: 'الملف الأصلي',
};
