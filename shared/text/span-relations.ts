import type { Span } from '../model/span.ts';

/** Whether every character of `inner` is also in `outer`. A span contains itself. */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the spans share at least one character. Spans that only touch do not overlap. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether the spans have the same ends. */
export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Length in UTF-16 code units. */
export function spanLength(span: Span): number {
  return span.end - span.start;
}

/**
 * Reading order, for `sort`: by start; of two spans with the same start the longer one first, so
 * that what encloses comes before what it encloses.
 */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/**
 * The smallest span that holds all given spans, in any order.
 *
 * @throws RangeError when there are none: an anchor has at least one fragment.
 */
export function coverOf(spans: readonly Span[]): Span {
  const [first, ...rest] = spans;
  if (first === undefined) throw new RangeError('coverOf needs at least one span');
  let { start, end } = first;
  for (const span of rest) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}
