import { useCallback, useEffect, useRef } from 'react';
import type { StoreApi } from 'zustand';
import { whenLeaving } from '../leaving.ts';
import type { Workspace } from './workspace.ts';

/**
 * Keeps what was typed in fields that closed while saving had failed, and stores it when saving
 * works again: after the edits that had failed, which were made before it. The window does not close
 * over it without a question.
 * @param isStopped whether saving has failed, as it is drawn
 * @returns takes one function that stores one text
 */
export function useTypedText(
  workspace: StoreApi<Workspace>,
  isStopped: boolean,
): (store: () => void) => void {
  const kept = useRef<(() => void)[]>([]);
  useEffect(() => {
    // Trying again may have failed already, before this was drawn.
    if (isStopped || workspace.getState().save.kind === 'failed') return;
    const stores = kept.current;
    kept.current = [];
    for (const store of stores) store();
  }, [isStopped, workspace]);
  useEffect(
    () =>
      whenLeaving((event) => {
        if (kept.current.length > 0) event.preventDefault();
      }),
    [],
  );
  return useCallback((store) => {
    kept.current.push(store);
  }, []);
}
