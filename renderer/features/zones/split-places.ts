import { sentencesIn } from '../../../shared/text/sentences.ts';
import { tokenize } from '../../../shared/text/words.ts';
import type { Span } from '../../../shared/model/span.ts';

/** Steps of the cut: to the next word or sentence, or to the first or last place. */
export type CutStep =
  'word-forward' | 'word-back' | 'sentence-forward' | 'sentence-back' | 'first' | 'last';

/** Where a zone can be split: before each of its words but the first. UTF-16 offsets, ascending. */
export function splitPlaces(text: string, zone: Span): readonly number[] {
  return tokenize(text, zone)
    .filter(({ start }) => start > zone.start && /\s/u.test(text.charAt(start - 1)))
    .filter(({ start }) => !/\s/u.test(text.charAt(start)))
    .map(({ start }) => start);
}

/** The place nearest to an offset; null when the zone has no place to split. */
export function nearestPlace(places: readonly number[], offset: number): number | null {
  let best: number | null = null;
  for (const place of places) {
    if (best === null || Math.abs(place - offset) < Math.abs(best - offset)) best = place;
  }
  return best;
}

/** The first place to offer: the second sentence, else the second word. */
export function firstPlace(text: string, zone: Span, places: readonly number[]): number | null {
  const second = sentencesIn(text, zone)[1];
  return second === undefined ? (places[0] ?? null) : nearestPlace(places, second.start);
}

/** Where a step leads from a place; the same place at the ends. */
export function stepPlace(
  text: string,
  zone: Span,
  places: readonly number[],
  at: number,
  step: CutStep,
): number {
  const starts = step.startsWith('sentence')
    ? sentencesIn(text, zone).map(({ start }) => start)
    : places;
  switch (step) {
    case 'first':
      return places[0] ?? at;
    case 'last':
      return places.at(-1) ?? at;
    case 'word-forward':
    case 'sentence-forward':
      return nearestPlace(places, starts.find((start) => start > at) ?? at) ?? at;
    case 'word-back':
    case 'sentence-back':
      return nearestPlace(places, starts.findLast((start) => start < at) ?? at) ?? at;
  }
}
