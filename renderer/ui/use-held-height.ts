import { useEffect } from 'react';
import type { RefObject } from 'react';

/** Whether the pointer is beside what a scroller shows, on its bar. */
function isOnBar(element: HTMLElement, { clientX }: PointerEvent): boolean {
  const left = element.getBoundingClientRect().left + element.clientLeft;
  return clientX < left || clientX >= left + element.clientWidth;
}

/** The last rows have come in and are measured when the height was the same for so many frames. */
const framesOfEnd = 12;

/** Stays at the end until the rows there are measured, or somebody scrolls away from it. */
function stayAtEnd(element: HTMLElement, height = 0, frames = framesOfEnd): void {
  element.scrollTop = element.scrollHeight;
  const { scrollTop, scrollHeight } = element;
  const left = scrollHeight === height ? frames - 1 : framesOfEnd;
  if (left === 0) return;
  requestAnimationFrame(() => {
    if (element.scrollTop >= scrollTop) stayAtEnd(element, scrollHeight, left);
  });
}

/**
 * Keeps the height of what a scroller holds while its bar is held: Chromium loses the movement of the
 * thumb that follows a change of it, so that a list whose rows are measured as they come would fall
 * behind the hand.
 */
export function useHeldHeight(
  scroller: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    let letGo = (): void => {};
    const hold = (event: PointerEvent): void => {
      const held = content.current;
      if (event.target !== element || held === null || !isOnBar(element, event)) return;
      letGo();
      held.style.blockSize = `${String(held.getBoundingClientRect().height)}px`;
      held.style.overflow = 'clip';
      const ended = new AbortController();
      letGo = () => {
        ended.abort();
        const isAtEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 1;
        held.style.removeProperty('block-size');
        held.style.removeProperty('overflow');
        if (isAtEnd) stayAtEnd(element);
      };
      // The bar keeps the pointer, and its release, to itself: what comes next tells of it.
      const onPointer = ({ buttons }: PointerEvent): void => {
        if (buttons === 0) letGo();
      };
      const { signal } = ended;
      window.addEventListener('pointermove', onPointer, { signal, capture: true });
      window.addEventListener('pointerup', onPointer, { signal, capture: true });
      window.addEventListener('keydown', letGo, { signal, capture: true });
    };
    element.addEventListener('pointerdown', hold);
    return () => {
      element.removeEventListener('pointerdown', hold);
      letGo();
    };
  }, [scroller, content]);
}
