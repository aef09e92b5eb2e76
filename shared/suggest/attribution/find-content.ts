import type { Span } from '../../model/span.ts';
import { snapToWords } from '../../text/words.ts';
import { clauseBreakerPairs, clauseBreakers } from './attribution-words.ts';
import { findComplement, isThat, particleOf } from './find-complement.ts';
import type { Complement } from './find-complement.ts';
import { verbCueAt } from './find-cue.ts';
import type { LineContext } from './line-context.ts';
import { closingQuote, opensQuote } from './line-words.ts';

/** A stretch of words that is said; indexes into the words of the line, `end` exclusive. */
export interface ContentRange {
  readonly start: number;
  readonly end: number;
  readonly isQuote: boolean;
}

/**
 * What a complement introduces: one range, or several where it is repeated («إن …، وإن …»).
 * A quotation ends with its closing mark, also sentences later; a clause ends with its sentence,
 * or before a comma and another cue, or before «فيما»، «لكن»، «وهو ما».
 */
export function contentRanges(context: LineContext, complement: Complement): ContentRange[] {
  const { words } = context;
  const { start, kind } = complement;
  if (words[start] === undefined) return [];
  if (kind === 'quotation' || (kind === 'colon' && opensQuote(words, start))) {
    const close = closingQuote(words, start);
    return [{ start: start + 1, end: close, isQuote: true }];
  }
  const ranges: ContentRange[] = [];
  const put = (from: number, to: number): void => {
    if (to > from) ranges.push({ start: from, end: to, isQuote: isQuotation(context, from, to) });
  };
  const depth = words[start]?.quoteDepth ?? 0;
  const base = opensQuote(words, start)
    ? depth
    : Math.min(depth, words[complement.marker]?.quoteDepth ?? 0);
  const sentence = words[complement.marker]?.sentence;
  let from = start;
  let at = start;
  for (; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.quoteDepth < base) break;
    // A sentence that ends inside a quotation does not end what is said.
    if (word.quoteDepth > base) continue;
    if (word.sentence !== sentence) break;
    if (at > start && (endsClause(context, at) || endsQuoted(context, start, at))) break;
    if (at > start && repeats(context, complement, at)) {
      put(from, at);
      from = at + 1;
    }
  }
  put(from, at);
  return ranges;
}

/** «بأنه «مسيّس»، متسائلاً …», «بـ«خطأ» وكتائب …»: what is all quoted ends with its quotation. */
function endsQuoted({ words }: LineContext, start: number, at: number): boolean {
  if (!opensQuote(words, start) || closingQuote(words, start) !== at - 1) return false;
  const next = words[at];
  return next !== undefined && (/^[،,]$/u.test(next.key) || next.key.startsWith('و'));
}

/** Span of a range without punctuation at its ends. */
export function spanOfRange(
  { text, words }: LineContext,
  { start, end }: ContentRange,
): Span | null {
  const first = words[start];
  const last = words[end - 1];
  if (first === undefined || last === undefined) return null;
  const span = snapToWords(text, { start: first.start, end: last.end });
  return span.start < span.end ? span : null;
}

/** «وأن»، «وإن» in the same spelling as the first: a second thing said, by the same cue. */
function repeats({ text, words }: LineContext, complement: Complement, at: number): boolean {
  const word = words[at];
  if (complement.kind !== 'that' || !word?.key.startsWith('و')) return false;
  if (!isThat(words, at)) {
    // “and that”
    return false;
  }
  const isAfterComma = words[at - 1]?.key === '،' || words[at - 1]?.key === ',';
  return (
    particleOf(text, word) === complement.particle &&
    (complement.particle === 'إ' || isAfterComma || !hasInnerThat(words, complement, at))
  );
}

function hasInnerThat(words: LineContext['words'], complement: Complement, at: number): boolean {
  for (let n = complement.start; n < at; n += 1) if (isThat(words, n)) return true;
  return false;
}

function endsClause(context: LineContext, at: number): boolean {
  const { words } = context;
  const word = words[at];
  if (word === undefined) return true;
  if (word.isSign) {
    if (word.key === '؛' || word.key === ';') return true;
    // «ترفض النتائج: «…»»: what follows the colon is said in other words.
    if (word.key === ':' && opensQuote(words, at + 1)) return true;
    if (word.key !== '،' && word.key !== ',' && word.key !== '–' && word.key !== '-') return false;
    return opensOther(context, at + 1);
  }
  if (word.key === 'فيما' || word.key === 'بينما') {
    return !/^(?:يتعلق|يخص|يبدو)/u.test(words[at + 1]?.key ?? '');
  }
  const before = words[at - 1];
  if (before?.isSign === true) return false;
  const cue = verbCueAt(context.text, words, at, context.lexicon);
  if (cue === null) return false;
  const isJoined = cue.hasConjunction || cue.verb.form === 'participle';
  return isJoined && !cue.verb.isLatin && findComplement(context, cue) !== null;
}

/** Whether the words from `at` on, after a comma, no longer belong to what is said. */
function opensOther(context: LineContext, at: number): boolean {
  const { words, text, lexicon } = context;
  const word = words[at];
  if (word === undefined || word.isSign) return false;
  if (clauseBreakers.has(word.key)) return true;
  if (clauseBreakerPairs.get(word.key)?.has(words[at + 1]?.key ?? '') === true) return true;
  const cue = verbCueAt(text, words, at, lexicon);
  if (cue !== null && (cue.hasConjunction || cue.verb.form === 'participle')) {
    return true;
  }
  // «وفي حين نفى … وجود ضحايا، قال مسؤول إن …»: a new main clause.
  if (cue !== null && !cue.verb.isLatin && findComplement(context, cue)?.kind === 'that')
    return true;
  // “…, the minister said”: a short clause with a cue before the sentence ends.
  for (let n = at; n < Math.min(words.length, at + 8); n += 1) {
    const later = verbCueAt(text, words, n, lexicon);
    if (later?.verb.isLatin !== true) continue;
    const after = words[later.next];
    return (
      after === undefined ||
      after.key === '.' ||
      after.key === ',' ||
      after.sentence !== word.sentence
    );
  }
  return false;
}

function isQuotation({ words }: LineContext, from: number, to: number): boolean {
  return opensQuote(words, from) && closingQuote(words, from) >= to - 2;
}
