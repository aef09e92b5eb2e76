import type { Certainty, Polarity, QuotationMode } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import {
  negations,
  notNegated,
  openWords,
  possibleWords,
  probableWords,
  wantedWords,
} from './attribution-words.ts';
import { lineWords } from './line-words.ts';
import type { LineWord } from './line-words.ts';

/** A negation that turns a whole statement stands among its first words. */
const headWords = 5;

/**
 * Whether the words themselves deny: a negation at the head of the statement, not in a relative
 * clause, and not «لا يزال», «لا يتجاوز».
 */
export function readPolarity(text: string, content: Span): Polarity {
  return hasHeadNegation(lineWords(text, content)) ? 'negative' : 'positive';
}

/** See {@link readPolarity}. */
export function hasHeadNegation(words: readonly LineWord[]): boolean {
  let seen = 0;
  for (const [at, word] of words.entries()) {
    if (word.isSign) {
      if (/^[،,؛;.]$/u.test(word.key)) return false;
      continue;
    }
    if (seen >= headWords || /^(?:الذي|التي|الذين|who|which)$/u.test(word.key)) return false;
    seen += 1;
    // «ما لم» is “unless”, «ما لا ترى» what is not seen.
    const isAfterMa = /^[بم]?ما$/u.test(words[at - 1]?.key ?? '');
    if (!negations.has(word.key) || isAfterMa || opensRelative(words, at)) continue;
    const next = words.slice(at + 1).find(({ isSign }) => !isSign)?.key ?? '';
    // «لم يكن في المكان سوى القمح» affirms.
    const later = words.slice(at + 1, at + 9);
    if (later.some(({ key }) => key === 'سوي' || key === 'الا')) return false;
    return !notNegated.has(next);
  }
  return false;
}

/**
 * Whether a negation opens a relative clause without a pronoun: «المهاجمون استغلوا ثغرة لم تُعالج».
 * The noun before it is indefinite, and the statement began with another, definite one.
 */
function opensRelative(words: readonly LineWord[], at: number): boolean {
  const [first] = words;
  const before = words[at - 1];
  if (first === undefined || before === undefined || before.isSign || at < 2) return false;
  const isIndefinite = before.key.length > 2 && !/^(?:[وفبلك]?ال|لل)/u.test(before.key);
  return first.key.startsWith('ال') && isIndefinite && !adverbs.has(before.key);
}

/** Adverbs between a subject and its negated verb. */
const adverbs: ReadonlySet<string> = new Set('امس بعد ايضا ابدا قط مطلقا اصلا حاليا'.split(' '));

/** How sure the source is, by the words and the class of the cue. */
export function readCertainty(text: string, content: Span, cueClass: string | null): Certainty {
  if (cueClass === 'urging') return 'underspecified';
  const words = lineWords(text, content).filter(({ isSign }) => !isSign);
  const head = words.slice(0, 8);
  if (head.some(({ key }) => wantedWords.has(key) || openWords.has(key))) return 'underspecified';
  if (head.some(({ key }) => /^و?س[يتن].{2,}/u.test(key) && !notFuture.test(key))) {
    return 'underspecified';
  }
  if (head.some(({ key }) => possibleWords.has(key)) || hasMaybe(head)) return 'possible';
  if (head.some(({ key }) => probableWords.has(key)) || cueClass === 'belief') return 'probable';
  return 'certain';
}

/** Frequent words that begin like a future verb. */
const notFuture =
  /^و?(?:سياس|سيناريو|سيناء|سيار|سيد|سيطر|سيول|سيءه|سيوله|سياد|سياق|سياح|ستين|ستار|سنو|سنابل|سنه)/u;

/** «قد» before an imperfect is “may”; before a perfect it is not. */
function hasMaybe(words: readonly LineWord[]): boolean {
  return words.some(
    ({ key }, at) =>
      key === 'قد' &&
      /^[يتن]..+/u.test(words[at + 1]?.key ?? '') &&
      !(words[at + 1]?.key ?? '').startsWith('تم') &&
      !(words[at + 1]?.key ?? '').endsWith('ت'),
  );
}

/** Direct when all of it is quoted, mixed when some of it is. */
export function readMode(text: string, content: Span): QuotationMode {
  const inner = text.slice(content.start, content.end);
  const before = text.slice(Math.max(0, content.start - 2), content.start);
  const after = text.slice(content.end, content.end + 2);
  const isWhole = /^[«“”"‹]/u.test(inner) && /[»”“"›]$/u.test(inner) && !/[»›].*[«‹]/u.test(inner);
  if (isWhole || (/[«“”"‹]\s?$/u.test(before) && /^[.!؟?،,]?[»”“"›]/u.test(after))) return 'direct';
  return /[«“"‹”]/u.test(inner) ? 'mixed' : 'indirect';
}
