import type { SampleComment, SampleContradiction } from '../sample-records.ts';

/** What several claims of the sample say alike, by key. */
export const propositions: Readonly<Record<string, string>> = {
  'port-works': 'الميناء يعمل بصورة طبيعية.',
  'berths-closed': 'الرصيفان الثالث والرابع مغلقان منذ صباح الخميس.',
  'ministry-warned': 'تلقت وزارة النقل في كانون الثاني تحذيراً من تشققات في الكاسر.',
  'poor-concrete': 'استخدمت الشركة المنفذة خرسانة دون المواصفات.',
  'seven-injured': 'أصيب سبعة عمال في الانهيار.',
  'work-stopped': 'كان العمل في الكاسر متوقفاً ليلة العاصفة.',
};

/** The contradictions of the sample: one of each important kind. */
export const contradictions: readonly SampleContradiction[] = [
  {
    key: 'injured',
    relation: 'contradicts',
    strictness: 'contradiction',
    types: ['numeric'],
    sameEvent: 'yes',
    a: { claims: ['three-injured'], evidence: [['ministry', 'ثلاثة عمال أصيبوا']] },
    b: {
      claims: ['seven-injured', 'seven-again'],
      evidence: [
        ['union', 'سبعة عمال أصيبوا'],
        ['contractor', 'سبعة، ونملك أسماءهم'],
      ],
    },
    explanation:
      'الحدث واحد والعدد مختلف: ثلاثة بحسب الوزارة وسبعة بحسب النقابة التي تعدّ العمال اليوميين أيضاً.',
    state: 'confirmed',
    status: 'accepted',
  },
  {
    key: 'concrete',
    relation: 'denies',
    strictness: 'contradiction',
    types: ['negation'],
    sameEvent: 'yes',
    a: {
      claims: ['good-concrete', 'contractor-denies'],
      evidence: [['contractor', 'كل شحنة فُحصت في مختبر معتمد قبل الصب']],
    },
    b: { claims: ['poor-concrete'], evidence: [['union', 'بلا شهادات فحص']] },
    explanation: 'تنفي الشركة ما يتهمها به رئيس النقابة. النفي في عبارة النقل وحدها.',
    state: 'confirmed',
    status: 'accepted',
  },
  {
    key: 'headline',
    relation: 'contradicts',
    strictness: 'contradiction',
    types: ['headline-body', 'antonymy'],
    sameEvent: 'yes',
    a: { claims: ['ministry-headline'], evidence: [['ministry', 'ولا إصابات خطرة']] },
    b: { claims: ['critical'], evidence: [['ministry', 'وحالته حرجة']] },
    explanation: 'يقول العنوان إن لا إصابات خطرة، ويقول المتن إن أحد المصابين في حالة حرجة.',
    state: 'confirmed',
    status: 'accepted',
  },
  {
    key: 'left-out',
    relation: 'omits',
    strictness: 'omission',
    types: ['omission'],
    sameEvent: 'yes',
    a: { claims: ['storm-cause'] },
    b: { claims: ['union-warned'], evidence: [['union', 'تشققات ظهرت في القسم الأوسط من الكاسر']] },
    explanation: 'يردّ الوزير الانهيار إلى العاصفة وحدها ويسكت عن تشققات سبقتها بشهرين.',
    state: 'suggested',
  },
  {
    key: 'normal-or-shut',
    relation: 'contradicts',
    strictness: 'tension',
    types: ['lexical'],
    sameEvent: 'yes',
    a: {
      claims: ['working-normally'],
      evidence: [['ministry', 'ولم تتوقف حركة السفن ساعة واحدة']],
    },
    b: {
      claims: ['half-shut', 'berths-closed'],
      evidence: [['shipping', 'have been closed to ships since Thursday morning']],
    },
    explanation:
      'قد تستمر الحركة على رصيفين من أربعة، لكن «بصورة طبيعية» لا تستقيم مع إغلاق نصف الميناء.',
    state: 'confirmed',
    status: 'discuss',
  },
  {
    key: 'count-raised',
    relation: 'contradicts',
    strictness: 'contradiction',
    types: ['numeric', 'temporal'],
    sameEvent: 'yes',
    a: { claims: ['three-injured'] },
    b: { claims: ['five-injured'], evidence: [['contractor', 'ارتفعت إلى خمسة']] },
    explanation: 'الوزارة نفسها قالت ثلاثة يوم الخميس وخمسة يوم الجمعة.',
    state: 'rejected',
    because: 'ليس تناقضاً: رفعت الوزارة الحصيلة بعد يوم مع ذكر السبب، فالثاني تحديث للأول.',
    status: 'rejected',
  },
];

/** Remarks in the threads of the sample. */
export const comments: readonly SampleComment[] = [
  { on: 'normal-or-shut', text: 'هل نسمّيه تناقضاً؟ الوزير قال «ساعة واحدة» صراحةً.' },
  { on: 'storm-cause', text: 'ادعاءان في جملة: السبب، وبراءة التنفيذ. نفصلهما؟' },
];
