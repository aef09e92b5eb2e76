import type { Span } from '../model/span.ts';
import { isHighSurrogate, isLowSurrogate } from './code-points.ts';
import { foldCharacter } from './fold-character.ts';

/** What may differ between two foldings of a text. */
export interface FoldOptions {
  /**
   * Also ؤ→و and ئ→ي, which writers drop («مسؤول», «مسوول»). For search; two words may become one
   * by it, so it is off unless asked for.
   */
  readonly hamzaCarriers?: boolean;
}

/** A text in the form in which spellings of one word are equal, with the way back. */
export interface Folded {
  /** The text that was folded. */
  readonly text: string;
  /** The options it was folded with. */
  readonly options: FoldOptions;
  /** The folded text. */
  readonly folded: string;
  /**
   * Where in `text` the character begins that gave the folded unit at an offset; the length of
   * `text` for the length of `folded`. Never falls when the offset rises.
   */
  readonly toOriginal: (foldedOffset: number) => number;
  /**
   * The span of `text` that a stretch of `folded` came from, `[foldedStart, foldedEnd)`: whole
   * characters, each with the harakat, tatweel and joiners that follow it.
   */
  readonly originalSpan: (foldedStart: number, foldedEnd: number) => Span;
}

// Below: what each UTF-16 unit of the Basic Multilingual Plane becomes, filled in as characters are
// met. Values from 0 are the one unit it becomes; the others are these.
const unknown = -1;
const partOfLetter = -2;
const removed = -3;
const hamza = -4;
const severalUnits = -5;
const surrogate = -6;

const foldings = new Int32Array(0x10000).fill(unknown);
foldings.fill(surrogate, 0xd800, 0xe000);
/** Foldings of more than one unit, and of characters beyond the BMP, by character. */
const longFoldings = new Map<string, string>();

const [waw, yeh, wawHamza, yehHamza] = [0x648, 0x64a, 0x624, 0x626];

/**
 * Folds a text so that spellings of one word become equal, and remembers where each unit came from:
 * - harakat, dagger alef, tatweel, joiners (ZWNJ, ZWJ), bidi controls and soft hyphens vanish;
 * - أ إ آ ٱ → ا, ى → ي, ة → ه, and with `hamzaCarriers` ؤ → و, ئ → ي;
 * - Persian and Urdu ک ی ے ہ ھ → ك ي ه, and digits of every script → 0–9, ٫ ٬ ٪ → . , %;
 * - presentation forms, ligatures (ﷲ, ﻻ) and full-width forms → plain letters, no-break spaces →
 *   spaces; text in NFD folds like text in NFC;
 * - Latin, Greek and Cyrillic letters → small letters without accents.
 *
 * Characters are folded one by one, in one pass over typed arrays: 1 MB takes tens of milliseconds.
 */
export function fold(text: string, options: FoldOptions = {}): Folded {
  const dropsCarriers = options.hamzaCarriers === true;
  let size = text.length + 16;
  let units = new Uint16Array(size);
  let starts = new Int32Array(size);
  let ends = new Int32Array(size);
  let length = 0;

  const put = (unit: number, start: number, end: number): void => {
    if (length === size) {
      size *= 2;
      const [oldUnits, oldStarts, oldEnds] = [units, starts, ends];
      (units = new Uint16Array(size)).set(oldUnits);
      (starts = new Int32Array(size)).set(oldStarts);
      (ends = new Int32Array(size)).set(oldEnds);
    }
    units[length] = dropsCarriers ? withoutHamza(unit) : unit;
    starts[length] = start;
    ends[length] = end;
    length += 1;
  };

  for (let offset = 0; offset < text.length;) {
    const unit = text.charCodeAt(offset);
    let folding = foldings[unit] ?? unknown;
    if (folding === unknown) folding = learn(unit);
    if (folding >= 0) {
      put(folding, offset, offset + 1);
      offset += 1;
      continue;
    }
    let end = offset + 1;
    if (folding === surrogate) {
      if (isHighSurrogate(unit) && isLowSurrogate(text.charCodeAt(end))) end += 1;
      const to = longFolding(text.slice(offset, end));
      if (to === '') folding = partOfLetter;
      for (let n = 0; n < to.length; n += 1) put(to.charCodeAt(n), offset, end);
    } else if (folding === severalUnits) {
      const to = longFolding(text.charAt(offset));
      for (let n = 0; n < to.length; n += 1) put(to.charCodeAt(n), offset, end);
    }
    if ((folding === partOfLetter || folding === hamza) && length > 0) {
      if (folding === hamza && !dropsCarriers) {
        units[length - 1] = withHamza(units[length - 1] ?? 0);
      }
      // All units of a ligature end where it ends; its marks belong to all of them.
      const start = starts[length - 1] ?? 0;
      for (let n = length - 1; n >= 0 && starts[n] === start; n -= 1) ends[n] = end;
    }
    offset = end;
  }

  return {
    text,
    options,
    folded: textOf(units, length),
    toOriginal: (foldedOffset) =>
      foldedOffset >= length ? text.length : (starts[Math.max(0, foldedOffset)] ?? 0),
    originalSpan: (foldedStart, foldedEnd) => {
      if (foldedStart < 0 || foldedStart >= foldedEnd || foldedEnd > length) {
        throw new RangeError(`[${foldedStart}, ${foldedEnd}) is no stretch of the folded text`);
      }
      return { start: starts[foldedStart] ?? 0, end: ends[foldedEnd - 1] ?? 0 };
    },
  };
}

/** The folded text alone, for comparing and for keys of maps. */
export function foldKey(text: string, options: FoldOptions = {}): string {
  return fold(text, options).folded;
}

/** Finds out what a unit of the BMP becomes and writes it into the table. */
function learn(unit: number): number {
  const character = String.fromCharCode(unit);
  const folding = foldCharacter(character);
  let entry: number;
  if (folding === 'part-of-letter') entry = partOfLetter;
  else if (folding === 'removed') entry = removed;
  else if (folding === 'hamza') entry = hamza;
  else if (folding.to.length === 1) entry = folding.to.charCodeAt(0);
  else {
    entry = severalUnits;
    longFoldings.set(character, folding.to);
  }
  foldings[unit] = entry;
  return entry;
}

function longFolding(character: string): string {
  const before = longFoldings.get(character);
  if (before !== undefined) return before;
  const folding = foldCharacter(character);
  const to = typeof folding === 'string' ? '' : folding.to;
  longFoldings.set(character, to);
  return to;
}

function withHamza(unit: number): number {
  if (unit === waw) return wawHamza;
  return unit === yeh ? yehHamza : unit;
}

function withoutHamza(unit: number): number {
  if (unit === wawHamza) return waw;
  return unit === yehHamza ? yeh : unit;
}

/** Units to text, in steps: a call takes only so many arguments. */
function textOf(units: Uint16Array, length: number): string {
  const step = 0x2000;
  const parts: string[] = [];
  for (let start = 0; start < length; start += step) {
    parts.push(String.fromCharCode(...units.subarray(start, Math.min(length, start + step))));
  }
  return parts.join('');
}
