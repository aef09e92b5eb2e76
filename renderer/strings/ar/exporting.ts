import { plural } from '../plural.ts';
import type { Strings } from '../strings.ts';

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
export const exporting: Strings['exporting'] = {
  title: 'التصدير',
  what: 'ما يُصدَّر',
  thisArticle: 'هذا المقال',
  selectedArticles: (n) =>
    plural('ar', n, {
      zero: 'لا مقالات محددة',
      one: 'المقال المحدد',
      two: 'المقالان المحددان',
      few: '{n} مقالات محددة',
      many: '{n} مقالًا محددًا',
      other: '{n} مقال محدد',
    }),
  wholeProject: (n) => `المشروع كله (${articles(n)})`,
  format: 'الصيغة',
  formats: {
    'hashiya-json': {
      name: 'مشروع حاشية (JSON)',
      hint: 'كل شيء، والمواضع بالوحدتين. يُقرأ من جديد دون أن يضيع شيء.',
    },
  },
  history: 'مع سجل كل التغييرات',
  losses: 'لا تحمل هذه الصيغة:',
  noLosses: 'لا يُترك شيء.',
  lossCodes: {
    zones: 'مناطق الصفحة',
    entities: 'الكيانات',
    mentions: 'الإشارات',
    'nested-mentions': 'الإشارات المتداخلة',
    'discontinuous-spans': 'المواضع المؤلفة من عدة أجزاء',
    claims: 'الادعاءات',
    'claims-without-verdict': 'الادعاءات التي لا حكم عليها',
    'claim-details': 'تفاصيل الادعاءات',
    propositions: 'القضايا',
    contradictions: 'التناقضات',
    'contradictions-across-articles': 'التناقضات مع مقالات خارج التحديد',
    'contradictions-of-several-claims': 'التناقضات بين أكثر من ادعاءين',
    'contradiction-details': 'تفاصيل التناقضات',
    notes: 'الملاحظات',
    comments: 'التعليقات',
    review: 'حالات المراجعة',
    codebook: 'مداخل دليل الوسم',
  },
  fileName: 'اسم الملف',
  projectName: 'مشروع حاشية',
  selectionName: (n) => `حاشية – ${articles(n)}`,
  export: 'تصدير…',
  writing: 'جارٍ الكتابة…',
  done: (name) => `صُدِّر باسم ${name}`,
  cancelled: 'لم يُكتب أي ملف.',
  nothing: 'لا شيء يُصدَّر بعد.',
  historyFailed: 'تعذّرت قراءة سجل التغييرات. صدِّر دونه أو أعد المحاولة.',
  writeErrors: {
    'no-permission': 'لا إذن لك بالكتابة هناك. اختر مجلدًا آخر.',
    'no-space': 'لم يبقَ على ذلك القرص مكان. الملف السابق إن وُجد باقٍ كما كان.',
    'read-only': 'ذلك القرص للقراءة فقط. اختر مجلدًا آخر.',
    'name-not-allowed': 'لا يقبل النظام اسم الملف هذا. غيِّره.',
    'is-a-folder': 'هذا اسم مجلد. غيِّره.',
    'verify-failed': 'ما كُتب لم يُقرأ كما هو. اختر قرصًا آخر.',
    'write-failed': 'تعذّرت كتابة الملف. الملف السابق إن وُجد باقٍ كما كان.',
  },
};
