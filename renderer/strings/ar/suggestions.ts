import { isolate } from '../isolate.ts';
import { plural } from '../plural.ts';
import type { Strings } from '../strings.ts';

const listed = (words: readonly string[]): string =>
  words.map((word) => `«${isolate(word)}»`).join('، ');
const against = (words: readonly string[]): string =>
  words.map((word) => `«${isolate(word)}»`).join(' في مقابل ');

/** See the English file for what each string is. */
export const suggestions: Strings['suggestions'] = {
  list: 'المقترحات',
  filter: 'تصفية المقترحات',
  details: 'المقترح المحدد',
  mentions: 'الإشارات',
  claims: 'الادعاءات',
  candidates: 'ادعاءات جديرة بالمقارنة',
  whoElse: 'من تحدّث أيضًا عن هذا؟',
  working: 'تجري قراءة المقال…',
  empty: 'لا شيء يُقترح هنا. سِم الكيانات والادعاءات فتظهر الأزواج الجديرة بالمقارنة.',
  failed: 'تعذّر إعداد المقترحات. عملك لم يتأثر؛ افتح التبويب من جديد لإعادة المحاولة.',
  sureness: 'درجة الترجيح',
  surenesses: { sure: 'الراجحة', all: 'الكل' },
  newEntity: 'كيان جديد',
  confidence: 'الترجيح',
  accept: 'قبول',
  acceptSame: (n) => `كل مواضع هذا الاسم (${n})`,
  acceptSameName: 'قبول كل مواضع هذا الاسم',
  acceptAs: 'القبول بنوع',
  confirm: 'تأكيد',
  keep: 'إبقاء مقترحًا',
  reject: 'رفض',
  rejectCandidate: 'ليس تناقضًا…',
  reasons: 'لماذا هذان الادعاءان',
  acceptAll: {
    mention: (n) =>
      `قبول ${plural('ar', n, {
        one: 'موضع واحد',
        two: 'موضعين',
        few: '{n} مواضع',
        many: '{n} موضعًا',
        other: '{n} موضع',
      })}`,
    claim: (n) =>
      `قبول ${plural('ar', n, {
        one: 'ادعاء واحد',
        two: 'ادعاءين',
        few: '{n} ادعاءات',
        many: '{n} ادعاءً',
        other: '{n} ادعاء',
      })}`,
    candidate: (n) =>
      `إبقاء ${plural('ar', n, {
        one: 'زوج واحد مقترحًا',
        two: 'زوجين مقترحين',
        few: '{n} أزواج مقترحة',
        many: '{n} زوجًا مقترحًا',
        other: '{n} زوج مقترح',
      })}`,
  },
  quickReasons: [
    'يتحدثان عن حدثين مختلفين',
    'يتحدثان عن وقتين مختلفين',
    'يعدّان شيئين مختلفين',
    'يصحّ القولان معًا',
    'يقولان الشيء نفسه',
  ],
  mentionReasons: {
    'same-name': 'اسم معروف',
    alias: 'اسم آخر معروف',
    'part-of-name': 'جزء من اسم معروف',
    'inside-longer-name': 'داخل اسم أطول',
    'overlaps-mark': 'يتداخل مع وسم آخر',
    gazetteer: 'من قوائم الأسماء في دليل الوسم',
    'title-before-name': 'يسبقه لقب أو منصب',
    'body-word': 'يبدأ بكلمة تدل على هيئة أو مبنى',
    'place-word': 'يبدأ بكلمة تدل على مكان',
    'in-quotation-marks': 'بين علامتي تنصيص بعد ما يدل عليه',
    byline: 'في سطر الكاتب أو المكان',
    'made-as-a-name': 'صيغته صيغة الأعلام',
    'named-in-full': 'ورد كاملًا في موضع آخر من المقال',
    'outlet-or-author': 'وسيلة المقال أو كاتبه',
    'agency-credit': 'نسبة إلى وكالة',
    date: 'تاريخ',
    money: 'مبلغ مالي',
    percent: 'نسبة مئوية',
    quantity: 'عدد مع وحدته',
    number: 'عدد',
  },
  claimReasons: {
    'verb-complement': 'فعل نقل ومعه القول',
    'verb-quotation': 'فعل نقل ومعه اقتباس',
    'verb-object': 'نفي أو دعوة أو اتهام مع اسم',
    'quotation-then-speaker': 'اقتباس يليه قائله',
    'source-phrase': 'عبارة إسناد مثل «بحسب»',
    'headline-colon': 'قائل ونقطتان في العنوان',
    'points-back': 'عبارة النقل تعود على ما سبق',
    'nearest-speaker': 'أقرب متحدث فحسب',
    'no-cue': 'لا عبارة نقل ولا متحدث بالقرب',
  },
  candidateReasons: {
    'same-proposition': () => 'كلاهما من قضية واحدة.',
    'same-words': (words) =>
      words.length === 0 ? 'يشتركان في كلمات دالة.' : `يشتركان في ${listed(words)}.`,
    'opposite-polarity': () => 'أحدهما يثبت ما ينفيه الآخر.',
    'denial-cue': (words) =>
      words.join('') === ''
        ? 'أحدهما تسبقه عبارة نفي.'
        : `أحدهما تسبقه عبارة نفي: ${listed(words)}.`,
    'number-differs': (words) => `العدد مختلف: ${against(words)}.`,
    'date-differs': (words) => `التاريخ مختلف: ${against(words)}.`,
    antonyms: (words) => `كلمتان متضادتان: ${against(words)}.`,
    'certainty-differs': () => 'واقع عند أحدهما واحتمال عند الآخر.',
    'headline-body': () => 'أحدهما في العنوان والآخر في المتن.',
    'name-spelled-differently': (words) => `اسم كُتب بصورتين: ${against(words)}.`,
    'theme-missing': (words) => `إحدى روايتي اللقاء تغفل هذا: ${listed(words)}.`,
  },
};
