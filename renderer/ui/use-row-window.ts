import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';

/** How far beyond the window rows stay mounted, in window heights. */
const overscan = 1;

/** One row of a long list, before it has been seen. */
export interface Row {
  /** Identity across renders. */
  readonly key: string;
  /** Estimated height in CSS pixels, good until the row is measured. */
  readonly height: number;
}

/** What is mounted: rows `first` … `last - 1`, with the height of what is left out around. */
export interface RowWindow {
  readonly first: number;
  readonly last: number;
  /** Heights in CSS pixels of the unmounted rows before and after. */
  readonly before: number;
  readonly after: number;
  /** Gives a mounted row's element to the measuring; call with null when it goes. */
  readonly measure: (key: string, element: HTMLElement | null) => void;
  /** Top of a row in the scrolled page, measured where it was seen and estimated elsewhere. */
  readonly topOf: (index: number) => number;
  /** Mounts the rows around this one, at once. */
  readonly moveTo: (index: number) => void;
}

/**
 * A virtual list of rows of any height: only what is near the window is in the document. Heights
 * are estimated until a row has been seen, then measured. `rows` must stay the same list as long as
 * nothing changes: the sums are made again with each new one.
 */
export function useRowWindow(
  rows: readonly Row[],
  scroller: RefObject<HTMLElement | null>,
): RowWindow {
  const [heights, setHeights] = useState<ReadonlyMap<string, number>>(new Map());
  const elements = useRef(new Map<string, HTMLElement>());
  const [range, setRange] = useState(() => ({ first: 0, last: rowsWithin(rows, firstReach()) }));

  const tops = useMemo(() => {
    const result = new Float64Array(rows.length + 1);
    let top = 0;
    rows.forEach(({ key, height }, index) => {
      top += heights.get(key) ?? height;
      result[index + 1] = top;
    });
    return result;
  }, [rows, heights]);

  const update = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const height = element.clientHeight;
    const from = element.scrollTop - height * overscan;
    const to = element.scrollTop + height * (1 + overscan);
    const first = Math.max(0, lastAtOrBefore(tops, from));
    const last = Math.min(rows.length, lastAtOrBefore(tops, to) + 1);
    setRange((old) => (old.first === first && old.last === last ? old : { first, last }));
  }, [rows, scroller, tops]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    update();
    element.addEventListener('scroll', update, { passive: true });
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', update);
      observer.disconnect();
    };
  }, [scroller, update]);

  // Printing shows the whole article: everything is mounted before, and let go after.
  useLayoutEffect(() => {
    const mountAll = () => {
      flushSync(() => {
        setRange({ first: 0, last: rows.length });
      });
    };
    window.addEventListener('beforeprint', mountAll);
    window.addEventListener('afterprint', update);
    return () => {
      window.removeEventListener('beforeprint', mountAll);
      window.removeEventListener('afterprint', update);
    };
  }, [rows, update]);

  const [observer] = useState(
    () =>
      new ResizeObserver(() => {
        setHeights((old) => {
          const seen = [...elements.current]
            .map(([key, element]) => [key, element.getBoundingClientRect().height] as const)
            .filter(
              ([key, height]) => height > 0 && Math.abs((old.get(key) ?? -1) - height) >= 0.5,
            );
          return seen.length === 0 ? old : new Map([...old, ...seen]);
        });
      }),
  );

  const measure = useCallback(
    (key: string, element: HTMLElement | null) => {
      const old = elements.current.get(key);
      if (old !== undefined && old !== element) observer.unobserve(old);
      if (element === null) elements.current.delete(key);
      else {
        elements.current.set(key, element);
        observer.observe(element);
      }
    },
    [observer],
  );

  const first = Math.min(range.first, Math.max(0, rows.length - 1));
  const last = Math.min(Math.max(range.last, first + 1), rows.length);
  const total = tops[rows.length] ?? 0;
  return {
    first,
    last,
    before: tops[first] ?? 0,
    after: total - (tops[last] ?? total),
    measure,
    topOf: useCallback((index: number) => tops[index] ?? 0, [tops]),
    moveTo: useCallback((index: number) => {
      setRange((old) =>
        index >= old.first + 1 && index < old.last - 1
          ? old
          : { first: Math.max(0, index - 8), last: index + 9 },
      );
    }, []),
  };
}

/**
 * How far down rows are mounted before the scroller has been measured, in CSS pixels: it is no higher
 * than the window. More rows would be laid out only to be taken away again.
 */
function firstReach(): number {
  return window.innerHeight * (1 + overscan);
}

/** How many rows begin within so many pixels, by their estimated heights. */
function rowsWithin(rows: readonly Row[], reach: number): number {
  let top = 0;
  const end = rows.findIndex(({ height }) => {
    const begins = top;
    top += height;
    return begins >= reach;
  });
  return end < 0 ? rows.length : end;
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
