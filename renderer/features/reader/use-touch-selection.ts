import { useCallback, useEffect, useRef, useState } from 'react';
import type { PointerEvent as ReactPointerEvent, RefObject } from 'react';
import type { Span } from '../../../shared/model/span.ts';
import { snapToWords, wordAt } from '../../../shared/text/words.ts';
import type { BlockRegistry } from './block-registry.ts';
import type { Point } from './edge-scroll.ts';
import type { Caret } from './shown-selection.ts';
import { useEdgeScroll } from './use-edge-scroll.ts';

/** How long a finger rests until it selects, in milliseconds, and how far it may tremble, in pixels. */
const restTime = 450;
const tremble = 10;

/** How far below the words a grip can be touched, in CSS pixels. */
export const gripReach = 48;

interface TouchSelectionOptions {
  readonly text: string;
  readonly registry: BlockRegistry;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly select: (next: Caret) => void;
  readonly pick: (offset: number) => void;
  readonly setDragging: (isDragging: boolean) => void;
}

/** A finger on the text. */
interface Finger {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** What stays selected while it moves; null until it has rested or when it took no grip. */
  fixed: Span | null;
  /** How far above the finger the words are that it means. */
  lift: number;
}

/**
 * Selecting with a finger: resting takes the word, moving on takes more, grips change it afterwards;
 * a tap shows the records there, and moving at once scrolls. Not left to the browser, whose own
 * selecting and menus by touch differ from system to system.
 */
export function useTouchSelection(options: TouchSelectionOptions) {
  const { text, registry, scroller, select, pick, setDragging } = options;
  const [isTouch, setTouch] = useState(false);
  const finger = useRef<Finger | null>(null);
  const timer = useRef(0);

  /** Takes in the words from what is fixed to where the finger is. */
  const extendTo = useCallback(
    ({ x, y }: Point) => {
      const { fixed, lift } = finger.current ?? { fixed: null, lift: 0 };
      const box = scroller.current?.getBoundingClientRect();
      if (fixed === null || box === undefined) return;
      // A grip is held below its words: at the upper edge those would lie outside.
      const meant = Math.min(Math.max(y - lift, box.top + 4), box.bottom - 4);
      const offset = registry.offsetNear(x, meant);
      if (offset === null) return;
      const isBackward = offset < fixed.start;
      const { start, end } = snapToWords(text, {
        start: Math.min(offset, fixed.start),
        end: Math.max(offset, fixed.end),
      });
      if (start === end) return;
      select(isBackward ? { anchor: end, focus: start } : { anchor: start, focus: end });
    },
    [registry, scroller, select, text],
  );
  const edge = useEdgeScroll(scroller, extendTo);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const onMove = (event: PointerEvent) => {
      const held = finger.current;
      if (held?.id !== event.pointerId) return;
      if (held.fixed !== null) {
        extendTo({ x: event.clientX, y: event.clientY });
        edge.current?.follow(event);
      } else if (Math.hypot(event.clientX - held.x, event.clientY - held.y) > tremble) {
        window.clearTimeout(timer.current);
        finger.current = null;
      }
    };
    const end = (event: PointerEvent, isTap: boolean) => {
      const held = finger.current;
      if (held?.id !== event.pointerId) return;
      window.clearTimeout(timer.current);
      finger.current = null;
      edge.current?.stop();
      if (held.fixed !== null) setDragging(false);
      else if (isTap) {
        setTouch(false);
        const offset = registry.offsetAtPoint(held.x, held.y);
        if (offset !== null) pick(offset);
      }
    };
    const onUp = (event: PointerEvent) => {
      end(event, true);
    };
    const onCancel = (event: PointerEvent) => {
      end(event, false);
    };
    // The page must not scroll under a finger that selects, and no menu of the system open over it.
    const hold = (event: Event) => {
      if (finger.current?.fixed != null && event.cancelable) event.preventDefault();
    };
    const onMenu = (event: MouseEvent) => {
      if (finger.current !== null) event.preventDefault();
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    element.addEventListener('touchmove', hold, { passive: false });
    element.addEventListener('contextmenu', onMenu);
    return () => {
      window.clearTimeout(timer.current);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
      element.removeEventListener('touchmove', hold);
      element.removeEventListener('contextmenu', onMenu);
    };
  }, [edge, extendTo, pick, registry, scroller, setDragging]);

  return {
    /** Whether the selection was made with a finger. */
    isTouch,
    /** A finger goes down on the words. */
    press(event: ReactPointerEvent) {
      const { pointerId, clientX, clientY, isPrimary } = event;
      window.clearTimeout(timer.current);
      finger.current = null;
      // A second finger means a gesture of the page.
      if (!isPrimary) return;
      const held: Finger = { id: pointerId, x: clientX, y: clientY, fixed: null, lift: 0 };
      finger.current = held;
      edge.current?.press(event);
      timer.current = window.setTimeout(() => {
        const offset = registry.offsetAtPoint(clientX, clientY);
        const word = offset === null ? null : wordAt(text, offset);
        if (word === null) return;
        held.fixed = word;
        setTouch(true);
        setDragging(true);
        scroller.current?.focus({ preventScroll: true });
        select({ anchor: word.start, focus: word.end });
      }, restTime);
    },
    /** A finger takes the grip of one end: the other end stays. */
    grip(event: ReactPointerEvent, fixed: number, lift: number) {
      const { pointerId, clientX, clientY } = event;
      finger.current = {
        id: pointerId,
        x: clientX,
        y: clientY,
        fixed: { start: fixed, end: fixed },
        lift,
      };
      edge.current?.press(event);
      setDragging(true);
    },
    /** Another pointer selects: no grips any more. */
    leave() {
      setTouch(false);
    },
  };
}
