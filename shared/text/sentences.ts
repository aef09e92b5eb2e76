import type { Span } from '../model/span.ts';
import { CharacterClass, classAt } from './character-classes.ts';
import { lineAt, linesIn } from './paragraphs.ts';
import { trimSpan, wordAt } from './words.ts';

/*
 * Where a sentence ends, in Arabic and Latin news:
 * - at the end of its line, always: a headline without a full stop is one sentence;
 * - at . ! ? ؟ ۔ and combinations, when white space follows (closing quotation marks and brackets
 *   in between belong to the sentence): «أ.ف.ب», “3.5” and addresses have none after their stops;
 * - not at an abbreviation, an initial («د. أحمد», “J. Smith”) or the number of a list item;
 * - not when a small Latin letter follows (“What?” he asked);
 * - not within round or square brackets that close on the same line;
 * - not at “...” or “…”, unless a capital Latin letter follows. Arabic news uses the ellipsis as a
 *   pause within the sentence («انسحاب أم شراكة... تضارب بين العاصمتين») far more than at its end,
 *   and an error costs differently on both sides: a sentence too long still holds the claim and
 *   its cue, one cut in two parts loses the source.
 */

/** Signs that may end a sentence; runs of them count as one. */
const terminators = /[.!?؟۔…‼⁇⁈⁉。]/;
const closers = /[)\]}»›"”’“'\uFD3E]/;

/** Arabic abbreviations that a full stop follows (besides single letters, which all are). */
const arabicAbbreviations = new Set(['ص', 'هـ', 'ه', 'تح', 'مج', 'كلم', 'كم', 'سم']);
const latinAbbreviations = new Set(
  (
    'mr mrs ms dr prof gen col lt maj capt sgt sen rep gov pres hon rev st sr jr vs no fig vol ' +
    'etc al approx dept est jan feb mar apr jun jul aug sep sept oct nov dec mm mme mlle me'
  ).split(' '),
);

/**
 * The sentences of a text in order, without the white space between them; every other character is
 * in exactly one. With a span, the sentences that overlap it, whole.
 */
export function sentencesIn(text: string, span: Span = { start: 0, end: text.length }): Span[] {
  return linesIn(text, span)
    .flatMap((line) => sentencesOfLine(text, line))
    .filter((sentence) => sentence.start < span.end && sentence.end > span.start);
}

/**
 * The sentence at a UTF-16 offset; in the white space between two sentences of a line, the one
 * before it; before the first sentence of a line, that one. Null on a blank line.
 */
export function sentenceAt(text: string, offset: number): Span | null {
  const line = lineAt(text, offset);
  if (line === null) return null;
  const sentences = sentencesOfLine(text, line);
  return sentences.findLast((sentence) => sentence.start <= offset) ?? sentences[0] ?? null;
}

function sentencesOfLine(text: string, line: Span): Span[] {
  const sentences: Span[] = [];
  let inBrackets: Uint8Array | null = null;
  let start = line.start;
  for (let offset = line.start; offset < line.end;) {
    if (!terminators.test(text.charAt(offset))) {
      offset += 1;
      continue;
    }
    const signsEnd = endOfRun(text, offset, line.end, terminators);
    const end = endOfRun(text, signsEnd, line.end, closers);
    inBrackets ??= bracketedPart(text, line);
    const isBreak =
      end < line.end &&
      classAt(text, end) === CharacterClass.space &&
      inBrackets[offset - line.start] === 0 &&
      endsSentence(text, { start: offset, end: signsEnd }, end, start);
    if (isBreak) {
      const sentence = trimSpan(text, { start, end });
      if (sentence !== null) sentences.push(sentence);
      start = end;
    }
    offset = end;
  }
  const last = trimSpan(text, { start, end: line.end });
  if (last !== null) sentences.push(last);
  return sentences;
}

/**
 * Whether the terminating `signs`, followed by closers up to `end` and then white space, end the
 * sentence that began at `start`.
 */
function endsSentence(text: string, signs: Span, end: number, start: number): boolean {
  const run = text.slice(signs.start, signs.end);
  const next = firstLetterAfter(text, end);
  if (/\p{Ll}/u.test(next)) return false;
  if (/[!?؟‼⁇⁈⁉]/.test(run)) return true;
  if (run.includes('…') || run.length > 1) return /\p{Lu}/u.test(next);
  return run !== '.' || !isAbbreviation(text, signs.start, start);
}

/** The character after white space and opening signs, or nothing at the end of the text. */
function firstLetterAfter(text: string, offset: number): string {
  let next = offset;
  for (;;) {
    const found = classAt(text, next);
    if (next >= text.length) return '';
    if (found !== CharacterClass.space && found !== CharacterClass.punctuation) {
      return String.fromCodePoint(text.codePointAt(next) ?? 0);
    }
    next += 1;
  }
}

/** Whether the full stop at `stop` belongs to the word before it, in a sentence from `start` on. */
function isAbbreviation(text: string, stop: number, start: number): boolean {
  const word = wordAt(text, stop) ?? wordAt(text, stop - 1);
  if (word === null || word.start < start) return false;
  // “U.S.”: the tokenizer has given the stop to the word.
  if (word.end > stop) return true;
  const spelled = text.slice(word.start, word.end).replace(/\p{M}/gu, '');
  if (/^\p{N}+$/u.test(spelled)) return text.slice(start, word.start).trim() === '';
  const isArabic = classAt(text, word.start) === CharacterClass.arabicLetter;
  if (isArabic) return spelled.length === 1 || arabicAbbreviations.has(spelled);
  return /^\p{Lu}$/u.test(spelled) || latinAbbreviations.has(spelled.toLowerCase());
}

function endOfRun(text: string, start: number, limit: number, signs: RegExp): number {
  let end = start;
  while (end < limit && signs.test(text.charAt(end))) end += 1;
  return end;
}

/** For each unit of the line, 1 when it stands within round or square brackets that close on it. */
function bracketedPart(text: string, line: Span): Uint8Array {
  const inside = new Uint8Array(line.end - line.start);
  const open: { opener: string; offset: number }[] = [];
  for (let offset = line.start; offset < line.end; offset += 1) {
    const sign = text.charAt(offset);
    if (sign === '(' || sign === '[') {
      open.push({ opener: sign, offset });
    } else if (sign === ')' || sign === ']') {
      const opener = sign === ')' ? '(' : '[';
      const partner = open.findLastIndex((candidate) => candidate.opener === opener);
      const from = open[partner]?.offset;
      if (from === undefined) continue;
      inside.fill(1, from - line.start, offset - line.start);
      open.length = partner;
    }
  }
  return inside;
}
