/** A marker that wants to stand at `y` and is `height` high, in CSS pixels. */
export interface MarkerWish {
  readonly id: string;
  readonly y: number;
  readonly height: number;
}

/**
 * Places markers in the margin: each at its line where there is room, pushed down just far enough
 * not to overlap the one above. Order is that of the wishes, which come in reading order.
 */
export function layOutMargin(wishes: readonly MarkerWish[], gap: number): Map<string, number> {
  const places = new Map<string, number>();
  let free = Number.NEGATIVE_INFINITY;
  for (const { id, y, height } of [...wishes].sort((a, b) => a.y - b.y)) {
    const place = Math.max(y, free);
    places.set(id, place);
    free = place + height + gap;
  }
  return places;
}
