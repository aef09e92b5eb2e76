/** One row of a long list, before it has been seen. */
export interface Row {
  /** Identity across renders. */
  readonly key: string;
  /** Estimated height in CSS pixels, good until the row is measured. */
  readonly height: number;
}

/**
 * The rows that lie within a window and so many windows' heights around it: `first` … `last - 1`.
 * `top` and `height` in CSS pixels.
 */
export function rangeAt(
  tops: Float64Array,
  top: number,
  height: number,
  around: number,
): { readonly first: number; readonly last: number } {
  const from = top - height * around;
  const to = top + height * (1 + around);
  return {
    first: Math.max(0, lastAtOrBefore(tops, from)),
    last: Math.min(tops.length - 1, lastAtOrBefore(tops, to) + 1),
  };
}

/** Where each row begins: by its measured height where it was seen, and by the estimate elsewhere. */
export class RowSizes {
  #rows: readonly Row[] | null = null;
  #tops = new Float64Array(1);
  readonly #indexOf = new Map<string, number>();
  readonly #seen = new Map<string, number>();

  /** The tops of these rows, and the end of the last one. */
  topsOf(rows: readonly Row[]): Float64Array {
    if (rows === this.#rows) return this.#tops;
    this.#rows = rows;
    this.#tops = new Float64Array(rows.length + 1);
    this.#indexOf.clear();
    let top = 0;
    rows.forEach(({ key, height }, index) => {
      this.#indexOf.set(key, index);
      top += this.#seen.get(key) ?? height;
      this.#tops[index + 1] = top;
    });
    return this.#tops;
  }

  /** Takes measured heights over; returns whether one of them is another than before. */
  take(measured: readonly (readonly [key: string, height: number])[]): boolean {
    const moved: { index: number; by: number }[] = [];
    for (const [key, height] of measured) {
      const index = this.#indexOf.get(key);
      if (index === undefined) continue;
      const by = height - ((this.#tops[index + 1] ?? 0) - (this.#tops[index] ?? 0));
      if (this.#seen.has(key) && Math.abs(by) < 0.5) continue;
      this.#seen.set(key, height);
      moved.push({ index, by });
    }
    if (moved.length === 0) return false;
    moved.sort((a, b) => a.index - b.index);
    let by = 0;
    let next = 0;
    for (let index = moved[0]?.index ?? 0; index < this.#tops.length - 1; index += 1) {
      if (moved[next]?.index === index) {
        by += moved[next]?.by ?? 0;
        next += 1;
      }
      this.#tops[index + 1] = (this.#tops[index + 1] ?? 0) + by;
    }
    return true;
  }
}

/** Index of the last element ≤ value, in an ascending list; -1 when there is none. */
function lastAtOrBefore(list: Float64Array, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
