import type { Folded } from '../../../text/folding.ts';
import type { NameRule, RuleHit } from './name-rule.ts';
import { hitsOf } from './name-rule.ts';

const before = '(?<!\\p{L})(?:[وفبلك])?';
// Days, circumstances and adjectives that follow a name without belonging to it.
const stop =
  '(?!ال(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت|يوم|ان|ماضي|ماضيه|ذي|تي|ذين|مقبل|مقبله|جاري|حالي|حاليه|جديد|جديده|قديم|قديمه|دكتور|دكتوره|مهندس|مهندسه|عميد|عقيد|لواء|سيد|سيده|شيخ|قاضي|نايب|نايبه|وزير|وزيره|سفير|مسووليه)(?!\\p{L}))';
const bodies =
  '(?:وزاره|هييه|شركه|نقابه|مجلس|لجنه|جامعه|وكاله|صحيفه|جريده|قناه|اذاعه|بنك|مصرف|حزب|جمعيه|منظمه|بلديه|اتحاد|مركز|معهد|مديريه|موسسه|ديوان|نيابه|محكمه|غرفه|رابطه|دايره|مرصد|مختبر|مفوضيه|كتايب|ايتلاف|صندوق)';
/** Words that begin a name only with guillemets: «شبكة «شفافية» لمراقبة الانتخابات»، «حركة «…»». */
const quotedBody = new RegExp(
  `${before}(?<name>(?:شبكه|كتله|تيار|حركه|جبهه|تحالف|نادي|مبادره|حمله|مجموعه) [«“"][^»”"]{2,40}[»”"](?: ${stop}ال\\p{L}{3,}| ل(?:ل\\p{L}{3,}|\\p{L}{3,} ال\\p{L}{3,}))?)(?!\\p{L})`,
  'gu',
);
/** Media are named without the word for what they are: «وكالة «رويترز»». */
const media = '(?:(?:ال)?(?:وكاله|صحيفه|جريده|قناه|اذاعه|مجله)|موقع|منصه)';
const mediaName = new RegExp(`${before}${media} [«“"](?<name>[^»”"]{2,40})[»”"]`, 'gu');
/** «المفوضية العليا للانتخابات»، «المرصد الوطني لحقوق الإنسان». */
const definiteBody =
  /(?<!\p{L})(?:[وفبلك])?(?<name>ال(?:منظمه|مفوضيه|موسسه|هييه|لجنه|اتحاد|مرصد|مجلس|محكمه|مركز|معهد|شركه|جمعيه|وكاله|شبكه|اداره)(?: ال\p{L}{2,}){1,2} ل(?:ل\p{L}{3,}|\p{L}{3,} ال\p{L}{3,}|\p{L}{4,}))(?!\p{L})/gu;
const buildings = '(?:مستشفي|مطار|ميناء|جسر|سد|محطه|مستوصف|مدرسه|معبر|ملعب|متحف|مصنع)';
const definite = `${stop}ال\\p{L}{2,}`;
const tail = `(?: (?:لل|لشوون )?${definite}| ل?${stop}لل?\\p{L}{3,}(?= ${definite}))`;
const quoted = '(?<!(?:وكاله|صحيفه|جريده|قناه|اذاعه)) [«“"][^»”"]{2,40}[»”"]';
const body = (head: string, joined: string): RegExp =>
  new RegExp(
    `${before}(?<name>${head}(?:${quoted}(?: لل\\p{L}+(?: ${stop}ال\\p{L}{3,}ي)?| ${stop}ال\\p{L}{3,}يه)?|(?: \\p{L}{3,})?${tail}{1,4}${joined}))(?!\\p{L})`,
    'gu',
  );
/** «وزارة الصناعة والتجارة»; of buildings «والسيطرة …» is another matter. */
const organizations = body(
  bodies,
  `(?:(?<=(?:وزاره|حزب) ال\\p{L}+) و${definite}(?: ال\\p{L}+يه)?)?`,
);
// Most lines hold none of these words; asking that is far faster than the patterns are.
const mayHoldBuilding = new RegExp(`${buildings} `);
const facilities = body(buildings, '');
/** «مستشفى الملك فيصل العام», «مدرسة ابن خلدون»: named after somebody. */
const namedAfter = new RegExp(
  `${before}(?<name>${buildings} (?:ال(?:ملك|ملكه|امير|اميره|شيخ|شيخه|شهيد|سلطان|رييس|امام) \\p{L}{3,}|(?:ابن|ابو|ام) (?:ال)?\\p{L}{3,})(?: ${definite}){0,2})(?!\\p{L})`,
  'gu',
);

/** Names that begin with a word for a body or a building: «هيئة الموانئ الوطنية»، «مستشفى الشاطئ». */
export const findBodies: NameRule = (zone) => [
  ...hitsOf(zone, mediaName, { entityType: 'organization', reason: 'body-word', confidence: 0.75 }),
  ...hitsOf(zone, quotedBody, { entityType: 'organization', reason: 'body-word', confidence: 0.7 }),
  ...hitsOf(zone, definiteBody, {
    entityType: 'organization',
    reason: 'body-word',
    confidence: 0.7,
  }),
  ...hitsOf(zone, organizations, {
    entityType: 'organization',
    reason: 'body-word',
    confidence: 0.7,
  }),
  ...(mayHoldBuilding.test(zone.folded) ? buildingsIn(zone) : []),
];

const buildingsIn = (zone: Folded): RuleHit[] => [
  ...hitsOf(zone, facilities, { entityType: 'facility', reason: 'body-word', confidence: 0.65 }),
  ...hitsOf(zone, namedAfter, { entityType: 'facility', reason: 'body-word', confidence: 0.7 }),
];
