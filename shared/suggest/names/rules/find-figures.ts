import type { Span } from '../../../model/span.ts';
import { foldKey } from '../../../text/folding.ts';
import type { Folded } from '../../../text/folding.ts';
import type { NameRule } from './name-rule.ts';
import { hitsOf } from './name-rule.ts';

// Patterns over folded text: bare alef, ه for ة, ي for ئ and ى, digits 0–9, small letters.

const before = '(?<![\\p{L}\\p{N}.,])(?:[وفبلك]|ال|بال)?';
const after = '(?![\\p{L}\\p{N}])';
const digits = '\\d+(?:[.,]\\d+)*';
const words =
  '(?:واحد|اثنان|اثنين|اثنتين|ثلاث|اربع|خمس|ست|سبع|ثماني|ثمان|تسع|عشر|احد عشر|اثني عشر|اثنا عشر)ه?' +
  '(?: عشره?)?|عشرون|عشرين|ثلاثون|ثلاثين|اربعون|اربعين|خمسون|خمسين|ستون|ستين|سبعون|سبعين|ثمانون|ثمانين|تسعون|تسعين|' +
  'مءه|مايه|ميه|مايتا|مايتي|ميتا|ميتي|الف|الفا|الفي|الفين|مليون|مليونا|مليوني|مليار|ملياري|' +
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million';
const scale =
  '(?: (?:الفا|الف|الاف|مليونا|مليون|ملايين|مليارا|مليار|مليارات|تريليون|thousand|million|billion|trillion|bn|m))?';
const number = `(?:${digits}|(?:${words})(?: و(?:${words}))*)${scale}(?: و(?:${words})${scale})*`;
const currency =
  '(?:دولارات|دولارا|دولار|يورو|دينارا|دينار|دنانير|ريالا|ريالات|ريال|درهما|دراهم|درهم|ليره|ليرات|جنيها|جنيهات|جنيه|روبل|يوان|' +
  'dollars?|euros?|dinars?|riyals?|dirhams?|liras?|pounds?|roubles?|yuan)(?: (?:اميركي|امريكي|سهلاني|محلي)(?:ا|ه)?)?';
const unit =
  '(?:مترا|متر|امتار|كيلومترات|كيلومترا|كيلومتر|كلم|كم|سنتيمترا|سنتيمتر|سنتيمترات|ميلا بحريا|اميال بحريه|ميلا|ميل|اميال|قدما|قدم|اقدام|طنا|طن|اطنان|كيلوغراما|كيلوغرام|كيلوغرامات|غراما|غرام|' +
  'هكتارا|هكتار|هكتارات|فدانا|فدان|دونما|دونم|لترا|لتر|لترات|برميلا|برميل|براميل|ميغاواطا|ميغاواط|كيلوواط|درجات|درجه|درجه مءويه|عقده|' +
  'met(?:er|re)s?|kilomet(?:er|re)s?|km|miles?|tonnes?|tons?|hectares?|acres?|lit(?:er|re)s?|barrels?|megawatts?|degrees?|kg)' +
  '(?: (?:مربع|مكعب|مربعا|مكعبا|مربعه|مكعبه))?';
const percent =
  '(?: ?%| (?:في|ب)(?: )?(?:ال)?(?:ماءه|مءه|ميه|مايه)| بالم(?:ي|اي)ه| في الم(?:ي|اي)ه| per ?cent)';

const moneyWords = new RegExp(`${before}(?<name>${number} (?:من )?${currency})${after}`, 'gu');
const moneySigns = new RegExp(`(?<name>[$€£] ?${digits}${scale})${after}`, 'gu');
const percents = new RegExp(`${before}(?<name>(?:${digits}|${words})${percent})(?!\\p{L})`, 'gu');
const quantities = new RegExp(`${before}(?<name>${number} ${unit})${after}`, 'gu');
const numbers = new RegExp(`${before}(?<name>${number})${after}`, 'gu');

const smallWord =
  /^(?:واحد|اثنان|اثنين|اثنتين|ثلاث|اربع|خمس|ست|سبع|ثماني|ثمان|تسع|عشر|الف|مليون|مءه|ميه|مايه)ه?$/u;
/** What news counts in small numbers that matter. */
const countedPeople =
  /^ (?:من )?(?:ال)?(?:قتلي|قتيلا?|جرحي|جريحا?|اشخاص|شخصا?|عمال|عاملا?|جنود|جنديا?|ضحايا|مدنيين|اطفال|نساء|مسلحين|مصابين|مفقودين|موقوفين|نواب|killed|dead|people|wounded|injured)(?!\p{L})/u;

/** «ثلاث ورديات», «واحد»: a small number in words that is hardly ever a figure of the news. */
function isSmallWord({ text }: Folded, { start, end }: Span): boolean {
  const folds = (part: string): string => foldKey(part, { hamzaCarriers: true });
  const key = folds(text.slice(start, end));
  return smallWord.test(key) && !countedPeople.test(folds(text.slice(end, end + 20)));
}

/** Money, percentages, quantities with units and bare numbers, in digits and in words. */
export const findFigures: NameRule = (zone) => [
  ...hitsOf(zone, moneyWords, { entityType: 'money', reason: 'money', confidence: 0.85 }),
  ...hitsOf(zone, moneySigns, { entityType: 'money', reason: 'money', confidence: 0.85 }),
  ...hitsOf(zone, percents, { entityType: 'percent', reason: 'percent', confidence: 0.9 }),
  ...hitsOf(zone, quantities, { entityType: 'quantity', reason: 'quantity', confidence: 0.8 }),
  ...hitsOf(zone, numbers, { entityType: 'cardinal', reason: 'number', confidence: 0.5 }).map(
    (hit) => (isSmallWord(zone, hit.span) ? { ...hit, confidence: 0.4 } : hit),
  ),
];
