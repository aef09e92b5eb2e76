import { useCallback } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { EditErrorCode } from '../../shared/edits/edit-error.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { useStrings } from '../strings/use-strings.ts';
import { useApp } from './app-context.tsx';
import type { EditMaker } from './workspace.ts';

/** Why the last edit made from a list or form was refused; null after one that was not. */
const lastRefusal = createStore<{ readonly code: EditErrorCode | null }>()(() => ({ code: null }));

/**
 * Performs edits made from lists and forms. Returns the edit, or null when it was refused; the
 * panel then says why ({@link useRefusal}). A form that changes nothing is no refusal.
 */
export function useEdit(): (make: EditMaker) => Edit | null {
  const { workspace } = useApp();
  return useCallback(
    (make) => {
      const done = workspace.getState().perform(make);
      const code = done.ok || done.error.code === 'nothing-to-change' ? null : done.error.code;
      lastRefusal.setState({ code });
      return done.ok ? done.value : null;
    },
    [workspace],
  );
}

/** Why the last edit was refused, in words; null when it was not. */
export function useRefusal(): string | null {
  const strings = useStrings().storage.editErrors;
  const code = useStore(lastRefusal, (state) => state.code);
  return code === null ? null : strings[code];
}
