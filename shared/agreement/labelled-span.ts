import type { Id } from '../model/id.ts';
import type { Span } from '../model/span.ts';

/** What the measures look at: a place in an article and what it was called. */
export interface LabelledSpan {
  /** Of the record it stands for. */
  readonly id: Id;
  readonly articleId: Id;
  /** In reading order; UTF-16 code units. */
  readonly fragments: readonly Span[];
  readonly label: string;
}

/** Number of code units that two spans have in common; 0 in different articles. */
export function overlapOf(a: LabelledSpan, b: LabelledSpan): number {
  if (a.articleId !== b.articleId) return 0;
  let common = 0;
  for (const one of a.fragments) {
    for (const other of b.fragments) {
      common += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    }
  }
  return common;
}

/** Whether two spans cover exactly the same characters in the same pieces. */
export function isSamePlace(a: LabelledSpan, b: LabelledSpan): boolean {
  return placeKey(a) === placeKey(b);
}

/** The same for spans in the same place, and for no others. */
export function placeKey({ articleId, fragments }: LabelledSpan): string {
  return JSON.stringify([articleId, fragments.map(({ start, end }) => [start, end])]);
}
