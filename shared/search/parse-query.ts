import { foldKey } from '../text/folding.ts';
import { tokenize } from '../text/words.ts';

/** One condition of a query; a text has to meet all of them. */
export interface QueryTerm {
  /** Folded words (see `text/folding.ts`, with `hamzaCarriers`), one unless it is a phrase. */
  readonly words: readonly string[];
  /** Written in quotes: these very words, in this order, next to each other. */
  readonly isExact: boolean;
}

/** Terms beyond these are left out: each has one bit of a mask. */
const termLimit = 30;

const quoted = /["“”„«](?<phrase>[^"“”„»]*)["“”»]?/gu;

/**
 * Reads what was typed into the search box: words, and phrases in quotes («…», “…”, "…"; the last
 * may still be open). Punctuation alone is no word, so a query may have no terms.
 */
export function parseQuery(typed: string): readonly QueryTerm[] {
  const terms: QueryTerm[] = [];
  const addWords = (part: string): void => {
    for (const word of wordsOf(part)) terms.push({ words: [word], isExact: false });
  };
  let from = 0;
  for (const match of typed.matchAll(quoted)) {
    addWords(typed.slice(from, match.index));
    const words = wordsOf(match.groups?.phrase ?? '');
    if (words.length > 0) terms.push({ words, isExact: true });
    from = match.index + match[0].length;
  }
  addWords(typed.slice(from));
  return terms.slice(0, termLimit);
}

function wordsOf(text: string): string[] {
  const folded = foldKey(text, { hamzaCarriers: true });
  return tokenize(folded)
    .filter(({ kind }) => kind === 'word' || kind === 'number')
    .map(({ start, end }) => withoutPossessive(folded.slice(start, end)));
}

/** A folded word without an English “’s”. */
export function withoutPossessive(word: string): string {
  return word.replace(/['’]s$/u, '');
}
