import { arabicPairs, hebrewPairs } from './letter-pairs.ts';

/** How well a text fits a language, as far as its letter pairs can tell. */
export interface PairScore {
  /** Share of the pairs seen that are common in the language, 0 … 1; 0 without pairs. */
  readonly share: number;
  /** Pairs that could be judged: the weight of the evidence. */
  readonly pairs: number;
  /** Natural logarithm of the probability of these pairs; comparable for the same bytes. */
  readonly logLikelihood: number;
}

/** Characters a text is judged by; more would not change the answer. */
const sampleLength = 40_000;

const marks = /[\u0640\u064b-\u0652\u0591-\u05c7]/g;
const isLetter = /\p{L}/u;
const typographic =
  /[\u00a0\u00ab\u00bb\u2010-\u2026\u060c\u061b\u061f\u200c-\u200f\u20ac\u00b0\u00a7\u00b7]/;

/** Probability that `second` follows `first` in the language; small, never zero. */
type Follows = (first: string, second: string) => number;

/** Of a pair that the language hardly knows. */
const unseen = 0.004;

/** The lists are in order of frequency, and frequencies fall about as one over the rank (Zipf). */
function byRank(common: string | undefined, second: string): number {
  const rank = (common ?? '').indexOf(second);
  return rank < 0 ? unseen : Math.max(0.35 / (rank + 1), 0.012);
}

const follows: Readonly<Record<'arabic' | 'hebrew' | 'latin', Follows>> = {
  arabic: (first, second) => byRank(arabicPairs[first], second),
  hebrew: (first, second) => byRank(hebrewPairs[first], second),
  // An accented letter stands among plain ones; two in a row are rare («créée», «Noël»).
  latin: (first, second) => (isAsciiLetter(first) || isAsciiLetter(second) ? 0.1 : unseen),
};

/**
 * Judges `text`, the result of decoding with some encoding, by the pairs of neighbouring characters
 * of which at least one is not ASCII. Blanks, digits and ordinary punctuation end a pair; a control
 * character or a symbol inside a word counts against the text.
 */
export function scorePairs(text: string, script: 'arabic' | 'hebrew' | 'latin'): PairScore {
  const sample = text.slice(0, sampleLength).replace(marks, '');
  let known = 0;
  let pairs = 0;
  let logLikelihood = 0;
  for (let at = 1; at < sample.length; at++) {
    const first = sample.charAt(at - 1);
    const second = sample.charAt(at);
    if (isNeutral(first) || isNeutral(second)) continue;
    if (isAscii(first) && isAscii(second)) continue;
    pairs++;
    const probability =
      isLetter.test(first) && isLetter.test(second) ? follows[script](first, second) : unseen;
    if (probability > unseen) known++;
    logLikelihood += Math.log(probability);
  }
  return { share: pairs === 0 ? 0 : known / pairs, pairs, logLikelihood };
}

function isAscii(character: string): boolean {
  return character < '\u0080';
}

function isAsciiLetter(character: string): boolean {
  return /^[a-z]$/i.test(character);
}

function isNeutral(character: string): boolean {
  return isAscii(character) ? !isAsciiLetter(character) : typographic.test(character);
}
