import type { Span } from '../../model/span.ts';
import type { AnnotatedProblem, FoundPiece, FoundRegion } from './annotated-format.ts';
import { createOffsetReaders, shortened } from './offset-readers.ts';
import type { OffsetReader } from './offset-readers.ts';
import { inOrder } from './place-documents.ts';

/** How much context has to agree before it tells two places apart, in UTF-16 units. */
const tellingContext = 4;

/** Finds regions by their quotes in the text of one article. */
export interface QuoteFinder {
  /** How many of the regions have all their quotes somewhere in the text. */
  count(regions: readonly FoundRegion[]): number;
  /** The place of a region; a problem when its quote is nowhere, or nobody can say where. */
  find(region: FoundRegion): readonly Span[] | AnnotatedProblem;
}

/**
 * Makes a finder for one text. A quote that stands where the position says, in whatever unit, is
 * taken; else the only place of the quote; else the only one with the same context. Anything else
 * would be a guess.
 */
export function createQuoteFinder(text: string): QuoteFinder {
  const readers = createOffsetReaders(text);
  const ordered = [readers['code-points'], readers['utf-16'], readers.graphemes];

  return {
    count: (regions) =>
      regions.filter(({ pieces }) =>
        pieces.every(({ quote }) => quote !== null && text.includes(quote)),
      ).length,
    find({ pieces, path }) {
      const spans: Span[] = [];
      for (const piece of pieces) {
        const found = findPiece(piece, text, ordered);
        if ('reason' in found) return { path, ...found };
        spans.push(found);
      }
      return inOrder(spans);
    },
  };
}

function findPiece(
  piece: FoundPiece,
  text: string,
  readers: readonly OffsetReader[],
): Span | Omit<AnnotatedProblem, 'path'> {
  const { quote } = piece;
  if (quote === null || quote === '') return { reason: 'quote-not-found', detail: '' };
  for (const read of readers) {
    const start = read(piece.start);
    if (text.startsWith(quote, start) && !Number.isNaN(start)) {
      return { start, end: start + quote.length };
    }
  }
  const places = placesOf(text, quote);
  if (places.length === 0) return { reason: 'quote-not-found', detail: shortened(quote) };
  const likely = places.length === 1 ? places : places.filter((start) => fits(piece, text, start));
  const [start] = likely;
  return start !== undefined && likely.length === 1
    ? { start, end: start + quote.length }
    : { reason: 'quote-ambiguous', detail: `${shortened(quote)} × ${places.length}` };
}

function placesOf(text: string, quote: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
  return places;
}

/** Whether the context is the same, as far as there is any. */
function fits(
  { quote, prefix = '', suffix = '' }: FoundPiece,
  text: string,
  start: number,
): boolean {
  const end = start + (quote?.length ?? 0);
  return (
    prefix.length + suffix.length >= tellingContext &&
    text.endsWith(prefix, start) &&
    text.startsWith(suffix, end)
  );
}
