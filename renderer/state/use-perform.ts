import { useState } from 'react';
import { useApp } from './app-context.tsx';
import type { EditMaker } from './workspace.ts';
import { useStrings } from '../strings/use-strings.ts';

/** Performs edits, and holds the sentence on why the last one was refused (empty when it was not). */
export function usePerform(): readonly [perform: (make: EditMaker) => boolean, problem: string] {
  const { workspace } = useApp();
  const { editErrors } = useStrings().storage;
  const [problem, setProblem] = useState('');
  const perform = (make: EditMaker): boolean => {
    const done = workspace.getState().perform(make);
    const isRefused = !done.ok && done.error.code !== 'nothing-to-change';
    setProblem(isRefused ? editErrors[done.error.code] : '');
    return done.ok;
  };
  return [perform, problem];
}
