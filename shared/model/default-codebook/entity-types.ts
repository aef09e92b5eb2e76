import type { CodebookEntry } from '../codebook.ts';
import { entry } from './entry.ts';

/** The 21 entity types of Wojood and OntoNotes. */
export const entityTypes: CodebookEntry[] = [
  entry({
    id: 'person',
    name: ['شخص', 'Person'],
    colour: 'rose',
    shortcut: 'Digit1',
    description: ['إنسان بعينه', 'An individual human being'],
    guideline: [
      'علّم الاسم وحده دون اللقب والمنصب: «رئيس الوزراء **سلمى النجار**». الضمائر والأوصاف مستوى PRO وNOM.',
      'Mark the name without title or office: “Prime Minister **Salma Najjar**”. Pronouns and descriptions take level PRO and NOM.',
    ],
  }),
  entry({
    id: 'group',
    name: ['جماعة', 'Group'],
    colour: 'violet',
    shortcut: 'Digit5',
    description: [
      'جنسية أو طائفة أو انتماء سياسي',
      'Nationality, religious or political affiliation',
    ],
    guideline: [
      'للناس بوصفهم أبناء بلد أو دين أو تيار: «**المعارضة**»، «**الأكراد**». أما الحزب ذو الكيان فمنظمة.',
      'For people as members of a nation, faith or current: “the **opposition**”, “**Kurds**”. A party with a structure is an organisation.',
    ],
  }),
  entry({
    id: 'occupation',
    name: ['منصب أو مهنة', 'Occupation'],
    colour: 'sand',
    shortcut: 'Digit6',
    description: ['وظيفة أو لقب رسمي', 'A job or an official title'],
    guideline: [
      'علّم المنصب كاملاً ولو احتوى اسم مؤسسة: «**وزير النقل**»، ثم علّم المؤسسة داخله إن لزم.',
      'Mark the whole title even when it holds an institution: “**Minister of Transport**”, then the institution inside it if needed.',
    ],
  }),
  entry({
    id: 'organization',
    name: ['منظمة', 'Organization'],
    colour: 'blue',
    shortcut: 'Digit2',
    description: ['شركة أو مؤسسة أو وزارة أو حزب', 'A company, institution, ministry or party'],
    guideline: [
      'علّم الاسم كاملاً: «**وزارة الموارد المائية**». المبنى نفسه مرفق، والدولة التي تتكلم كيان سياسي.',
      'Mark the full name: “**Ministry of Water Resources**”. The building is a facility; a state that speaks is a geopolitical entity.',
    ],
  }),
  entry({
    id: 'gpe',
    name: ['كيان سياسي', 'Country, city or state'],
    colour: 'teal',
    shortcut: 'Digit3',
    description: ['دولة أو مدينة أو إقليم له حكومة', 'A place that has a government'],
    guideline: [
      'للدول والمدن والمحافظات. إن كان المقصود حكومتها («**بغداد** ترفض») فاذكر ذلك في خانة الدور.',
      'For countries, cities and provinces. Where the government is meant (“**Baghdad** refuses”), say so in the role field.',
    ],
  }),
  entry({
    id: 'location',
    name: ['موقع', 'Location'],
    colour: 'olive',
    shortcut: 'Digit4',
    description: [
      'مكان طبيعي أو منطقة بلا حكومة',
      'A natural place or a region without government',
    ],
    guideline: [
      'للأنهار والجبال والبحار والمناطق: «**البحر الأحمر**»، «**الضفة الشرقية للنهر**».',
      'For rivers, mountains, seas and regions: “the **Red Sea**”, “the **east bank of the river**”.',
    ],
  }),
  entry({
    id: 'facility',
    name: ['مرفق', 'Facility'],
    colour: 'olive',
    shortcut: 'Digit9',
    description: ['بناء أو منشأة من صنع الإنسان', 'Something built by people'],
    guideline: [
      'للسدود والموانئ والجسور والمطارات والقواعد: «**سد الوادي**».',
      'For dams, ports, bridges, airports and bases: “the **Wadi Dam**”.',
    ],
  }),
  entry({
    id: 'event',
    name: ['حدث', 'Event'],
    colour: 'amber',
    shortcut: 'Digit7',
    description: ['حدث له اسم', 'An event with a name'],
    guideline: [
      'للحروب والمؤتمرات والكوارث المسماة: «**مؤتمر إعادة الإعمار**». لا تعلّم الأفعال العادية.',
      'For named wars, conferences and disasters: “the **Reconstruction Conference**”. Ordinary verbs are not marked.',
    ],
  }),
  entry({
    id: 'date',
    name: ['تاريخ', 'Date'],
    colour: 'amber',
    shortcut: 'Digit8',
    description: ['يوم أو فترة لا تقل عن يوم', 'A day or a period of at least a day'],
    guideline: [
      'مطلق أو نسبي: «**7 آذار (مارس)**»، «**الشهر الماضي**».',
      'Absolute or relative: “**7 March**”, “**last month**”.',
    ],
  }),
  entry({
    id: 'time',
    name: ['وقت', 'Time'],
    colour: 'amber',
    description: ['وقت أقصر من يوم', 'A time shorter than a day'],
    guideline: [
      '«**الساعة التاسعة صباحاً**»، «**خلال ساعات**».',
      '“**nine in the morning**”, “**within hours**”.',
    ],
  }),
  entry({
    id: 'law',
    name: ['قانون', 'Law'],
    colour: 'slate',
    description: ['قانون أو اتفاقية أو قرار له اسم', 'A named law, treaty or resolution'],
    guideline: [
      'علّم الاسم مع رقمه: «**القرار 1701**»، «**اتفاقية الإطار**».',
      'Mark the name with its number: “**Resolution 1701**”, “the **Framework Agreement**”.',
    ],
  }),
  entry({
    id: 'product',
    name: ['منتج', 'Product'],
    colour: 'violet',
    description: ['سلاح أو مركبة أو عمل له اسم', 'A named weapon, vehicle, device or work'],
    guideline: [
      'لما له اسم أو طراز: «صاروخ **سكود**». اسم الشركة وحده منظمة.',
      'For things with a name or model: a “**Scud**” missile. The maker alone is an organisation.',
    ],
  }),
  entry({
    id: 'money',
    name: ['مبلغ', 'Money'],
    colour: 'sand',
    description: ['مبلغ مع عملته', 'An amount with its currency'],
    guideline: [
      'العدد والعملة معاً: «**340 مليون دولار**».',
      'Number and currency together: “**340 million dollars**”.',
    ],
  }),
  entry({
    id: 'quantity',
    name: ['كمية', 'Quantity'],
    colour: 'sand',
    description: ['مقدار مع وحدته', 'A measure with its unit'],
    guideline: [
      'العدد والوحدة معاً: «**12 كيلومتراً**»، «**ثلاثة أطنان**».',
      'Number and unit together: “**12 kilometres**”, “**three tonnes**”.',
    ],
  }),
  entry({
    id: 'percent',
    name: ['نسبة مئوية', 'Percent'],
    colour: 'sand',
    description: ['نسبة من مئة', 'A share of a hundred'],
    guideline: [
      'مع العلامة أو الكلمة: «**38 في المئة**»، «**٣٨٪**».',
      'With the sign or the word: “**38 percent**”, “**38%**”.',
    ],
  }),
  entry({
    id: 'cardinal',
    name: ['عدد', 'Cardinal'],
    colour: 'slate',
    description: ['عدد ليس مبلغاً ولا كمية ولا نسبة', 'A number that is no other kind of amount'],
    guideline: [
      'عدد المعدود دون اسمه: «**سبعة** قتلى».',
      'The number without what is counted: “**seven** dead”.',
    ],
  }),
  entry({
    id: 'ordinal',
    name: ['رتبة', 'Ordinal'],
    colour: 'slate',
    description: ['عدد ترتيبي', 'A rank in an order'],
    guideline: ['«المرحلة **الثانية**».', '“the **second** phase”.'],
  }),
  entry({
    id: 'language',
    name: ['لغة', 'Language'],
    colour: 'violet',
    description: ['لغة لها اسم', 'A named language'],
    guideline: ['«باللغة **الكردية**».', '“in **Kurdish**”.'],
  }),
  entry({
    id: 'website',
    name: ['موقع إلكتروني', 'Website'],
    colour: 'blue',
    description: ['موقع أو منصة أو عنوان', 'A site, platform or address on the net'],
    guideline: [
      'الاسم أو العنوان: «منصة **إكس**». الشركة المالكة منظمة.',
      'The name or the address: “on **X**”. The company behind it is an organisation.',
    ],
  }),
  entry({
    id: 'unit',
    name: ['وحدة قياس', 'Unit'],
    colour: 'slate',
    description: ['وحدة وحدها دون عدد', 'A unit of measure by itself'],
    guideline: [
      'فقط حين ترد دون عدد أو داخل كمية: «بال**متر المكعب**».',
      'Only without a number, or inside a quantity: “in **cubic metres**”.',
    ],
  }),
  entry({
    id: 'currency',
    name: ['عملة', 'Currency'],
    colour: 'slate',
    description: ['عملة وحدها دون عدد', 'A currency by itself'],
    guideline: [
      'فقط حين ترد دون مبلغ أو داخله: «سعر **الدينار**».',
      'Only without an amount, or inside one: “the price of the **dinar**”.',
    ],
  }),
];
