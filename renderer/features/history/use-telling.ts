import { useMemo } from 'react';
import { useWorkspace } from '../../state/app-context.tsx';
import { useCodebook } from '../../state/codebook.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import type { Telling } from './field-words.ts';

/** What putting edits into words takes, as it is now. */
export function useTelling(): Telling {
  const strings = useStrings();
  const language = useLanguage();
  const codebook = useCodebook();
  const project = useWorkspace((workspace) => workspace.project);
  return useMemo(
    () => ({ strings, language, codebook, project }),
    [strings, language, codebook, project],
  );
}
