import { useCallback, useEffect, useRef } from 'react';
import type { PointerEvent as ReactPointerEvent, RefObject } from 'react';
import { sentenceAt } from '../../../shared/text/sentences.ts';
import { trimSpan } from '../../../shared/text/words.ts';
import type { BlockRegistry } from './block-registry.ts';
import { useEdgeScroll } from './use-edge-scroll.ts';
import {
  isText,
  nativeAnchor,
  nativeCaret,
  nativeFocus,
  snapped,
  spanOf,
} from './shown-selection.ts';
import type { Caret } from './shown-selection.ts';

interface MouseSelectionOptions {
  readonly text: string;
  readonly registry: BlockRegistry;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly show: (wanted: Caret) => void;
  readonly select: (next: Caret) => void;
  readonly pick: (offset: number) => void;
  readonly setDragging: (isDragging: boolean) => void;
}

/**
 * Selecting with a mouse or a pen: the browser's own selection is taken over when the button is let
 * go. At the edge of the reader the text scrolls on.
 */
export function useMouseSelection(options: MouseSelectionOptions) {
  const { text, registry, scroller, show, select, pick, setDragging } = options;
  const pressed = useRef(false);
  /** Where the drag that is going on began: its paragraph may go while the text scrolls. */
  const anchor = useRef<number | null>(null);

  /** Shows what is dragged over, after paragraphs have come and gone. */
  const refresh = useCallback(() => {
    const focus = nativeFocus(registry);
    if (anchor.current !== null && focus !== null) show({ anchor: anchor.current, focus });
  }, [registry, show]);

  const edge = useEdgeScroll(
    scroller,
    useCallback(
      ({ x, y }) => {
        const focus = registry.offsetNear(x, y);
        if (anchor.current !== null && focus !== null) show({ anchor: anchor.current, focus });
      },
      [registry, show],
    ),
  );

  // The button may be let go anywhere: over the margin, the panel, outside the window.
  useEffect(() => {
    /** What was dragged over, or held Shift to: from where it began, even when that has scrolled away. */
    const readDrag = (byLetter: boolean, released: number | null): Caret | null => {
      const focus = nativeFocus(registry) ?? released;
      const began = nativeAnchor(registry, anchor.current) ?? anchor.current;
      if (began === null || focus === null) return nativeCaret(registry, text, byLetter);
      return snapped(text, { anchor: began, focus }, byLetter);
    };
    const onMove = (event: PointerEvent) => {
      if (pressed.current) edge.current?.follow(event);
    };
    const onUp = (event: MouseEvent) => {
      edge.current?.stop();
      if (!pressed.current) return;
      pressed.current = false;
      setDragging(false);
      const isOnText = isText(event.target);
      const offset = isOnText ? registry.offsetAtPoint(event.clientX, event.clientY) : null;
      if (event.detail >= 3 && offset !== null) {
        const sentence = sentenceAt(text, offset);
        if (sentence !== null) select({ anchor: sentence.start, focus: sentence.end });
        return;
      }
      const byLetter = event.altKey;
      const isWord = event.detail === 2;
      const next = isWord ? nativeCaret(registry, text, byLetter) : readDrag(byLetter, offset);
      if (next === null) return;
      // Nothing can be marked in white space: pressed twice it is a click.
      if (trimSpan(text, spanOf(next)) !== null) select(next);
      else {
        select({ anchor: next.focus, focus: next.focus });
        if (offset !== null) pick(offset);
      }
    };
    const onCancel = () => {
      edge.current?.stop();
      pressed.current = false;
      setDragging(false);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('mouseup', onUp);
    window.addEventListener('pointercancel', onCancel);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('mouseup', onUp);
      window.removeEventListener('pointercancel', onCancel);
    };
  }, [edge, pick, registry, select, setDragging, text]);

  return {
    pressed,
    refresh,
    /** The button goes down on the words; with Shift, from where the caret stood. */
    press(event: ReactPointerEvent, caret: Caret | null) {
      const offset = registry.offsetAtPoint(event.clientX, event.clientY);
      anchor.current = event.shiftKey && caret !== null ? caret.anchor : offset;
      pressed.current = true;
      edge.current?.press(event);
      setDragging(true);
    },
  };
}
