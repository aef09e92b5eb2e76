import type { Span } from '../../model/span.ts';
import { createOffsetConverter, isOnCodePointBorder } from '../../text/code-points.ts';
import { offsetUnits } from './annotated-format.ts';
import type { AnnotatedProblemReason, FoundPiece, OffsetUnit } from './annotated-format.ts';

/** Turns an offset of a file into one in UTF-16 units; NaN when the text has no such place. */
export type OffsetReader = (offset: number) => number;

/**
 * Readers of offsets into one text, one for each unit. The borders of graphemes are looked for only
 * when that unit is asked about: finding them costs more than everything else together.
 */
export function createOffsetReaders(text: string): Readonly<Record<OffsetUnit, OffsetReader>> {
  const converter = createOffsetConverter(text);
  let borders: Uint32Array | null = null;
  return {
    'utf-16': (offset) => (isOnCodePointBorder(text, offset) ? offset : NaN),
    'code-points': (offset) =>
      Number.isInteger(offset) && offset >= 0 && offset <= converter.codePointLength
        ? converter.toUtf16(offset)
        : NaN,
    graphemes: (offset) => {
      borders ??= graphemeBorders(text);
      return borders[offset] ?? NaN;
    },
  };
}

/** Where each grapheme begins, and the end of the text; UTF-16 units. */
function graphemeBorders(text: string): Uint32Array {
  const borders: number[] = [];
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
  // Line by line: a segmenter slows down with the length of what it is given.
  let from = 0;
  for (const line of text.split(/(?<=\n)/u)) {
    for (const { index } of segmenter.segment(line)) borders.push(from + index);
    from += line.length;
  }
  borders.push(text.length);
  return Uint32Array.from(borders);
}

/** The place of a piece by one unit, or why it has none. */
export function placePiece(
  { start, end, quote }: FoundPiece,
  text: string,
  read: OffsetReader,
): Span | { readonly reason: AnnotatedProblemReason; readonly detail: string } {
  const [from, to] = [read(start), read(end)];
  if (Number.isNaN(from) || Number.isNaN(to) || from >= to) {
    const splits = [start, end].some((offset) => offset > 0 && offset < text.length);
    const reason =
      Number.isInteger(start) && splits && from < to ? 'splits-character' : 'outside-text';
    return { reason, detail: `${start}–${end}` };
  }
  const found = text.slice(from, to);
  return quote === null || sameQuote(found, quote)
    ? { start: from, end: to }
    : { reason: 'quote-differs', detail: `«${shortened(found)}» ≠ «${shortened(quote)}»` };
}

/**
 * Whether a quote is the words found in the text. Formats of one line a record write line ends and
 * tabs as blanks (brat), others as a backslash with a letter (Label Studio).
 */
export function sameQuote(found: string, quote: string): boolean {
  return found === quote || inOneLine(found) === inOneLine(quote);
}

function inOneLine(words: string): string {
  return words.replace(/\\[nrt]|\s/gu, ' ').replace(/ {2,}/gu, ' ');
}

/** Words short enough for a sentence of a report. */
export function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}

/** Whether a text has characters that units count differently. */
export function hasUnitsApart(text: string): boolean {
  return /[\p{M}\p{Cf}\u{10000}-\u{10FFFF}]|\r\n/u.test(text) || /[\u1100-\u11FF]/u.test(text);
}

/** A value for each unit. */
export function forEachUnit<T>(valueOf: (unit: OffsetUnit) => T): Record<OffsetUnit, T> {
  return Object.fromEntries(offsetUnits.map((unit) => [unit, valueOf(unit)])) as Record<
    OffsetUnit,
    T
  >;
}
