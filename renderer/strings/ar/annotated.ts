import { plural } from '../plural.ts';
import type { Strings } from '../strings.ts';

const records = (n: number) =>
  plural('ar', n, {
    zero: 'لا سجلات',
    one: 'سجل واحد',
    two: 'سجلان',
    few: '{n} سجلات',
    many: '{n} سجلًا',
    other: '{n} سجل',
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

/** Files of other annotation programs: preview, questions, report. */
export const annotated: Strings['importing']['annotated'] = {
  title: 'استيراد وسوم',
  intro: (name, format) => `تعرّفنا على ${name}: ${format}.`,
  contents: (documents, regions, relations) =>
    [
      plural('ar', documents, {
        zero: 'لا مستندات',
        one: 'مستند واحد',
        two: 'مستندان',
        few: '{n} مستندات',
        many: '{n} مستندًا',
        other: '{n} مستند',
      }),
      plural('ar', regions, {
        zero: 'لا مواضع موسومة',
        one: 'موضع موسوم واحد',
        two: 'موضعان موسومان',
        few: '{n} مواضع موسومة',
        many: '{n} موضعًا موسومًا',
        other: '{n} موضع موسوم',
      }),
      plural('ar', relations, {
        zero: 'لا علاقات',
        one: 'علاقة واحدة',
        two: 'علاقتان',
        few: '{n} علاقات',
        many: '{n} علاقة',
        other: '{n} علاقة',
      }),
    ].join('، '),
  formats: {
    'web-annotation': 'Web Annotation ‏(W3C، ‏Recogito، ‏Hypothesis)',
    'cas-json': 'UIMA CAS JSON ‏(INCEpTION)',
    'label-studio': 'Label Studio',
    spacy: 'Prodigy أو spaCy',
    doccano: 'doccano',
    brat: 'brat standoff',
    'webanno-tsv': 'WebAnno TSV',
    conll: 'أعمدة CoNLL',
  },
  units: {
    'code-points': 'محارف يونيكود',
    'utf-16': 'وحدات UTF-16',
    graphemes: 'الحروف المرئية',
  },
  unitLabel: 'المواضع محسوبة بـ',
  unitHow: {
    quotes: (unit, quotes) =>
      `المواضع محسوبة بـ${unit}: بها تقع الاقتباسات كلها (${quotes}) حيث يقول الملف.`,
    format: (unit) => `المواضع محسوبة بـ${unit} كما تنصّ الصيغة.`,
    'no-difference': () => 'المواضع: ليس في هذه النصوص حروف يختلف عدّها بين البرامج.',
    chosen: (unit) => `المواضع محسوبة بـ${unit} كما اخترت.`,
    ask: () =>
      'لا يذكر الملف بأي وحدة حُسبت مواضعه، وليس فيه اقتباسات تدلّ عليها. في أي عمود تظهر الكلمات كاملة؟',
  },
  byQuote: 'تُعرف المواضع من الاقتباسات الواردة في الملف.',
  label: 'التسمية',
  count: 'العدد',
  example: 'مثال',
  becomes: 'يصبح',
  regions: 'المواضع الموسومة',
  relations: 'العلاقات',
  targetOf: (label) => `ما يصبحه «${label}»`,
  targets: {
    claim: 'ادعاء',
    source: 'مصدر ادعاء',
    cue: 'عبارة نقل ادعاء',
    'new-type': 'نوع كيان جديد',
    'new-relation': 'نوع علاقة جديد',
    'leave-out': 'يُترك',
  },
  entityType: (name) => `كيان: ${name}`,
  relationType: (name) => `بين الادعاءات: ${name}`,
  brings: 'ما يأتي به الملف',
  kinds: {
    articles: 'المقالات',
    entities: 'الكيانات',
    mentions: 'الإشارات',
    claims: 'الادعاءات',
    contradictions: 'التناقضات',
  },
  knownArticles: (n) => `المقالات الموجودة التي يُضاف إليها: ${n}.`,
  same: (n) => `موجود من قبل: ${n}.`,
  leftOut: (n) => `متروك: ${n}.`,
  nothingNew: 'كل ما في هذا الملف موجود هنا، أو متروك.',
  problemsTitle: (n) =>
    plural('ar', n, {
      zero: 'لا شيء تعذّر أخذه',
      one: 'تعذّر أخذ شيء واحد من الملف:',
      two: 'تعذّر أخذ شيئين من الملف:',
      few: 'تعذّر أخذ {n} أشياء من الملف:',
      many: 'تعذّر أخذ {n} شيئًا من الملف:',
      other: 'تعذّر أخذ {n} شيء من الملف:',
    }),
  saveProblems: 'حفظ هذه القائمة',
  problemsName: 'مشكلات الاستيراد',
  add: 'استيراد',
  undo: 'التراجع يعيد كل شيء بخطوة واحدة.',
  done: (added, made, same, leftOut) =>
    [
      ...(added > 0 ? [`أضيف ${articles(added)}`] : []),
      `أضيف ${records(made)}`,
      ...(same > 0 ? [`وكان موجودًا: ${same}`] : []),
      ...(leftOut > 0 ? [`وتُرك: ${leftOut}`] : []),
    ].join('، '),
  errors: {
    malformed: 'الملف تالف، أو ليس ما يبدو عليه.',
    'text-missing': 'في ملف brat مواضع بلا نص. أفلِت ملف ‎.ann مع ملف ‎.txt الذي يحمل الاسم نفسه.',
    'no-annotations': 'لا شيء موسوم في هذا الملف.',
    'positions-do-not-fit':
      'لا تقع اقتباساته حيث يقول الملف، بأي وحدة حُسبت. لم يُستورد شيء: لعل النص تغيّر بعد وسمه.',
    'too-many': 'في الملف من الوسوم أكثر مما يمكن أخذه مرة واحدة. قسّمه.',
  },
  problems: {
    'wrong-value': 'فيه قيمة لا تُقرأ',
    'unknown-line': 'من نوع غير معروف',
    'outside-text': 'يقع خارج النص',
    'splits-character': 'يقسم محرفًا',
    'quote-differs': 'كلماته غير كلمات النص في ذلك الموضع',
    'quote-not-found': 'اقتباسه غير موجود في المقال',
    'quote-ambiguous': 'اقتباسه في أكثر من موضع، ولا شيء يدلّ أيها المقصود',
    'missing-end': 'ينقصه الادعاء أو الطرف الآخر الذي يتبعه',
    'no-text': 'بلا نص',
    'no-article': 'لا يخصّ مقالًا موجودًا هنا: استورد المقال أولًا',
    'rejected-there': 'رُفض أو أُلغي في البرنامج الآخر',
    'document-label': 'يخصّ المستند كله لا كلمات منه',
  },
};
