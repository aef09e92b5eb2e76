import type { Direction } from '../model/direction.ts';
import { isLineBreak } from './character-classes.ts';

/** The invisible characters that steer direction, by their code points. */
const controlNames = {
  '\u061C': 'ALM',
  '\u200E': 'LRM',
  '\u200F': 'RLM',
  '\u202A': 'LRE',
  '\u202B': 'RLE',
  '\u202C': 'PDF',
  '\u202D': 'LRO',
  '\u202E': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
} as const;

/** Abbreviation of a bidi control as the Unicode bidirectional algorithm (UAX #9) names it. */
export type BidiControlName = (typeof controlNames)[keyof typeof controlNames];

/** One bidi control in a text; `offset` in UTF-16 code units. */
export interface BidiControl {
  readonly offset: number;
  readonly codePoint: number;
  readonly name: BidiControlName;
}

const controls = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const rtlLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const letter = /\p{L}/u;

/**
 * Share of right-to-left letters from which a text counts as right-to-left. Below one half, since
 * Arabic news carries Latin names and addresses far more often than the other way round; the
 * measure that Closure's bidi library uses (0.40, there by words).
 */
const rtlShare = 0.4;

/**
 * The direction of a whole text, from all of its letters: a first letter alone (“OpenAI تعلن…”)
 * says little. Without any letter: `ltr`.
 */
export function textDirection(text: string): Direction {
  const { rtl, all } = countLetters(text);
  return all > 0 && rtl >= all * rtlShare ? 'rtl' : 'ltr';
}

/** How many letters a text has, and how many of them run from right to left. */
function countLetters(text: string): { readonly rtl: number; readonly all: number } {
  let rtl = 0;
  let all = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const unit = text.charCodeAt(offset);
    // Most letters need no table; whole articles are counted, and every paragraph that is shown.
    if (unit < 0x80) {
      if ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a) all += 1;
    } else if (unit >= 0x620 && unit <= 0x64a) {
      all += 1;
      rtl += 1;
    } else {
      const character = String.fromCodePoint(text.codePointAt(offset) ?? unit);
      if (character.length > 1) offset += 1;
      if (!letter.test(character)) continue;
      all += 1;
      if (isRtlLetter(character)) rtl += 1;
    }
  }
  return { rtl, all };
}

/** The direction of the first letter, as `dir="auto"` finds it; null without any letter. */
export function firstStrongDirection(text: string): Direction | null {
  const first = /\p{L}/u.exec(text)?.[0];
  if (first === undefined) return null;
  return isRtlLetter(first) ? 'rtl' : 'ltr';
}

/** Every bidi control of the text in order. They are kept in the text and shown as chips. */
export function bidiControlsIn(text: string): BidiControl[] {
  return Array.from(text.matchAll(controls), (match) => ({
    offset: match.index,
    codePoint: match[0].charCodeAt(0),
    name: controlNames[match[0] as keyof typeof controlNames],
  }));
}

/**
 * The embeddings, overrides and isolates that are not closed on their line, and the closing
 * controls that close nothing there (direction starts anew on each line), in order. These are what
 * “Trojan Source” texts (CVE-2021-42574) need.
 */
export function unbalancedBidi(text: string): BidiControl[] {
  const unbalanced: BidiControl[] = [];
  let open: BidiControl[] = [];
  let read = 0;
  for (const control of bidiControlsIn(text)) {
    if (hasLineBreak(text, read, control.offset)) {
      unbalanced.push(...open);
      open = [];
    }
    read = control.offset;
    if (isEmbedding(control) || isIsolate(control)) {
      open.push(control);
    } else if (control.name === 'PDI') {
      // Closes the last isolate, and with it whatever embeddings were left open inside.
      const partner = open.findLastIndex(isIsolate);
      if (partner < 0) unbalanced.push(control);
      else unbalanced.push(...open.splice(partner).slice(1));
    } else if (control.name === 'PDF') {
      const last = open.at(-1);
      if (last !== undefined && isEmbedding(last)) open.pop();
      else unbalanced.push(control);
    }
  }
  return [...unbalanced, ...open].sort((a, b) => a.offset - b.offset);
}

/**
 * A text without the isolates that it leaves open and the ends of isolates that it has not begun, for
 * a place among other words. `<bdi>` does not hold those: to Chromium it is an isolate of the same
 * line, which a PDI in its words closes and an open LRI keeps open. It does hold embeddings and
 * overrides, which end with it.
 */
export function withoutLooseIsolates(text: string): string {
  const loose = new Set(
    unbalancedBidi(text)
      .filter((control) => control.name === 'PDI' || isIsolate(control))
      .map(({ offset }) => offset),
  );
  if (loose.size === 0) return text;
  return text.replace(controls, (control, offset: number) => (loose.has(offset) ? '' : control));
}

/** A name without bidi controls, for files: there they could make “exe.txt” of “txt.exe”. */
export function stripBidiControls(name: string): string {
  return name.replace(controls, '');
}

/** Letters of one script come in runs, and Arabic and ASCII are nearly all; the rest by table. */
function isRtlLetter(character: string): boolean {
  const unit = character.charCodeAt(0);
  if (unit < 0x590) return false;
  return (unit >= 0x620 && unit <= 0x6ff) || rtlLetter.test(character);
}

function isEmbedding({ name }: BidiControl): boolean {
  return name === 'LRE' || name === 'RLE' || name === 'LRO' || name === 'RLO';
}

function isIsolate({ name }: BidiControl): boolean {
  return name === 'LRI' || name === 'RLI' || name === 'FSI';
}

function hasLineBreak(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset += 1) {
    if (isLineBreak(text.charCodeAt(offset))) return true;
  }
  return false;
}

/** Letters of another direction from which a paragraph is set in it, as a share of all. */
const otherShare = 0.8;

/**
 * The direction in which one paragraph of an article is set: the one that the analyst has `chosen`,
 * else the article's, unless nearly all of its letters run the other way (a quotation in English, an
 * address). A name or a heading word in Latin letters inside Arabic changes nothing.
 */
export function paragraphDirection(
  text: string,
  article: Direction,
  chosen?: Direction,
): Direction {
  if (chosen !== undefined) return chosen;
  const { rtl, all } = countLetters(text);
  if (all === 0) return article;
  const other = article === 'rtl' ? all - rtl : rtl;
  if (other < all * otherShare) return article;
  return article === 'rtl' ? 'ltr' : 'rtl';
}

/**
 * The direction in which the character at an offset runs: that of its letter or number, of the
 * paragraph for anything else. Flags are made of letters (regional indicators), which run from left
 * to right. Edges of marks are drawn by it.
 */
export function directionAt(text: string, offset: number, paragraph: Direction): Direction {
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0x20);
  if (/\p{N}|\p{Regional_Indicator}/u.test(character)) return 'ltr';
  if (!/\p{L}/u.test(character)) return paragraph;
  return isRtlLetter(character) ? 'rtl' : 'ltr';
}
