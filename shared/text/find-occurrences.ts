import type { Span } from '../model/span.ts';
import { isProclitic } from './arabic-prefixes.ts';
import {
  CharacterClass,
  classAt,
  classBefore,
  isLetterClass,
  isLineBreak,
} from './character-classes.ts';
import { fold, foldKey } from './folding.ts';
import type { Folded } from './folding.ts';
import { wordAt } from './words.ts';

/** A place where a name occurs. */
export interface Occurrence {
  /** The name itself, without what is written before it in the same word; UTF-16 units. */
  readonly span: Span;
  /**
   * UTF-16 units of the conjunction and preposition before it in the same word, so that the word
   * begins at `span.start - prefixLength`.
   */
  readonly prefixLength: number;
  /** `exact`: spelled as the needle, letter by letter; `folded`: another spelling of it. */
  readonly exactness: 'exact' | 'folded';
}

/** How to search; both are on unless turned off. */
export interface OccurrenceOptions {
  /** Only whole words, never part of a longer one. */
  readonly wholeWords?: boolean;
  /** Also with و ف ب ل ك written before it («وبغداد»); only with `wholeWords`. */
  readonly prefixes?: boolean;
}

/** One way the needle may be written in folded text. */
interface Spelling {
  readonly words: readonly string[];
  /** Whether the preposition ل must stand before it: its article lost the alef to that. */
  readonly isFused: boolean;
}

/**
 * Finds a name of one or several words in all its spellings (see `folding.ts`, with
 * `hamzaCarriers`, unless the haystack was folded otherwise), in reading order, never overlapping.
 * Between words any white space will do but a line break. Conjunctions and prepositions before the
 * first word are allowed and stay outside the span; the article is part of the name when the needle
 * has it: «العراق» is found in «بالعراق», «عراق» is not.
 *
 * In «للعراق» the article lost its alef to the preposition: the span is «لعراق», from the second ل
 * on, which is what is left of the article; of «اللجنة» in «للجنة» it is «لجنة», the three ل of
 * preposition, article and stem being written as two.
 *
 * Pass a folded haystack to search it for several needles.
 */
