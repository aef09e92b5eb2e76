import { useEffect, useState } from 'react';
import type { Edit } from '../../shared/model/edit.ts';
import { useApp } from '../state/app-context.tsx';
import { useCodebook } from '../state/codebook.ts';
import { useRecordLabel } from '../state/record-label.ts';
import type { Workspace } from '../state/workspace.ts';
import { useLanguage, useStrings } from '../strings/use-strings.ts';

/**
 * Says what changed to who does not see it, in a region that screen readers speak: each edit with
 * its undo and redo in the words of the history, and the record that a key in the text went to.
 */
export function Announcer() {
  const strings = useStrings();
  const language = useLanguage();
  const codebook = useCodebook();
  const labelOf = useRecordLabel();
  const { workspace, session } = useApp();
  const [said, setSaid] = useState('');

  useEffect(
    () =>
      workspace.subscribe((state, before) => {
        const edit = editBetween(before, state);
        if (edit === null) return;
        // The words of the history are not needed to start.
        void import('../features/history/describe-edit.ts').then(({ tellOfEdit }) => {
          const { project } = state;
          const clauses = tellOfEdit(edit, { strings, language, codebook, project });
          setSaid(clauses.join(strings.reader.listComma));
        });
      }),
    [workspace, strings, language, codebook],
  );

  useEffect(
    () =>
      session.subscribe(({ selectedRecord }, before) => {
        if (selectedRecord === null || selectedRecord === before.selectedRecord) return;
        // Everywhere else the control that was moved to says itself.
        if (document.activeElement?.matches('.reader-scroll') !== true) return;
        const label = labelOf(workspace.getState().project, selectedRecord);
        setSaid(`${strings.reader.recordKinds[selectedRecord.table]}: ${label}`);
      }),
    [workspace, session, strings, labelOf],
  );

  return (
    <p role="status" className="visually-hidden announcer">
      {said}
    </p>
  );
}

/** The edit that a step of the workspace added to the history; null when it added none. */
function editBetween(before: Workspace, after: Workspace): Edit | null {
  const isWorking = before.save.kind !== 'loading' && after.save.kind === 'saving';
  if (!isWorking || before.undoStack === after.undoStack) return null;
  const { undo, redo } = after.undoStack;
  return redo.length > before.undoStack.redo.length ? (redo.at(-1) ?? null) : (undo.at(-1) ?? null);
}
