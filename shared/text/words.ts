import type { Span } from '../model/span.ts';
import {
  CharacterClass,
  classAt,
  classBefore,
  nextCodePoint,
  previousCodePoint,
} from './character-classes.ts';
import { isGraphemeBorder, snapToGraphemes } from './graphemes.ts';
import { readToken } from './read-token.ts';
import type { Token } from './read-token.ts';

// Our own tokenizer instead of `Intl.Segmenter` in word mode, whose answers differ between Node and
// Chromium («أ.ف.ب» is one word in one and three in the other): what is stored and what is tested
// must be the same everywhere.

export type { Token, TokenKind } from './read-token.ts';

/**
 * The tokens of a text in order, without gaps (kinds: see {@link readToken}). With a span, the
 * tokens that overlap it, whole: the same ones that the whole text would give.
 */
export function tokenize(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  const tokens: Token[] = [];
  const last = Math.min(span.end, text.length);
  let offset = safeStart(text, span.start);
  while (offset < last) {
    const token = readToken(text, offset);
    if (token.end > span.start) tokens.push(token);
    offset = token.end;
  }
  return tokens;
}

/**
 * The word, number or symbol at a UTF-16 offset: the one that holds the character there, or else
 * the one that ends there. Null on white space and punctuation.
 */
export function wordAt(text: string, offset: number): Span | null {
  const around = tokenize(text, { start: Math.max(0, offset - 1), end: offset + 1 });
  const holding = around.find(
    (token) => isContent(token) && token.start <= offset && offset < token.end,
  );
  const found = holding ?? around.find((token) => isContent(token) && token.end === offset);
  return found === undefined ? null : { start: found.start, end: found.end };
}

/**
 * What an analyst means by a rough selection: grown to whole words, numbers and symbols, without
 * white space and punctuation at its ends. A bracket or quotation mark at an end stays when its
 * partner is inside too: «(داعش)» keeps both, «(داعش» none. A selection of nothing but punctuation
 * or white space only grows to whole graphemes. Treats both ends alike; doing it again changes
 * nothing.
 */
export function snapToWords(text: string, span: Span): Span {
  const tokens = tokenize(text, span);
  if (!tokens.some(isContent)) return snapToGraphemes(text, span);
  const paired = pairedMarks(text, tokens);
  const isKept = (token: Token): boolean => isContent(token) || paired.has(token);
  const first = tokens.find(isKept);
  const last = tokens.findLast(isKept);
  if (first === undefined || last === undefined) return snapToGraphemes(text, span);
  return { start: first.start, end: last.end };
}

/**
 * The span without white space at its ends (letter precision: punctuation stays), or null when
 * nothing else is in it. Marks are not parted from a space that carries them.
 */
export function trimSpan(text: string, span: Span): Span | null {
  let start = Math.max(0, span.start);
  let end = Math.min(text.length, span.end);
  while (start < end && classAt(text, start) === CharacterClass.space) {
    start = nextCodePoint(text, start);
  }
  while (end > start && classBefore(text, end) === CharacterClass.space) {
    end = previousCodePoint(text, end);
  }
  if (start >= end) return null;
  while (start > span.start && !isGraphemeBorder(text, start)) start -= 1;
  return { start, end };
}

/**
 * Where a selection ends that is extended by one word forward: the end of the first word, number
 * or symbol that ends after the offset; the end of the text when there is none.
 */
export function nextWordBorder(text: string, offset: number): number {
  let position = safeStart(text, offset);
  while (position < text.length) {
    const token = readToken(text, position);
    if (isContent(token) && token.end > offset) return token.end;
    position = token.end;
  }
  return text.length;
}

/**
 * Where a selection begins that is extended by one word backward: the start of the last word,
 * number or symbol that starts before the offset; 0 when there is none.
 */
export function previousWordBorder(text: string, offset: number): number {
  let end = Math.min(offset, text.length);
  while (end > 0) {
    const start = safeStart(text, end - 1);
    const found = tokenize(text, { start, end }).findLast(
      (token) => isContent(token) && token.start < end,
    );
    if (found !== undefined) return found.start;
    end = start;
  }
  return 0;
}

/** Whether a token is something to mark, not only what stands between such things. */
function isContent(token: Token): boolean {
  return token.kind !== 'space' && token.kind !== 'punctuation';
}

/**
 * A start of a token at or before the offset, found without reading from the start of the text: no
 * token that begins with something else goes on into white space.
 */
function safeStart(text: string, offset: number): number {
  let position = Math.min(Math.max(0, offset), text.length);
  while (position > 0) {
    const isRunStart =
      classAt(text, position) === CharacterClass.space &&
      classBefore(text, position) !== CharacterClass.space &&
      classBefore(text, position) !== CharacterClass.invisible;
    if (isRunStart && isGraphemeBorder(text, position)) return position;
    position = previousCodePoint(text, position);
  }
  return 0;
}

const closerOf = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['«', '»'],
  ['‹', '›'],
  ['\uFD3F', '\uFD3E'],
  ['（', '）'],
]);
const openerOf = new Map([...closerOf].map(([opener, closer]) => [closer, opener]));

/**
 * Quotation marks that are typed the same, or in either order, on both sides («”كلمة“» and
 * «“كلمة”» both occur in Arabic): within a family the first opens, the second closes, and so on.
 */
const quoteFamilies = new Map([
  ['"', 'double'],
  ['“', 'curly double'],
  ['”', 'curly double'],
  ['„', 'curly double'],
  ["'", 'single'],
  ['‘', 'curly single'],
  ['’', 'curly single'],
]);

/** The brackets and quotation marks whose partner is among the tokens too. */
function pairedMarks(text: string, tokens: readonly Token[]): Set<Token> {
  const paired = new Set<Token>();
  const open: { token: Token; sign: string }[] = [];
  const openQuotes = new Map<string, Token>();
  for (const token of tokens) {
    if (token.kind !== 'punctuation') continue;
    const sign = text.charAt(token.start);
    const family = quoteFamilies.get(sign);
    const opener = openerOf.get(sign);
    if (closerOf.has(sign)) {
      open.push({ token, sign });
    } else if (opener !== undefined) {
      const partner = open.findLastIndex((candidate) => candidate.sign === opener);
      if (partner >= 0) {
        paired.add(token);
        // What was opened after the partner and never closed stays without one.
        for (const { token: opening } of open.splice(partner).slice(0, 1)) paired.add(opening);
      }
    } else if (family !== undefined) {
      const opening = openQuotes.get(family);
      if (opening === undefined) {
        openQuotes.set(family, token);
      } else {
        openQuotes.delete(family);
        paired.add(opening).add(token);
      }
    }
  }
  return paired;
}
