import { useEffect, useRef, useState } from 'react';
import type { PointerEvent as ReactPointerEvent, RefObject } from 'react';
import type { Span } from '../../../shared/model/span.ts';
import { snapToGraphemes } from '../../../shared/text/graphemes.ts';
import { snapToWords } from '../../../shared/text/words.ts';
import type { BlockRegistry } from './block-registry.ts';
import { EdgeScroll } from './edge-scroll.ts';

interface HandleDragOptions {
  readonly text: string;
  readonly registry: BlockRegistry;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Stores what the span has become. */
  readonly commit: (span: Span) => void;
}

interface Held extends Pick<PointerEvent, 'pointerId' | 'clientY' | 'pointerType'> {
  readonly edge: 'start' | 'end';
  /** The span as it was before. */
  readonly span: Span;
}

/**
 * Dragging one end of a record's span by its handle: by words, with Alt by letters; at the edge of
 * the reader the text scrolls on, Escape leaves the span as it was. The window is listened to, since
 * the handle goes out of the document with its paragraph.
 */
export function useHandleDrag({ text, registry, scroller, commit }: HandleDragOptions) {
  const [held, setHeld] = useState<Held | null>(null);
  const [span, setSpan] = useState<Span | null>(null);
  const latest = useRef({ span, commit });
  useEffect(() => {
    latest.current = { span, commit };
  }, [span, commit]);

  useEffect(() => {
    const element = scroller.current;
    if (held === null || element === null) return;
    let byLetter = false;
    const moveTo = (x: number, y: number) => {
      const offset = registry.offsetNear(x, y);
      if (offset === null) return;
      const { start, end } = held.span;
      const raw =
        held.edge === 'start'
          ? { start: Math.min(offset, end - 1), end }
          : { start, end: Math.max(offset, start + 1) };
      setSpan(byLetter ? snapToGraphemes(text, raw) : snapToWords(text, raw));
    };
    const edge = new EdgeScroll(element, ({ x, y }) => {
      moveTo(x, y);
    });
    edge.press(held);
    const onMove = (event: PointerEvent) => {
      if (event.pointerId !== held.pointerId) return;
      byLetter = event.altKey;
      moveTo(event.clientX, event.clientY);
      edge.follow(event);
    };
    const letGo = () => {
      setHeld(null);
      setSpan(null);
    };
    const onUp = (event: PointerEvent) => {
      if (event.pointerId !== held.pointerId) return;
      if (latest.current.span !== null) latest.current.commit(latest.current.span);
      letGo();
    };
    const onCancel = (event: PointerEvent) => {
      if (event.pointerId === held.pointerId) letGo();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'Escape') return;
      event.stopPropagation();
      letGo();
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    window.addEventListener('keydown', onKey, true);
    return () => {
      edge.stop();
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
      window.removeEventListener('keydown', onKey, true);
    };
  }, [held, registry, scroller, text]);

  return {
    /** What the span is while it is dragged; null when no handle is held. */
    dragged: held === null ? null : (span ?? held.span),
    /** A handle of this span is taken. */
    take(event: ReactPointerEvent, edge: Held['edge'], { start, end }: Span) {
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      const { pointerId, clientY, pointerType } = event;
      setHeld({ edge, pointerId, clientY, pointerType, span: { start, end } });
    },
  };
}
