import type { NameRule, RuleHit } from './name-rule.ts';
import { hitsOf } from './name-rule.ts';

const before = '(?<!\\p{L})(?:[وفبلك])?';
/** Titles that a name follows at once, or after adjectives («الرئيس الفرنسي …»). */
const titles =
  '(?:لل|ال)(?:رييس|رييسه|سيد|سيده|دكتور|دكتوره|مهندس|مهندسه|شيخ|نايب|نايبه|لواء|عميد|عقيد|مقدم|رايد|نقيب|فريق|امير|اميره|ملك|ملكه|قاضي|قاضيه|سفير|سفيره|جنرال|محامي|محاميه|وزير|وزيره|محافظ|متحدث|متحدثه|ناطق|ناطقه|خبير|خبيره|باحث|باحثه|استاذ|استاذه|كاتب|كاتبه|صحافي|صحافيه|ناشط|ناشطه|حاج|قيادي|قياديه|طبيب|طبيبه|محلل|مبعوث|مبعوثه|مرشح|مرشحه|قبطان|مستشار|مستشاره|نجم|لاعب|مدرب|داعيه|اعلامي|اعلاميه)';
/** Offices that a body follows before the name («وزير النقل …»، «مديرة مستشفى الشاطئ …»). */
const offices =
  '(?:وزير|وزيره|رييس|رييسه|مدير|مديره|محافظ|محافظه|امين|امينه|نقيب|نقيبه|قايد|قايده|عميد|نايب|نايبه|مستشار|مستشاره|باسم|سفير|سفيره|خبير|خبيره|عضو|مساعد|ناطق|ناطقه|متحدث|متحدثه|منسق|منسقه|ممثل|ممثله|مرشح|مرشحه|مبعوث|مبعوثه|رييسها|رييسه|مديرها|استاذ|استاذه|طبيب|طبيبه|محامي|قاضي|مندوب|مندوبه|كبير|وكيل)';
// Words that begin no name: particles, verbs of reporting, nouns of time.
const never =
  '(?:جميع|كافه|مءات|ل?ميات|ل?الاف|عدد|بعض|عشرات|في|من|علي|الي|عن|ان|مع|بعد|قبل|خلال|امس|اليوم|قد|لم|لا|لن|هو|هي|ما|كل|غير|امام|عبر|حول|بين|عند|منذ|حتي|او|ثم|كان|كانت|[يت]?(?:قال|قالت|قول|وكد|اكد|اكدت|علن|اعلن|اعلنت|ضيف|اضاف|اضافت|وضح|اوضح|اوضحت|ذكر|ذكرت|نفي|نفت|دعا|دعت|دعو|شدد|شددت|اشار|اشارت|شير|لفت|اعتبر|اعتبرت|عتبر|راي|رات|حذر|حذرت|طالب|طالبت|كشف|كشفت|صرح|صرحت|اتهم|اتهمت)|وهو|وهي|ايضا|ليل|فجر|ظهر|عصر|كي|سوي|نحو|وفق|بحسب|حسب|يوم|عام|باسم|باسمه|باسمها|باسمهم|لسانه|لسانها|الذي|التي|مساء|صباح|قوله|قولها)';
// «وبرج», «لتفقد»: a conjunction or preposition is written onto a noun, «يتعهد» is a verb; «وليد»,
// «لقمان» and «يوسف» are names.
const written =
  'و(?!(?:ليد|سيم|جدي|ديع|فاء|صال|داد|سام|اصف|هيب|ايل|رده)(?!\\p{L}))\\p{L}{3,}|ل(?!قمان|طيفه)\\p{L}{4,}|[يت](?!وسف|اسر|حيي|زيد|عقوب|عرب|ونس|اسين|ركي|امر|وفيق|يسير|غريد|ميم)\\p{L}{3,}';
const given = `(?!(?:${never}|ال\\p{L}+|${written}|${offices})(?!\\p{L}))\\p{L}{3,}`;
/** Words for bodies, which begin the next name: «أبلغ مجلس الوزراء». */
const bodyWords = 'مجلس|لجنه|وزاره|هييه|شركه|موسسه|منظمه|نقابه|بلديه|وكاله';
const family = `(?!(?:${never}|${offices}|${bodyWords}|ب[^ورلن ]\\p{L}{4,}|[وب]ال\\p{L}+|بان\\p{L}*)(?!\\p{L}))(?:(?:عبد|ابو|بن|بنت|ال|ابن|ولد|فان|فون|دير|دي|دو|لا) )*\\p{L}{3,}`;
// As few words as will do, up to four: what follows must be able to end a name.
const name = `(?<name>${given}(?: ${family}){1,3}?)`;
const ends =
  '(?=\\s*(?:[،,.؛:»«()–-]|$| (?:ان|في|خلال|علي|امس|اليوم|قد|عن|الي|بان|انه|انها|الذي|التي|قوله|قولها|عبر|مساء|صباح|امام|بعد|قبل|يوم|الي|لم|ما|مع|انهم)(?!\\p{L})| (?:ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت))| لل?\\p{L}+| و\\p{L}+| ب(?:ال|ان)\\p{L}*))';
const adjective = '(?: ال\\p{L}{2,}){0,2}';
const titled = new RegExp(`${before}${titles}${adjective} ${name}${ends}`, 'gu');
const body = '(?: \\p{L}{3,}){0,2}?(?: (?:و|ب|ل)?ال\\p{L}+){1,4}';
const inOffice = new RegExp(`${before}(?:ال\\p{L}+ )?${offices}${body} ${name}${ends}`, 'gu');
/** In English the name is told by its capitals, which folding drops: read in the text itself. */
const english =
  /\b(?:Mr|Mrs|Ms|Dr|President|Minister|Secretary|Senator|Judge|Sheikh|Governor|Mayor|General|Colonel|Captain|Professor|King|Queen|Prince|Princess|Ambassador|spokesman|spokeswoman)\.? (?<name>\p{Lu}[\p{L}’'-]+(?: (?:al-|bin |van |de )?\p{Lu}[\p{L}’'-]+){0,2})/gu;

/** People behind a title or an office: «الرئيس X»، «وزير الخارجية X»، “President X”. */
export const findTitledPeople: NameRule = (zone) => {
  const hit = { entityType: 'person', reason: 'title-before-name' } as const;
  const latin = [...zone.text.matchAll(english)].map((match): RuleHit => {
    const found = match.groups?.name ?? '';
    const start = match.index + match[0].length - found.length;
    return { ...hit, confidence: 0.8, span: { start, end: start + found.length } };
  });
  return [
    ...hitsOf(zone, titled, { ...hit, confidence: 0.8 }),
    ...hitsOf(zone, inOffice, { ...hit, confidence: 0.7 }),
    ...latin,
  ];
};
