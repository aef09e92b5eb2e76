import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';
import type { EdgeScroll, Point } from './edge-scroll.ts';

// It comes right behind the start, long before anything is dragged to an edge.
const edgeScroll = import('./edge-scroll.ts');

/** Scrolling on at the edge of a reader, for a way of dragging; null until its code is there. */
export function useEdgeScroll(
  scroller: RefObject<HTMLElement | null>,
  onScrolled: (point: Point) => void,
): RefObject<EdgeScroll | null> {
  const edge = useRef<EdgeScroll | null>(null);
  useEffect(() => {
    let isGone = false;
    void edgeScroll.then(({ EdgeScroll }) => {
      if (scroller.current === null || isGone) return;
      edge.current = new EdgeScroll(scroller.current, onScrolled);
    });
    return () => {
      isGone = true;
      edge.current?.stop();
      edge.current = null;
    };
  }, [scroller, onScrolled]);
  return edge;
}
