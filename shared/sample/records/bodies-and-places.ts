import type { SampleEntity } from '../sample-records.ts';

/** Ministries, companies, places and works of the sample. */
export const bodiesAndPlaces: readonly SampleEntity[] = [
  {
    key: 'transport-ministry',
    type: 'organization',
    name: 'وزارة النقل',
    aliases: ['Transport Ministry'],
    reliability: 'C',
    mentions: {
      ministry: [
        '[وزارة النقل]: انهيار محدود',
        'أعلنت [وزارة النقل] في سهلان',
        { at: 'ونفت [الوزارة] أن', level: 'NOM' },
      ],
      union: [
        'كما أعلنت [وزارة النقل]، متهماً',
        { at: 'متهماً [الوزارة] بأنها', level: 'NOM' },
        { at: '«كتبنا إلى [الوزارة] في', level: 'NOM' },
        'كتاباً إلى [وزارة النقل] وهيئة',
      ],
      contractor: [
        '[وزارة النقل] ترفع حصيلة',
        'المقابل، أعلنت [وزارة النقل] أن',
        { at: 'مسؤول في [الوزارة]، فضّل', level: 'NOM' },
      ],
      shipping: [
        'The [Transport Ministry] said',
        { at: 'the [ministry] raised its own', level: 'NOM' },
        { at: '[Ministry] insists operations', level: 'NOM' },
      ],
    },
  },
  {
    key: 'ports-authority',
    type: 'organization',
    name: 'هيئة الموانئ الوطنية',
    aliases: ['National Ports Authority'],
    reliability: 'C',
    mentions: {
      ministry: ['مصدراً في [هيئة الموانئ الوطنية]، طلب', 'الإعلام في [هيئة الموانئ الوطنية]'],
      union: ['وزارة النقل و[هيئة الموانئ الوطنية] تحذّر', 'اكتفت [هيئة الموانئ الوطنية] بالقول'],
      contractor: ['ولم تعلن [هيئة الموانئ الوطنية] حتى'],
      shipping: [
        'to the [National Ports Authority], ships',
        { at: 'deals with the [port authority]', level: 'NOM' },
      ],
    },
  },
  {
    key: 'dockers-union',
    type: 'organization',
    name: 'نقابة عمال الأرصفة',
    aliases: ['النقابة', 'dockworkers’ union'],
    reliability: 'B',
    mentions: {
      union: [
        '[نقابة عمال الأرصفة]: سبعة',
        'قال رئيس [نقابة عمال الأرصفة] عادل',
        { at: 'شاهين أن [النقابة] وجّهت', level: 'NOM' },
        { at: 'ودعت [النقابة]، التي', level: 'NOM' },
      ],
      contractor: [
        { at: 'و[النقابة] تتمسك', level: 'NOM' },
        { at: 'عن كتاب [النقابة] المؤرخ', level: 'NOM' },
        { at: 'وجددت [النقابة] دعوتها', level: 'NOM' },
        'رئيس [نقابة عمال الأرصفة] عادل',
      ],
      shipping: ['The [dockworkers’ union] says'],
    },
  },
  {
    key: 'blue-anchor',
    type: 'organization',
    name: 'شركة «المرساة الزرقاء» للإنشاءات',
    aliases: ['المرساة الزرقاء', 'Blue Anchor Construction', 'Blue Anchor'],
    reliability: 'D',
    mentions: {
      ministry: ['وهي [شركة «المرساة الزرقاء» للإنشاءات]'],
      union: [
        'واتهم [شركة «المرساة الزرقاء»] باستخدام',
        { at: 'قوله إن [الشركة] أبلغت', level: 'NOM' },
        { at: 'تعليق من [الشركة]، فيما', level: 'NOM' },
      ],
      contractor: [
        'نفت [شركة «المرساة الزرقاء» للإنشاءات]، الجمعة',
        { at: 'المتحدثة باسم [الشركة] رنا', level: 'NOM' },
        { at: 'وأضافت أن [الشركة] ستتحمل', level: 'NOM' },
      ],
      shipping: ['the contractor, [Blue Anchor Construction], poured', '[Blue Anchor] denies it'],
    },
  },
  {
    key: 'audit-office',
    type: 'organization',
    name: 'ديوان الرقابة المالية',
    aliases: ['state audit office'],
    reliability: 'A',
    mentions: {
      union: ['وكان [ديوان الرقابة المالية] قد'],
      contractor: ['وطالب [ديوان الرقابة المالية] بتجميد'],
      shipping: ['The [state audit office] said'],
    },
  },
  {
    key: 'cabinet',
    type: 'organization',
    name: 'مجلس الوزراء',
    mentions: { ministry: ['أبلغ [مجلس الوزراء] أن'] },
  },
  {
    key: 'our-beach',
    type: 'organization',
    name: 'جمعية «شاطئنا» البيئية',
    mentions: { ministry: ['ودعت [جمعية «شاطئنا» البيئية] إلى'] },
  },
  {
    key: 'coast-radio',
    type: 'organization',
    name: 'إذاعة «صوت الساحل»',
    reliability: 'D',
    mentions: { union: ['ونقلت [إذاعة «صوت الساحل»] عن'] },
  },
  {
    key: 'shiraa',
    type: 'organization',
    name: 'الشراع',
    mentions: { ministry: ['الحوراني لـ«[الشراع]» إن'] },
  },
  {
    key: 'maydan',
    type: 'organization',
    name: 'وكالة ميدان',
    aliases: ['ميدان'],
    mentions: { union: ['ولم يتسنَّ لـ«[ميدان]» الحصول'] },
  },
  {
    key: 'coastline-review',
    type: 'organization',
    name: 'Coastline Review',
    mentions: {
      shipping: [
        'agents told [Coastline Review], contradicting',
        'survey seen by [Coastline Review] puts',
      ],
    },
  },
  {
    key: 'university',
    type: 'organization',
    name: 'جامعة الرابية',
    mentions: { contractor: ['الموانئ في [جامعة الرابية] فؤاد'] },
  },
  {
    key: 'northgate',
    type: 'organization',
    name: 'Northgate Marine',
    mentions: { shipping: ['Marsh of [Northgate Marine], wrote'] },
  },
  {
    key: 'grain-importers',
    type: 'organization',
    name: 'Grain Importers’ Association',
    mentions: { shipping: ['heads the [Grain Importers’ Association]'] },
  },
  {
    key: 'hospital',
    type: 'facility',
    name: 'مستشفى الشاطئ',
    mentions: { ministry: ['حرجة في [مستشفى الشاطئ]', 'المصابون إلى [مستشفى الشاطئ]'] },
  },
  {
    key: 'port',
    type: 'facility',
    name: 'ميناء مرسى الزيتون',
    mentions: {
      ministry: [
        'الجديد في [ميناء مرسى الزيتون] جراء',
        { at: 'الشرقي، أن [الميناء] «يعمل', level: 'NOM' },
        { at: 'توسعة [الميناء]، الذي', level: 'NOM' },
      ],
      union: ['الأمواج ب[ميناء مرسى الزيتون]، لا'],
      contractor: ['منفذة توسعة [ميناء مرسى الزيتون] تنفي'],
      shipping: ['Half of [Marsa al-Zaytoun port] is', { at: 'that the [port] was', level: 'NOM' }],
    },
  },
  {
    key: 'breakwater',
    type: 'facility',
    name: 'كاسر أمواج مرسى الزيتون',
    aliases: ['كاسر الأمواج', 'breakwater'],
    mentions: {
      ministry: [
        'محدود في [كاسر أمواج مرسى الزيتون] ولا',
        { at: 'جزء من [كاسر الأمواج الجديد] في', level: 'NOM' },
        { at: 'تشققات في [الكاسر]. وقال', level: 'NOM' },
      ],
      union: [{ at: 'انهيار [كاسر الأمواج] بميناء', level: 'NOM' }],
      contractor: ['للمواصفات في [كاسر أمواج مرسى الزيتون]، وقالت'],
      shipping: [{ at: 'of its [new breakwater] gave', level: 'NOM' }],
    },
  },
  {
    key: 'marsa',
    type: 'gpe',
    name: 'مرسى الزيتون',
    aliases: ['Marsa al-Zaytoun'],
    mentions: {
      ministry: [
        'محدود في كاسر أمواج [مرسى الزيتون] ولا',
        'الجديد في ميناء [مرسى الزيتون] جراء',
        '[مرسى الزيتون]: ليلى عمران',
        'و[مرسى الزيتون] هو الميناء',
      ],
      union: ['جرحى في [مرسى الزيتون] وتحذيراتنا', '[مرسى الزيتون] (ميدان)'],
      contractor: ['تجار في [مرسى الزيتون] أن'],
      shipping: ['berths at [Marsa al-Zaytoun], the', 'anchor off [Marsa al-Zaytoun] on'],
    },
  },
  {
    key: 'sahlan',
    type: 'gpe',
    name: 'سهلان',
    aliases: ['Sahlan'],
    mentions: {
      ministry: ['النقل في [سهلان]، الخميس', 'الغربي ل[سهلان]، وتمر'],
      shipping: ['port on [Sahlan]’s western'],
    },
  },
  {
    key: 'rabiya',
    type: 'gpe',
    name: 'الرابية',
    aliases: ['Rabiya'],
    mentions: {
      contractor: [
        'في العاصمة [الرابية]، إن',
        '[الرابية]: ليلى',
        'الموانئ في جامعة [الرابية] فؤاد',
      ],
      shipping: ['Harrow in [Rabiya]'],
    },
  },
  {
    key: 'west-coast',
    type: 'location',
    name: 'الساحل الغربي',
    mentions: {
      ministry: ['التي ضربت [الساحل الغربي] ليل', 'الوحيد على [الساحل الغربي] لسهلان'],
      shipping: ['Sahlan’s [western coast], have'],
    },
  },
];
