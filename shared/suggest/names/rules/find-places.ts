import type { Folded } from '../../../text/folding.ts';
import type { NameRule, RuleHit } from './name-rule.ts';
import { hitsOf } from './name-rule.ts';

const before = '(?<!\\p{L})(?:[وفبلك])?';
/** Words with which the names of political places begin. */
const seats =
  '(?:جمهوريه|مملكه|سلطنه|اماره|مدينه|بلده|قريه|محافظه|ولايه|قضاء|اقليم|مقاطعه|ضاحيه|مخيم|حي)';
/** Words with which the names of land and water begin. */
const lands =
  '(?:شبه جزيره|جزيره|جزر|خليج|بحر|بحيره|نهر|جبل|جبال|وادي|صحراء|سهل|هضبه|مضيق|غابه|واحه)';
/** First halves of names of places that are written as two words. */
const joined =
  '(?:ام|ابو|ابي|ابن|دار|عين|تل|وادي|كفر|راس|مرسي|بيت|خان|باب|جبل|سيدي|دير|شرم|بني|ذي|ذو|بير|قصر|برج)';
// What follows the word for a place without being its name: adjectives, pronouns, particles.
const never =
  '(?:في|من|علي|الي|عن|ان|او|التي|الذي|اليوم|امس|قد|لا|لم|هي|هو|كما|حيث|اخري|عده|كامله|كبيره|صغيره|قريبه|بعيده|واحده|قديمه|حديثه|صناعيه|ساحليه|جبليه|حدوديه|مجاوره|نائيه|كبير|صغير|قريب|بعيد|واحد|سكني|شعبي|جديد|جديده|ال(?:قديمه|جديده|مجاوره|اولي|ثانيه|عاصمه|حاليه|سابقه|اعلام|سياحه|النفط|غاز|الغام|تعليم))';
const single = `(?!${never}(?!\\p{L}))(?:ال\\p{L}{2,}|\\p{L}{2,}(?<!\\p{L}{4}[هي])(?<!(?:ات|ون|ين)))`;
const name = `(?:${joined} (?:ال)?\\p{L}{2,}|${single})`;
const country = '(?:(?<=(?:جمهوريه|مملكه) \\p{L}+) ال\\p{L}{2,}يه)?';
const seat = new RegExp(`${before}(?<name>${seats} ${name}${country})(?!\\p{L})`, 'gu');
const land = new RegExp(`${before}(?<name>${lands} ${name})(?!\\p{L})`, 'gu');
/** «في تل الصوان», «إلى مرسى الزيتون»: two words that begin as places do, where a place is named. */
const joinedPlace =
  /(?<!\p{L})[وف]?(?:في|الي|من|باتجاه|قرب) (?<name>(?:تل|مرسي|كفر|دير|وادي|بني|شرم|عين(?! ال(?:اعتبار|مكان|عاصفه|وقت))) (?:ال)?\p{L}{3,})(?!\p{L})/gu;
/** «حقل «المرجان» البحري», «نهر «الكوثر»». */
const quotedLand = new RegExp(
  `${before}(?<name>(?:حقل|${lands.slice(3, -1)}) [«“"][^»”"]{2,30}[»”"](?: ال\\p{L}{3,}ي)?)(?!\\p{L})`,
  'gu',
);

// Most lines hold none of these words; asking that is far faster than the patterns are.
const mayHold = new RegExp(
  `${seats} |${lands} |حقل |(?:في|الي|من|باتجاه|قرب) (?:تل|مرسي|كفر|دير|بني|شرم|عين) `,
);

/** Names that begin with a word for a place: «جزيرة أم الرخم»، «مملكة الواحة»، «مدينة حلب». */
export const findPlaces: NameRule = (zone) => (mayHold.test(zone.folded) ? placesIn(zone) : []);

const placesIn = (zone: Folded): RuleHit[] => [
  ...hitsOf(zone, seat, { entityType: 'gpe', reason: 'place-word', confidence: 0.65 }),
  ...hitsOf(zone, land, { entityType: 'location', reason: 'place-word', confidence: 0.65 }),
  ...hitsOf(zone, joinedPlace, { entityType: 'gpe', reason: 'place-word', confidence: 0.55 }),
  ...hitsOf(zone, quotedLand, { entityType: 'location', reason: 'place-word', confidence: 0.7 }),
];
