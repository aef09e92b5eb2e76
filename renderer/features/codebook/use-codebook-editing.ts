import { useCallback } from 'react';
import { setCodebook } from '../../../shared/edits/set-codebook.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import { codebookOf, useCodebook } from '../../state/codebook.ts';
import { useEdit } from '../../state/refusal.ts';

/** The codebook and how to change it. Each change is one edit, and so one undo. */
export function useCodebookEditing(): {
  readonly codebook: Codebook;
  readonly change: (make: (codebook: Codebook) => Codebook) => void;
} {
  const codebook = useCodebook();
  const edit = useEdit();
  const change = useCallback(
    (make: (codebook: Codebook) => Codebook) => {
      // From the codebook as it is then: two fields may store in the same moment.
      edit((project, context) => setCodebook(project, make(codebookOf(project)), context));
    },
    [edit],
  );
  return { codebook, change };
}
