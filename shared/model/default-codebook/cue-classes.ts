import type { CueClass } from '../codebook.ts';
import { entry } from './entry.ts';

/** Classes of reporting expressions, each with its expressions in their dictionary form. */
export const cueClasses: CueClass[] = [
  {
    ...entry({
      id: 'assertion',
      name: ['إخبار', 'Assertion'],
      colour: 'teal',
      description: ['ينقل القول دون موقف منه', 'Reports what was said without colouring it'],
      guideline: [
        '«قال»، «أعلن»، «صرّح». الأصل عند الشك.',
        '“said”, “announced”, “stated”. The choice when in doubt.',
      ],
    }),
    polarity: 'positive',
    // prettier-ignore
    expressions: [
      'قال', 'أعلن', 'صرّح', 'ذكر', 'أفاد', 'أخبر', 'أبلغ', 'تحدث', 'أضاف', 'تابع', 'أردف', 'استطرد',
      'أوضح', 'بيّن', 'أشار', 'لفت', 'نوّه', 'نقل', 'روى', 'كتب', 'غرّد', 'نشر', 'أجاب', 'رد', 'علّق',
      'وصف', 'عرض', 'شرح', 'حدّد', 'قدّر', 'أورد', 'تلا', 'أطلع', 'عدّ', 'اعتبر', 'رأى', 'تعهد', 'وعد',
      'حذّر', 'هدّد', 'اتهم', 'رحّب', 'انتقد', 'أدان', 'استنكر', 'طمأن', 'حمّل', 'أعرب', 'عبّر', 'نبّه',
      'استدرك', 'عقّب', 'فسّر', 'برّر', 'اشتكى', 'استغرب', 'أنذر', 'لخّص', 'ندّد', 'شجب', 'توعّد', 'لوّح',
      'سخر', 'أشاد', 'أثنى', 'أبدى', 'خلص', 'أرجع', 'ذكّر', 'تساءل', 'بشّر', 'دافع', 'احتجّ', 'أفصح', 'قلّل',
      'اكتفى', 'ختم', 'اختتم', 'زاد', 'هتف', 'صرخ', 'قيل', 'نعى',
      'say', 'tell', 'announce', 'state', 'report', 'add', 'note', 'explain', 'declare', 'mention',
      'write', 'post', 'reply', 'answer', 'comment', 'describe', 'estimate', 'warn', 'accuse',
      'promise', 'pledge', 'threaten', 'criticise', 'condemn',
    ],
  },
  {
    ...entry({
      id: 'emphasis',
      name: ['تأكيد', 'Emphasis'],
      colour: 'blue',
      description: ['يشدد القائل على صحة قوله', 'The speaker insists that it is so'],
      guideline: [
        '«أكد»، «شدد»، «جزم»: المصدر يلتزم بما يقول أكثر من «قال».',
        '“stressed”, “insisted”: the source commits to it more than with “said”.',
      ],
    }),
    polarity: 'positive',
    // prettier-ignore
    expressions: [
      'أكد', 'شدد', 'جزم', 'ركّز', 'كرّر', 'جدّد', 'أصرّ', 'حسم', 'قطع', 'أقسم', 'تمسّك', 'أعاد التأكيد',
      'stress', 'emphasise', 'insist', 'reiterate', 'affirm', 'maintain', 'assert', 'vow', 'swear',
    ],
  },
  {
    ...entry({
      id: 'denial',
      name: ['نفي', 'Denial'],
      colour: 'rose',
      description: ['ينكر القائل صحة المحتوى', 'The speaker says that it is not so'],
      guideline: [
        'النفي في عبارة النقل وحدها: في «نفت أن يكون السد قد تضرر» قطبية المحتوى موجبة وقطبية العبارة سالبة.',
        'The negation sits in the cue alone: in “denied that the dam was damaged” the content is positive and the cue negative.',
      ],
    }),
    polarity: 'negative',
    // prettier-ignore
    expressions: [
      'نفى', 'أنكر', 'كذّب', 'فنّد', 'دحض', 'رفض', 'استبعد', 'نقض', 'نفى نفياً قاطعاً', 'نفى صحة',
      'لا صحة لـ', 'عارٍ من الصحة', 'لا أساس له من الصحة', 'شكّك', 'تبرّأ',
      'deny', 'reject', 'refute', 'rebut', 'dismiss', 'rule out', 'dispute', 'contradict', 'disavow',
    ],
  },
  {
    ...entry({
      id: 'belief',
      name: ['اعتقاد', 'Belief'],
      colour: 'violet',
      description: ['رأي أو ظن أو توقع', 'An opinion, a guess or an expectation'],
      guideline: [
        '«يعتقد»، «يرجّح»، «يتوقع». راجع درجة اليقين: غالباً مرجّح أو ممكن.',
        '“believes”, “expects”, “suspects”. Check the certainty: usually probable or possible.',
      ],
    }),
    polarity: 'positive',
    // prettier-ignore
    expressions: [
      'اعتقد', 'ظن', 'رجّح', 'توقع', 'تصوّر', 'خال', 'حسب', 'زعم', 'ادّعى', 'شكّ', 'اشتبه', 'خشي', 'أمل',
      'تخوّف', 'عزا', 'تمنى', 'افترض', 'خمّن', 'احتمل', 'لم يستبعد', 'ألمح', 'لمّح',
      'believe', 'think', 'expect', 'suspect', 'assume', 'claim', 'allege', 'fear', 'hope', 'predict',
      'suggest', 'imply', 'hint', 'consider', 'doubt',
    ],
  },
  {
    ...entry({
      id: 'source-phrase',
      name: ['عبارة مصدر', 'Source phrase'],
      colour: 'sand',
      description: ['يسمّي المصدر دون فعل قول', 'Names the source without a verb of saying'],
      guideline: [
        '«بحسب»، «وفقاً لـ»، «نقلاً عن»، والنقطتان بعد المصدر في العنوان.',
        '“according to”, “citing”, “per”, and the colon after a source in a headline.',
      ],
    }),
    polarity: 'positive',
    // prettier-ignore
    expressions: [
      'بحسب', 'حسب', 'وفق', 'وفقاً لـ', 'نقلاً عن', 'على حد قول', 'على حد تعبير', 'استناداً إلى', 'طبقاً لـ',
      'على لسان', 'من جهته', 'من جانبه', 'في بيان', 'جاء في', 'ورد في', 'في تصريح لـ', ':',
      'according to', 'citing', 'per', 'in the words of', 'in a statement', 'quoted by', 'as reported by',
      'based on', 'sources say',
    ],
  },
  {
    ...entry({
      id: 'factive',
      name: ['إقرار بواقع', 'Factive'],
      colour: 'olive',
      description: ['يفترض أن المحتوى صحيح', 'Takes for granted that the content is true'],
      guideline: [
        '«كشف»، «أقرّ»، «علم»: الكاتب نفسه يسلّم بصحة ما بعدها. قارن مع «زعم».',
        '“revealed”, “admitted”, “learned”: the author grants what follows. Compare “claimed”.',
      ],
    }),
    polarity: 'positive',
    // prettier-ignore
    expressions: [
      'كشف', 'أقرّ', 'اعترف', 'علم', 'أدرك', 'اكتشف', 'تبيّن', 'أثبت', 'برهن', 'أظهر', 'تأكد', 'اتضح', 'فضح',
      'وثّق', 'رصد', 'لاحظ', 'سلّم',
      'reveal', 'admit', 'acknowledge', 'concede', 'learn', 'discover', 'find', 'prove', 'show',
      'confirm', 'expose', 'disclose', 'realise', 'document',
    ],
  },
  {
    ...entry({
      id: 'urging',
      name: ['طلب وحث', 'Urging'],
      colour: 'amber',
      description: ['يطلب القائل فعلاً', 'The speaker wants something done'],
      guideline: [
        '«دعا»، «طالب»، «حث». المحتوى ليس واقعة: اليقين غير محدد.',
        '“called for”, “demanded”, “urged”. The content is no fact: certainty is underspecified.',
      ],
    }),
    polarity: 'positive',
    // prettier-ignore
    expressions: [
      'دعا', 'طالب', 'حث', 'ناشد', 'أمر', 'أوصى', 'اقترح', 'نصح', 'طلب', 'حضّ', 'اشترط', 'أهاب', 'استعجل',
      'وجّه', 'ألزم', 'حرّض',
      'urge', 'call for', 'call on', 'demand', 'ask', 'appeal', 'order', 'recommend', 'propose',
      'request', 'advise', 'press', 'insist on',
    ],
  },
];
