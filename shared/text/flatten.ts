import type { Span } from '../model/span.ts';

/** A stretch of text over which the set of spans does not change. */
export interface Piece<T> {
  readonly start: number;
  readonly end: number;
  /** Values of all spans that cover the piece: outermost first, then in the order given. */
  readonly values: T[];
}

interface Clipped<T> {
  readonly start: number;
  readonly end: number;
  readonly length: number;
  readonly order: number;
  readonly value: T;
}

/**
 * Cuts a range into pieces at each end of each span, so that drawing overlapping marks becomes a
 * loop. The pieces cover the range in order, without gap or overlap; stretches that nothing covers
 * are pieces without values. Spans may nest, cross, coincide and reach beyond the range, in any
 * order; empty ones are passed over. Offsets in UTF-16 code units.
 */
export function flatten<T>(
  spans: readonly { readonly start: number; readonly end: number; readonly value: T }[],
  range: Span,
): Piece<T>[] {
  const inside: Clipped<T>[] = [];
  spans.forEach(({ start, end, value }, order) => {
    if (start < end && start < range.end && end > range.start) {
      inside.push({ start, end, length: end - start, order, value });
    }
  });
  inside.sort((a, b) => a.start - b.start || b.length - a.length || a.order - b.order);

  const borders = new Set<number>([range.start, range.end]);
  for (const { start, end } of inside) {
    if (start > range.start) borders.add(start);
    if (end < range.end) borders.add(end);
  }
  const cuts = [...borders].sort((a, b) => a - b);

  const pieces: Piece<T>[] = [];
  // Sorted as `inside` is: new ones are only added at the end.
  let active: Clipped<T>[] = [];
  let next = 0;
  for (let cut = 0; cut + 1 < cuts.length; cut += 1) {
    const start = cuts[cut] ?? range.start;
    const end = cuts[cut + 1] ?? range.end;
    if (active.some((span) => span.end <= start)) {
      active = active.filter((span) => span.end > start);
    }
    for (let span = inside[next]; span !== undefined && span.start <= start; span = inside[next]) {
      active.push(span);
      next += 1;
    }
    pieces.push({ start, end, values: active.map((span) => span.value) });
  }
  return pieces;
}
