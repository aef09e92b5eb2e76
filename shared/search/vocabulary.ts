import { isProclitic, stripPrefixes } from '../text/arabic-prefixes.ts';

/** Words of the index under every reading in which they can be looked for. */
export interface Vocabulary {
  /** The number of a folded word; new words get the next one. */
  readonly idOf: (word: string) => number;
  readonly size: () => number;
  /**
   * Words that a term may mean, each with the folded offset at which the part meant begins
   * («وللعراق» for «العراق»: what is left of the article and the stem).
   */
  readonly matches: (term: string, isExact: boolean, isFirst: boolean) => Map<number, number>;
}

/** Readings that begin with the same two letters; three arrays instead of objects, for memory. */
interface Bucket {
  readonly keys: string[];
  readonly ids: number[];
  readonly begins: number[];
}

/** Shorter terms match whole words only: «و» begins a third of all words. */
const shortestBeginning = 2;
/** A word without its prefix is matched by its beginning from this many letters on. */
const shortestStemBeginning = 3;

/** Creates an empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const words: string[] = [];
  const buckets = new Map<string, Bucket>();

  const put = (key: string, id: number, begin: number): void => {
    const name = key.slice(0, 2);
    let bucket = buckets.get(name);
    if (bucket === undefined) buckets.set(name, (bucket = { keys: [], ids: [], begins: [] }));
    bucket.keys.push(key);
    bucket.ids.push(id);
    bucket.begins.push(begin);
  };

  return {
    idOf(word) {
      const known = ids.get(word);
      if (known !== undefined) return known;
      const id = words.length;
      ids.set(word, id);
      words.push(word);
      for (const { prefix, rest } of stripPrefixes(word)) {
        put(rest, id, prefix.length - articleLength(prefix));
      }
      return id;
    },
    size: () => words.length,
    matches(term, isExact, isFirst) {
      const found = new Map<number, number>();
      // The article is no difference («الرئيس», «رئيس») unless the words are quoted.
      const hasArticle = term.startsWith('ال') && term.length >= 4;
      const key = hasArticle ? term.slice(2) : term;
      const begins = !isExact && key.length >= shortestBeginning;
      const { keys, ids: wordIds, begins: offsets } = buckets.get(key.slice(0, 2)) ?? noBucket;
      for (let n = 0; n < keys.length; n += 1) {
        const candidate = keys[n] ?? '';
        if (!candidate.startsWith(key)) continue;
        const id = wordIds[n] ?? 0;
        const begin = offsets[n] ?? 0;
        const word = words[id] ?? '';
        const isWhole = candidate.length === key.length;
        const prefix = word.slice(0, word.length - candidate.length);
        if (isExact) {
          if (!isWhole || !isExactPrefix(prefix, hasArticle, isFirst)) continue;
        } else if (!isWhole) {
          if (!begins) continue;
          if (prefix !== '' && key.length < shortestStemBeginning) continue;
        }
        // Of two readings of a word the one that strips less: «وزير» is no و and «زير».
        const before = found.get(id);
        if (before === undefined || begin < before) found.set(id, begin);
      }
      return found;
    },
  };
}

const noBucket: Bucket = { keys: [], ids: [], begins: [] };

/** How many letters of a prefix are the article, which belongs to the word. */
function articleLength(prefix: string): number {
  if (prefix.endsWith('ال')) return 2;
  return prefix.endsWith('لل') ? 1 : 0;
}

/** Whether quoted words may have this before them: و ف ب ل ك on the first word, nothing else. */
function isExactPrefix(prefix: string, hasArticle: boolean, isFirst: boolean): boolean {
  if (!hasArticle) return prefix === '' || (isFirst && isProclitic(prefix));
  const length = articleLength(prefix);
  if (length === 0) return false;
  const proclitic = prefix.slice(0, prefix.length - length);
  return proclitic === '' || (isFirst && isProclitic(proclitic));
}
