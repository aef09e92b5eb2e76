import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import { RowSizes, rangeAt } from './row-sizes.ts';
import type { Row } from './row-sizes.ts';

/** How far beyond the window rows stay mounted, in window heights. */
const overscan = 0.5;
/**
 * Up to how many window heights a list is mounted whole: there is little of it, and a jump in it then
 * finds its place laid out. Most news articles are no longer.
 */
const shortList = 4;

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
  const [sizes] = useState(() => new RowSizes());
  const elements = useRef(new Map<string, HTMLElement>());
  /** Keys of rows that have come in and were not measured yet. */
  const fresh = useRef(new Set<string>());
  /** What the window shows goes first; what lies beyond it follows after the frame. */
  const reach = useRef(0);
  const later = useRef(0);
  const isPrinting = useRef(false);
  const tops = sizes.topsOf(rows);
  const [range, setRange] = useState(() => rangeAt(tops, 0, window.innerHeight, 0));

  /** What is in the document. */
  const shown = useRef(range);
  useLayoutEffect(() => {
    shown.current = range;
  }, [range]);

  const update = useCallback(() => {
    const element = scroller.current;
    // What is measured while everything is mounted for printing must not let rows go again.
    if (element === null || isPrinting.current) return;
    const { scrollTop, clientHeight } = element;
    const tops = sizes.topsOf(rows);
    const isShort = (tops[rows.length] ?? 0) <= clientHeight * shortList;
    const around = isShort && reach.current > 0 ? shortList : reach.current;
    const next = rangeAt(tops, scrollTop, clientHeight, around);
    setRange((old) => (old.first === next.first && old.last === next.last ? old : next));
  }, [rows, scroller, sizes]);
  const latestUpdate = useRef(update);

  /** Mounts what lies beyond the window once the frame with the window itself is out. */
  const reachLater = useCallback(() => {
    reach.current = 0;
    cancelAnimationFrame(later.current);
    later.current = requestAnimationFrame(() => {
      later.current = window.setTimeout(() => {
        reach.current = overscan;
        latestUpdate.current();
      });
    });
  }, []);
  useLayoutEffect(() => {
    reachLater();
    return () => {
      cancelAnimationFrame(later.current);
      window.clearTimeout(later.current);
    };
  }, [reachLater]);

  useLayoutEffect(() => {
    latestUpdate.current = update;
    const element = scroller.current;
    if (element === null) return;
    update();
    // A frame of scrolling begins with its event: rows that it shows are in it, and not in the next.
    const onScroll = () => {
      const { scrollTop, clientHeight } = element;
      const now = rangeAt(sizes.topsOf(rows), scrollTop, clientHeight, 0);
      const { first, last } = shown.current;
      if (isPrinting.current || (now.first >= first && now.last <= last)) {
        update();
        return;
      }
      // Thrown or dragged far away: what lies beyond the window can wait.
      if (now.first >= last || now.last <= first) reachLater();
      flushSync(update);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    const observer = new ResizeObserver(update);
    observer.observe(element);
    return () => {
      element.removeEventListener('scroll', onScroll);
      observer.disconnect();
    };
  }, [rows, scroller, sizes, update, reachLater]);

  // Printing shows the whole article: everything is mounted before, and let go after.
  useLayoutEffect(() => {
    const mountAll = () => {
      isPrinting.current = true;
      flushSync(() => {
        setRange({ first: 0, last: rows.length });
      });
    };
    const letGo = () => {
      isPrinting.current = false;
      update();
    };
    window.addEventListener('beforeprint', mountAll);
    window.addEventListener('afterprint', letGo);
    return () => {
      window.removeEventListener('beforeprint', mountAll);
      window.removeEventListener('afterprint', letGo);
    };
  }, [rows, update]);

  // What mounted rows turn out to be changes nothing that is drawn: the heights around them are sums
  // of the others. Only how many of them are needed may change.
  const take = useCallback(
    (keys: Iterable<string>) => {
      const seen = [...keys].flatMap((key) => {
        const height = elements.current.get(key)?.getBoundingClientRect().height ?? 0;
        return height > 0 ? [[key, height] as const] : [];
      });
      if (sizes.take(seen)) latestUpdate.current();
    },
    [sizes],
  );
  useLayoutEffect(() => {
    if (fresh.current.size === 0) return;
    const keys = [...fresh.current];
    fresh.current.clear();
    take(keys);
  });
  const observer = useRef<ResizeObserver | null>(null);
  useLayoutEffect(() => {
    const made = new ResizeObserver(() => {
      take(elements.current.keys());
    });
    observer.current = made;
    for (const element of elements.current.values()) made.observe(element);
    return () => {
      made.disconnect();
    };
  }, [take]);

  const measure = useCallback((key: string, element: HTMLElement | null) => {
    const old = elements.current.get(key);
    if (old !== undefined && old !== element) observer.current?.unobserve(old);
    if (element === null) {
      elements.current.delete(key);
      fresh.current.delete(key);
    } else {
      elements.current.set(key, element);
      fresh.current.add(key);
      observer.current?.observe(element);
    }
  }, []);

  const first = Math.min(range.first, Math.max(0, rows.length - 1));
  const last = Math.min(Math.max(range.last, first + 1), rows.length);
  const total = tops[rows.length] ?? 0;
  return {
    first,
    last,
    before: tops[first] ?? 0,
    after: total - (tops[last] ?? total),
    measure,
    topOf: useCallback((index: number) => sizes.topsOf(rows)[index] ?? 0, [rows, sizes]),
    moveTo: useCallback(
      (index: number) => {
        const height = scroller.current?.clientHeight ?? window.innerHeight;
        const all = sizes.topsOf(rows);
        const next = rangeAt(all, (all[index] ?? 0) - height / 2, height, 0.25);
        reachLater();
        setRange((old) => (index >= old.first + 1 && index < old.last - 1 ? old : next));
      },
      [rows, scroller, sizes, reachLater],
    ),
  };
}
