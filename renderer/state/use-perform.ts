import { useApp } from './app-context.tsx';
import type { EditMaker } from './workspace.ts';
import { useMessage } from '../strings/use-message.ts';

/** Performs edits, and holds the sentence on why the last one was refused (empty when it was not). */
export function usePerform(): readonly [perform: (make: EditMaker) => boolean, problem: string] {
  const { workspace } = useApp();
  const [problem, tellProblem] = useMessage();
  const perform = (make: EditMaker): boolean => {
    const done = workspace.getState().perform(make);
    // An edit that changes nothing (a status set twice) needs no sentence.
    const code = done.ok || done.error.code === 'nothing-to-change' ? null : done.error.code;
    tellProblem(code === null ? null : ({ storage }) => storage.editErrors[code]);
    return done.ok;
  };
  return [perform, problem];
}
