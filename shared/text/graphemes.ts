import type { Span } from '../model/span.ts';
import { isOnCodePointBorder } from './code-points.ts';

// Grapheme clusters: what a reader takes for one character (a letter with its harakat, a flag, a
// family emoji). Only the neighbourhood of an offset is looked at, because `Intl.Segmenter` copies
// the whole string it is given on each call.

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * How far the neighbourhood reaches at most, in UTF-16 units. Only runs without any certain border
 * come to this limit: hundreds of flags in a row, a thousand marks on one letter. There a border
 * may be reported too many; without the limit, walking through such a run would be quadratic.
 * A multiple of 4, so that neighbouring windows agree on how flags (2 × 2 units) pair up.
 */
const reach = 1024;

/**
 * Whether a unit is a character that starts a new cluster whatever stands before it (but for the
 * few in {@link mayPrepend}). A subset by range, cheap to test: ASCII, Latin, Greek, Cyrillic,
 * Hebrew, Arabic letters and digits, common punctuation, CJK. LF is out (CR LF is one cluster),
 * © and ® are out (they are emoji, which a joiner may precede).
 */
function startsCluster(unit: number): boolean {
  if (unit < 0x300) return unit !== 0x0a && unit !== 0xa9 && unit !== 0xae;
  if (unit < 0x600) return unit >= 0x370 && (unit < 0x483 || (unit >= 0x5d0 && unit <= 0x5ea));
  if (unit < 0x700) {
    return (
      unit === 0x60c ||
      (unit >= 0x61b && unit <= 0x64a) ||
      (unit >= 0x660 && unit <= 0x6d3 && unit !== 0x670) ||
      (unit >= 0x6ee && unit <= 0x6ff)
    );
  }
  return (unit >= 0x2010 && unit <= 0x2027) || (unit >= 0x4e00 && unit <= 0x9fff);
}

/** Whether a unit may be one of the rare signs that draw the next character into their cluster. */
function mayPrepend(unit: number): boolean {
  if (unit < 0x600) return false;
  return (
    unit <= 0x605 ||
    unit === 0x6dd ||
    unit === 0x70f ||
    unit === 0x890 ||
    unit === 0x891 ||
    unit === 0x8e2 ||
    unit === 0xd4e ||
    (unit >= 0xd800 && unit <= 0xdfff)
  );
}

/** Whether an emoji of the main blocks begins here; flags and skin tones are not among them. */
function isEmojiAt(text: string, offset: number): boolean {
  const codePoint = text.codePointAt(offset) ?? 0;
  return (
    codePoint >= 0x1f300 && codePoint <= 0x1faff && !(codePoint >= 0x1f3fb && codePoint <= 0x1f3ff)
  );
}

/** Whether `offset` is a border for certain, by its two neighbours alone. */
function isCertainBorder(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const before = text.charCodeAt(offset - 1);
  if (startsCluster(text.charCodeAt(offset))) {
    return !mayPrepend(before) || (offset >= 2 && isEmojiAt(text, offset - 2));
  }
  return (
    isEmojiAt(text, offset) &&
    (startsCluster(before) || (offset >= 2 && isEmojiAt(text, offset - 2)))
  );
}

/** The cluster that holds the unit at an offset inside the text. */
function clusterAt(text: string, offset: number): Span {
  let start = offset;
  const first = Math.max(0, start - (start % reach) - reach);
  while (start > first && !isCertainBorder(text, start)) start -= 1;
  let end = offset + 1;
  const last = Math.min(text.length, end - (end % reach) + 2 * reach);
  while (end < last && !isCertainBorder(text, end)) end += 1;
  if (end - start === 1) return { start, end };
  if (!isOnCodePointBorder(text, start)) start -= 1;
  if (!isOnCodePointBorder(text, end)) end += 1;
  const found = segmenter.segment(text.slice(start, end)).containing(offset - start);
  if (found === undefined) return { start, end };
  return { start: start + found.index, end: start + found.index + found.segment.length };
}

/** Whether a cluster begins or ends at a UTF-16 offset. Both ends of the text are borders. */
export function isGraphemeBorder(text: string, offset: number): boolean {
  if (offset < 0 || offset > text.length) return false;
  return isCertainBorder(text, offset) || clusterAt(text, offset).start === offset;
}

/** The first border after a UTF-16 offset; the end of the text when there is none. */
export function nextGrapheme(text: string, offset: number): number {
  return offset >= text.length ? text.length : clusterAt(text, Math.max(0, offset)).end;
}

/** The last border before a UTF-16 offset; 0 when there is none. */
export function previousGrapheme(text: string, offset: number): number {
  return offset <= 0 ? 0 : clusterAt(text, Math.min(text.length, offset) - 1).start;
}

/**
 * Grows a span until it begins and ends at borders, so that no letter loses its harakat and no
 * emoji is cut. Ends beyond the text are brought back to its ends. Doing it again changes nothing.
 */
export function snapToGraphemes(text: string, span: Span): Span {
  const start = Math.min(Math.max(0, span.start), text.length);
  const end = Math.min(Math.max(start, span.end), text.length);
  return {
    start: isGraphemeBorder(text, start) ? start : previousGrapheme(text, start),
    end: isGraphemeBorder(text, end) ? end : nextGrapheme(text, end),
  };
}
