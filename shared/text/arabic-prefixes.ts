/**
 * What Arabic writes onto a word. All functions take folded words (see `folding.ts`): bare alef,
 * ه for ة, no harakat.
 */

/** One reading of a word: what is written before the stem, and the stem. */
export interface PrefixReading {
  /** Conjunction, preposition or future particle, article, as written; empty for none. */
  readonly prefix: string;
  readonly rest: string;
}

/** One reading of a word: the stem, and what is written after it. */
export interface SuffixReading {
  readonly rest: string;
  /** Attached pronoun, as written; empty for none. */
  readonly suffix: string;
}

const conjunctions = ['', 'و', 'ف'];
const prepositions = ['ب', 'ل', 'ك'];
/** Attached pronouns. */
const pronouns = ['هما', 'كما', 'هم', 'هن', 'كم', 'كن', 'ها', 'نا', 'ني', 'ه', 'ك', 'ي'];

/** After و, ف or the article a stem may be short («وقد»); after others two letters mislead («بيت»). */
const shortestStem = 2;
const shortestStemAfterPreposition = 3;

/** Conjunction and preposition, as they stand before a name: «بغداد», «وبغداد», «ولبغداد». */
const proclitics = new Set(
  conjunctions
    .flatMap((conjunction) => ['', ...prepositions].map((preposition) => conjunction + preposition))
    .filter((proclitic) => proclitic !== ''),
);

/**
 * Whether a folded string is a conjunction, a preposition, or both in this order, without article:
 * what may stand before a name in the same word.
 */
export function isProclitic(folded: string): boolean {
  return proclitics.has(folded);
}

/** All prefixes there are with the shortest stem each needs, the longest first. */
const prefixes: readonly { prefix: string; shortest: number; isFuture: boolean }[] = conjunctions
  .flatMap((conjunction) => [
    { prefix: conjunction, shortest: shortestStem, isFuture: false },
    { prefix: `${conjunction}ال`, shortest: shortestStem, isFuture: false },
    { prefix: `${conjunction}بال`, shortest: shortestStem, isFuture: false },
    { prefix: `${conjunction}كال`, shortest: shortestStem, isFuture: false },
    // ل and the article are written as one: «للعراق».
    { prefix: `${conjunction}لل`, shortest: shortestStem, isFuture: false },
    { prefix: `${conjunction}س`, shortest: shortestStemAfterPreposition, isFuture: true },
    ...prepositions.map((preposition) => ({
      prefix: conjunction + preposition,
      shortest: shortestStemAfterPreposition,
      isFuture: false,
    })),
  ])
  .filter(({ prefix }) => prefix !== '')
  .sort((a, b) => b.prefix.length - a.prefix.length);

/**
 * All plausible readings of a folded word as و ف, ب ل ك س, ال and a stem, the longest prefix first
 * and the whole word last: «وللوزير» is ول+لوزير and ولل+وزير, as well as و+للوزير. Letters alone
 * do not decide («وفد», “delegation”, or و+فد); the caller has a list of stems to look in. س is read
 * only before the imperfect (ي ت ن ا).
 */
export function stripPrefixes(foldedWord: string): PrefixReading[] {
  const readings: PrefixReading[] = [];
  for (const { prefix, shortest, isFuture } of prefixes) {
    if (!foldedWord.startsWith(prefix) || foldedWord.length - prefix.length < shortest) continue;
    const rest = foldedWord.slice(prefix.length);
    if (isFuture && !/^[يتنا]/.test(rest)) continue;
    readings.push({ prefix, rest });
  }
  readings.push({ prefix: '', rest: foldedWord });
  return readings;
}

/**
 * All plausible readings of a folded word as a stem and an attached pronoun, the longest pronoun
 * first and the whole word last: «موقفهما» is موقف+هما and موقفهما. A stem has two letters at least.
 */
export function stripSuffixes(foldedWord: string): SuffixReading[] {
  const readings: SuffixReading[] = [];
  for (const suffix of pronouns) {
    if (foldedWord.endsWith(suffix) && foldedWord.length - suffix.length >= shortestStem) {
      readings.push({ rest: foldedWord.slice(0, -suffix.length), suffix });
    }
  }
  readings.push({ rest: foldedWord, suffix: '' });
  return readings;
}
