import type { SampleEntity } from '../sample-records.ts';

/** People of the sample and the offices they hold. None of them exists. */
export const people: readonly SampleEntity[] = [
  {
    key: 'darwish',
    type: 'person',
    name: 'سامي الدرويش',
    aliases: ['الدرويش', 'Sami al-Darwish'],
    note: 'وزير النقل في سهلان.',
    reliability: 'C',
    mentions: {
      ministry: [
        'وأكد وزير النقل [سامي الدرويش]، في مؤتمر',
        'وأضاف [الدرويش]:',
        { at: '[الوزير] يتعهد إصلاح', level: 'NOM' },
        { at: 'المتحدث باسمها إن [الوزير] أبلغ', level: 'NOM' },
      ],
      contractor: [
        'وسُئل وزير النقل [سامي الدرويش]',
        { at: 'فقال: «لا علم ل[ي] بهذا الكتاب', level: 'PRO' },
      ],
      shipping: ['Minister [Sami al-Darwish] promised'],
    },
  },
  {
    key: 'shaheen',
    type: 'person',
    name: 'عادل شاهين',
    aliases: ['شاهين', 'Adel Shaheen'],
    note: 'رئيس نقابة عمال الأرصفة.',
    reliability: 'B',
    mentions: {
      union: [
        'نقابة عمال الأرصفة [عادل شاهين]، مساء',
        'وأوضح [شاهين] أن',
        'وكشف [شاهين] أن',
        'ما نفاه [شاهين]، مؤكداً',
        { at: '[رئيس النقابة] يتحدث', level: 'NOM' },
      ],
      contractor: ['نقابة عمال الأرصفة [عادل شاهين] «عارٍ'],
      shipping: [
        'president, [Adel Shaheen], also',
        { at: 'The [union’s president], Adel', level: 'NOM' },
      ],
    },
  },
  {
    key: 'makarem',
    type: 'person',
    name: 'رنا مكارم',
    aliases: ['Rana Makarem'],
    note: 'المتحدثة باسم شركة «المرساة الزرقاء».',
    reliability: 'C',
    mentions: {
      contractor: ['المتحدثة باسم الشركة [رنا مكارم]، في', '[رنا مكارم] خلال المؤتمر'],
      shipping: ['spokeswoman, [Rana Makarem], told'],
    },
  },
  {
    key: 'hourani',
    type: 'person',
    name: 'لمى الحوراني',
    note: 'مديرة مستشفى الشاطئ.',
    reliability: 'B',
    mentions: { ministry: ['الدكتورة [لمى الحوراني] لـ'] },
  },
  {
    key: 'bitar',
    type: 'person',
    name: 'مازن البيطار',
    note: 'محافظ الإقليم الغربي.',
    mentions: { union: ['الإقليم الغربي [مازن البيطار] قوله'] },
  },
  {
    key: 'amiri',
    type: 'person',
    name: 'هدى العامري',
    note: 'وزيرة المالية.',
    reliability: 'C',
    mentions: { contractor: ['وزيرة المالية [هدى العامري] إن'] },
  },
  {
    key: 'tawil',
    type: 'person',
    name: 'بشار الطويل',
    note: 'رئيس اللجنة الفنية.',
    mentions: { contractor: ['يرأسها المهندس [بشار الطويل]'] },
  },
  {
    key: 'rustum',
    type: 'person',
    name: 'فؤاد رستم',
    aliases: ['رستم'],
    note: 'خبير موانئ.',
    reliability: 'B',
    mentions: { contractor: ['جامعة الرابية [فؤاد رستم] أن', 'وقال [رستم]:'] },
  },
  {
    key: 'marsh',
    type: 'person',
    name: 'Helen Marsh',
    note: 'Surveyor, Northgate Marine.',
    reliability: 'B',
    mentions: { shipping: ['The surveyor, [Helen Marsh] of'] },
  },
  {
    key: 'qassab',
    type: 'person',
    name: 'Yusuf Qassab',
    note: 'Heads the Grain Importers’ Association.',
    mentions: {
      shipping: ['said [Yusuf Qassab], who', { at: '[He] said some cargoes', level: 'PRO' }],
    },
  },
  {
    key: 'transport-minister',
    type: 'occupation',
    name: 'وزير النقل',
    mentions: {
      ministry: ['وأكد [وزير النقل] سامي'],
      contractor: ['وسُئل [وزير النقل] سامي'],
    },
  },
  {
    key: 'finance-minister',
    type: 'occupation',
    name: 'وزيرة المالية',
    mentions: { contractor: ['وقالت [وزيرة المالية] هدى'] },
  },
  {
    key: 'governor',
    type: 'occupation',
    name: 'محافظ الإقليم الغربي',
    mentions: { union: ['عن [محافظ الإقليم الغربي] مازن'] },
  },
];
