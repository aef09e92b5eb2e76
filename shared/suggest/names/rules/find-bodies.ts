import type { NameRule } from './name-rule.ts';
import { hitsOf } from './name-rule.ts';

const before = '(?<!\\p{L})(?:[وفبلك])?';
const bodies =
  '(?:وزاره|هييه|شركه|نقابه|مجلس|لجنه|جامعه|وكاله|صحيفه|جريده|قناه|اذاعه|بنك|مصرف|حزب|جمعيه|منظمه|بلديه|اتحاد|مركز|معهد|مديريه|موسسه|ديوان|نيابه|محكمه|غرفه|رابطه|دايره|مرصد|مختبر|مفوضيه)';
const buildings = '(?:مستشفي|مطار|ميناء|جسر|سد|محطه|مستوصف|مدرسه|معبر|ملعب|متحف|مصنع)';
// Days, circumstances and adjectives that follow a name without belonging to it.
const stop =
  '(?!ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت|يوم|ان|ماضي|ماضيه|ذي|تي|ذين|مقبل|مقبله|جاري|حالي|حاليه|جديد|جديده|قديم|قديمه|دكتور|دكتوره|مهندس|مهندسه|عميد|عقيد|لواء|سيد|سيده|شيخ|قاضي|نايب|نايبه|وزير|وزيره|سفير)(?!\\p{L}))';
const definite = `${stop}ال\\p{L}{2,}`;
const tail = `(?: (?:لل|لشوون )?${definite}| ل?${stop}لل?\\p{L}{3,}(?= ${definite}))`;
const quoted = ' [«“"][^»”"]{2,40}[»”"]';
const body = (head: string, joined: string): RegExp =>
  new RegExp(
    `${before}(?<name>${head}(?:${quoted}(?: لل\\p{L}+)?|(?: \\p{L}{3,})?${tail}{1,4}${joined}))(?!\\p{L})`,
    'gu',
  );
/** «وزارة الصناعة والتجارة»; of buildings «والسيطرة …» is another matter. */
const organizations = body(bodies, `(?:(?<=وزاره ال\\p{L}+) و${definite})?`);
const facilities = body(buildings, '');

/** Names that begin with a word for a body or a building: «هيئة الموانئ الوطنية»، «مستشفى الشاطئ». */
export const findBodies: NameRule = (zone) => [
  ...hitsOf(zone, organizations, {
    entityType: 'organization',
    reason: 'body-word',
    confidence: 0.7,
  }),
  ...hitsOf(zone, facilities, { entityType: 'facility', reason: 'body-word', confidence: 0.65 }),
];