export function findOccurrences(
  haystack: Folded | string,
  needle: string,
  options: OccurrenceOptions = {},
): Occurrence[] {
  const text = typeof haystack === 'string' ? fold(haystack, { hamzaCarriers: true }) : haystack;
  const words = foldKey(needle, text.options).split(/\s+/u).filter(Boolean);
  const first = words[0];
  if (first === undefined) return [];

  const wholeWords = options.wholeWords ?? true;
  const prefixes = wholeWords && (options.prefixes ?? true);
  const found: Occurrence[] = [];
  for (const written of asWritten(words)) {
    for (const spelling of spellingsOf(written, written[0] ?? first, prefixes)) {
      collect(text, spelling, { needle, wholeWords, prefixes }, found);
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Halves of names that some write apart and others together: «عبد الله», «عبدالله». */
const halves = new Set(['عبد', 'ابو', 'ابا', 'ابي']);

/** The words as they stand, and with the halves of compound names written the other way. */
function asWritten(words: readonly string[]): (readonly string[])[] {
  let ways: (readonly string[])[] = [[]];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    const rest = /^عبد(ال.{2,})$/u.exec(word)?.[1];
    const pieces = [[word]];
    if (halves.has(word) && next !== undefined) {
      pieces[0] = [word, next];
      pieces.push([word + next]);
      at += 1;
    } else if (rest !== undefined) pieces.push(['عبد', rest]);
    ways = ways.flatMap((way) => pieces.map((piece) => [...way, ...piece]));
  }
  return ways;
}

function spellingsOf(words: readonly string[], first: string, prefixes: boolean): Spelling[] {
  const spellings: Spelling[] = [{ words, isFused: false }];
  if (prefixes && first.startsWith('ال') && first.length >= 4) {
    const stem = first.slice(2);
    const fused = stem.startsWith('ل') ? stem : `ل${stem}`;
    spellings.push({ words: [fused, ...words.slice(1)], isFused: true });
  }
  return spellings;
}

function collect(
  text: Folded,
  { words, isFused }: Spelling,
  how: { needle: string; wholeWords: boolean; prefixes: boolean },
  found: Occurrence[],
): void {
  const { folded } = text;
  const [first = '', ...others] = words;
  const mayHavePrefix = how.prefixes && classAt(first, 0) === CharacterClass.arabicLetter;
  for (let start = folded.indexOf(first); start >= 0;) {
    const end = endOfWords(folded, start + first.length, others);
    const prefixStart =
      end < 0 || (how.wholeWords && !isWordEnd(text, end))
        ? -1
        : prefixStartOf(text, start, how.wholeWords, mayHavePrefix);
    if (end < 0 || prefixStart < 0 || (isFused && !endsInLam(folded, prefixStart, start))) {
      start = folded.indexOf(first, start + 1);
      continue;
    }
    const span = text.originalSpan(start, end);
    found.push({
      span,
      // Zero where prefix and name are one ligature («ﻹيران»), which cannot be cut.
      prefixLength: span.start - text.toOriginal(prefixStart),
      exactness: text.text.slice(span.start, span.end) === how.needle ? 'exact' : 'folded',
    });
    start = folded.indexOf(first, end);
  }
}

/** Where the further words of a needle end, or −1 when something else follows. */
function endOfWords(folded: string, from: number, words: readonly string[]): number {
  let end = from;
  for (const word of words) {
    const gap = end;
    while (isGap(folded, end)) end += 1;
    if (end === gap || !folded.startsWith(word, end)) return -1;
    end += word.length;
  }
  return end;
}

function isGap(folded: string, offset: number): boolean {
  return (
    offset < folded.length &&
    classAt(folded, offset) === CharacterClass.space &&
    !isLineBreak(folded.charCodeAt(offset))
  );
}

/**
 * Where the word of a match begins: at the match, or at the conjunction and preposition before it.
 * −1 when the match stands inside a longer word.
 */
function prefixStartOf(
  text: Folded,
  start: number,
  wholeWords: boolean,
  mayHavePrefix: boolean,
): number {
  if (!wholeWords || isWordStart(text, start)) return start;
  if (!mayHavePrefix) return -1;
  for (let from = start - 1; from >= Math.max(0, start - 2); from -= 1) {
    if (isProclitic(text.folded.slice(from, start)) && isWordStart(text, from)) return from;
  }
  return -1;
}

/** Of a fused article only the preposition ل may stand before what is left, with و or ف or none. */
function endsInLam(folded: string, prefixStart: number, start: number): boolean {
  return start > prefixStart && folded.charAt(start - 1) === 'ل';
}

/** Whether no word goes on from before a folded offset to what begins there. */
function isWordStart(text: Folded, offset: number): boolean {
  const { folded } = text;
  if (joins(classBefore(folded, offset), classAt(folded, offset))) return false;
  return !isAtInnerSign(folded, offset) || !isInsideWord(text, offset);
}

/** Whether no word goes on from what ends at a folded offset; an English “’s” is no part of it. */
function isWordEnd(text: Folded, offset: number): boolean {
  const { folded } = text;
  if (joins(classBefore(folded, offset), classAt(folded, offset))) return false;
  if (!isAtInnerSign(folded, offset)) return true;
  const sign = folded.charAt(offset);
  const isPossessive =
    (sign === "'" || sign === '’') &&
    folded.charAt(offset + 1) === 's' &&
    !isWordPart(classAt(folded, offset + 2));
  return isPossessive || !isInsideWord(text, offset);
}

/** Signs that may stand inside a word; whether they do here is for the tokenizer to say. */
const innerSigns = new Set(["'", '’', '.', '_']);

function isAtInnerSign(folded: string, offset: number): boolean {
  return innerSigns.has(folded.charAt(offset - 1)) || innerSigns.has(folded.charAt(offset));
}

function isInsideWord(text: Folded, offset: number): boolean {
  const original = text.toOriginal(offset);
  const word = wordAt(text.text, original);
  return word !== null && word.start < original && original < word.end;
}

/** As in the tokenizer, Arabic letters do not go on in digits or letters of other scripts. */
function joins(before: CharacterClass, next: CharacterClass): boolean {
  if (!isWordPart(before) || !isWordPart(next)) return false;
  const { arabicLetter } = CharacterClass;
  return (before === arabicLetter) === (next === arabicLetter);
}

function isWordPart(found: CharacterClass): boolean {
  return isLetterClass(found) || found === CharacterClass.digit;
}
