import { useLayoutEffect } from 'react';
import type { StoreApi } from 'zustand';
import type { Session } from '../state/session.ts';
import { typedAhead } from '../ui/typed-ahead.ts';

/**
 * Keeps the keyboard from the page between a key that opens a dialog and the moment in which the
 * dialog has the focus: its code may still be loading, and letters of a search would act as keys of
 * the text. What was typed is kept for the dialog's field ({@link typedAhead}); Escape closes it.
 */
export function useTypedAhead(isActive: boolean, session: StoreApi<Session>): void {
  useLayoutEffect(() => {
    if (!isActive) return;
    typedAhead.take();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null) {
        return;
      }
      // Immediate: the window and a dialog that loads may both hold the keys.
      event.stopImmediatePropagation();
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      if (event.code === 'Escape') session.getState().set({ dialog: null });
      else typedAhead.add(event.key);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [isActive, session]);
}
