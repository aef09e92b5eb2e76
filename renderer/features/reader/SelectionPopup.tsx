import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import type { Id } from '../../../shared/model/id.ts';
import { useSession } from '../../state/app-context.tsx';
import { useLanguage } from '../../strings/use-strings.ts';
import type { BlockRegistry } from './block-registry.ts';
import { spanOf } from './shown-selection.ts';
import type { Caret } from './shown-selection.ts';
import { gripReach } from './use-touch-selection.ts';

interface SelectionPopupProps {
  readonly caret: Caret;
  readonly isDragging: boolean;
  readonly articleId: Id;
  readonly registry: BlockRegistry;
  readonly page: RefObject<HTMLElement | null>;
  readonly layout: object;
  /** Selected with a finger: keeps clear of the hand and of the grips. */
  readonly isTouch: boolean;
  readonly children: ReactNode;
}

interface PopupPlace {
  readonly x: number;
  readonly y: number;
  readonly caretTop: number;
  readonly caretX: number;
  readonly caretHeight: number;
}

const gap = 10;
/** The bar above the page, which nothing covers, in CSS pixels. */
const topEdge = 60;

/** The caret of the keyboard, and what can be done with the selection, beside it, never over it. */
export function SelectionPopup(props: SelectionPopupProps) {
  const { caret, isDragging, articleId, registry, page, layout, isTouch, children } = props;
  const selection = useSession((state) => state.selection);
  const direction = useLanguage() === 'ar' ? 'rtl' : 'ltr';
  const popup = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<PopupPlace | null>(null);
  const isOpen = selection?.articleId === articleId && !isDragging;

  useLayoutEffect(() => {
    const box = page.current?.getBoundingClientRect();
    const position = registry.positionOf(
      caret.focus,
      caret.focus > caret.anchor ? 'back' : 'forward',
    );
    if (box === undefined || position === null) {
      setPlace(null);
      return;
    }
    const range = new Range();
    range.setStart(position.node, position.offset);
    range.collapse(true);
    const focus = range.getBoundingClientRect();
    const rects = caret.anchor === caret.focus ? [focus] : registry.rectsOf(spanOf(caret));
    const size = popup.current?.getBoundingClientRect();
    const bottom = Math.max(...rects.map((rect) => rect.bottom), focus.bottom);
    const top = Math.min(...rects.map((rect) => rect.top), focus.top);
    const height = size?.height ?? 0;
    // The hand lies below what it selects, and so do the grips: above is better there.
    const below = bottom + (isTouch ? gripReach : gap);
    const above = top - gap - height;
    const fitsBelow = below + height < window.innerHeight - 8 && !(isTouch && above > topEdge);
    const width = size?.width ?? 0;
    const x = Math.min(
      Math.max(focus.left - width / 2, box.left + 4),
      Math.max(box.left + 4, box.right - width - 4),
    );
    setPlace({
      x: x - box.left,
      y: (fitsBelow ? below : Math.max(above, topEdge)) - box.top,
      caretX: focus.left - box.left,
      caretTop: focus.top - box.top,
      caretHeight: focus.height,
    });
  }, [caret, isOpen, isTouch, registry, page, layout]);

  return (
    <>
      {place !== null && caret.anchor === caret.focus && (
        <div
          className="text-caret"
          aria-hidden
          style={{
            transform: `translate(${String(place.caretX)}px, ${String(place.caretTop)}px)`,
            blockSize: place.caretHeight,
          }}
        />
      )}
      {isOpen && (
        <div
          ref={popup}
          className="floating"
          style={{
            visibility: place === null ? 'hidden' : 'visible',
            transform: `translate(${String(place?.x ?? 0)}px, ${String(place?.y ?? 0)}px)`,
          }}
        >
          <div className="floating-content" dir={direction}>
            {children}
          </div>
        </div>
      )}
    </>
  );
}
