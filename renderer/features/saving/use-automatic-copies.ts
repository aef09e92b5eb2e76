import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import type { CopyCount } from '../../state/copy-count.ts';
import { saveCopy } from '../../state/save-copy.ts';

/** Work comes in bursts; a copy is made when one is over, in milliseconds. */
const quietFor = 2_000;

/**
 * In the browser shell, where the analyst has agreed: saves a copy as a download whenever one is due.
 * @param fileWord what the file is called in a dialog
 * @returns whether the last one could not be made
 */
export function useAutomaticCopies(copies: StoreApi<CopyCount>, fileWord: string): boolean {
  const app = useApp();
  const { changes, remindAt, mode, lastAt } = useStore(copies);
  const isSaved = useWorkspace(({ save }) => save.kind === 'saved');
  const isRunning = useRef(false);
  /** The copy after this one could not be made; undefined while none has failed. */
  const [failedAfter, setFailedAfter] = useState<string | null | undefined>(undefined);
  const isDue = mode === 'automatic' && changes >= remindAt && isSaved;
  useEffect(() => {
    if (!isDue || isRunning.current) return;
    const timer = setTimeout(() => {
      isRunning.current = true;
      void saveCopy(app, fileWord).then((isMade) => {
        isRunning.current = false;
        if (isMade) return;
        setFailedAfter(lastAt);
        copies.getState().later();
      });
    }, quietFor);
    return () => {
      clearTimeout(timer);
    };
  }, [isDue, changes, lastAt, app, fileWord, copies]);
  return failedAfter !== undefined && failedAfter === lastAt;
}
