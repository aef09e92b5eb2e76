import type { Codebook } from '../../model/codebook.ts';
import { foldKey } from '../../text/folding.ts';
import { antonymStems } from './antonym-stems.ts';
import type { KeyNumbers } from './key-numbers.ts';
import { themeOfStem } from './news-themes.ts';
import { isDayWord, numberOf } from './read-figures.ts';
import { stemOf } from './stem.ts';

/** All that the comparison wants to know of a word, however often it is written. */
export interface KnownWord {
  readonly spelled: string;
  /** Folded with hamza carriers. */
  readonly key: string;
  /** Empty for a word that says nothing. */
  readonly stem: string;
  /** The number of the stem; −1 without one. */
  readonly stemNumber: number;
  /** The matter that it speaks of (see `news-themes.ts`). */
  readonly theme: string | null;
  /** The number that it is, or null. */
  readonly value: number | null;
  /** Whether it may be a day, a month or a year. */
  readonly isDay: boolean;
  /** Stems of its opposites in the codebook. */
  readonly opposites: ReadonlySet<string> | null;
}

/**
 * Makes a reader of single words. News repeats its words: each spelling is folded, stemmed and looked
 * up once, and all claims share what was found.
 */
export function createLexicon(
  numbers: KeyNumbers,
  antonymPairs: Codebook['antonymPairs'],
): (spelled: string) => KnownWord {
  const known = new Map<string, KnownWord>();
  const opposites = antonymStems(antonymPairs, keyOf);
  return (spelled) => {
    const before = known.get(spelled);
    if (before !== undefined) return before;
    const key = keyOf(spelled);
    const stem = stemOf(key);
    const word: KnownWord = {
      spelled,
      key,
      stem,
      stemNumber: stem === '' ? -1 : numbers.numberOf(stem),
      theme: themeOfStem(stem),
      value: numberOf(key),
      isDay: isDayWord(key),
      opposites: opposites.get(stem) ?? null,
    };
    known.set(spelled, word);
    return word;
  };
}

const keyOf = (word: string): string => foldKey(word, { hamzaCarriers: true });
