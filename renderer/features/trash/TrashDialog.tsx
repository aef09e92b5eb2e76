import { useMemo, useState } from 'react';
import {
  emptyTrash,
  restoreRecords,
  whatComesBack,
} from '../../../shared/edits/restore-records.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useSession, useWorkspace } from '../../state/app-context.tsx';
import { useEdit, useRefusal } from '../../state/refusal.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirmation } from '../../ui/Confirmation.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TrashRow } from './TrashRow.tsx';
import './trash.css';

/** Rows drawn at once: for each of them is found out what comes back with it. */
const rowsAtOnce = 100;

/** Deleted records, the latest first: restored in one step, or deleted for good after a question. */
export function TrashDialog() {
  const strings = useStrings();
  const words = strings.trash;
  const set = useSession((session) => session.set);
  const project = useWorkspace((workspace) => workspace.project);
  const edit = useEdit();
  const refusal = useRefusal();
  const [asked, setAsked] = useState<readonly Id[] | null>(null);
  const [back, setBack] = useState(0);
  const [drawn, setDrawn] = useState(rowsAtOnce);
  const rows = useMemo(
    () => [...project.trash.values()].sort((a, b) => b.deletedAt.localeCompare(a.deletedAt)),
    [project.trash],
  );
  const shown = useMemo(
    () =>
      rows
        .slice(0, drawn)
        .map((row) => ({ row, along: whatComesBack(project, [row.id]).length - 1 })),
    [rows, drawn, project],
  );
  return (
    <Dialog
      title={words.title}
      isOpen
      size="large"
      onClose={() => {
        set({ dialog: null });
      }}
      actions={
        rows.length > 0 && (
          <Button
            look="danger"
            onPress={() => {
              setAsked(rows.map(({ id }) => id));
            }}
          >
            {words.emptyAll}
          </Button>
        )
      }
    >
      <div className="trash">
        <p className="editor-note">{rows.length === 0 ? words.empty : words.hint}</p>
        {refusal !== null && (
          <p role="alert" className="field-error">
            {refusal}
          </p>
        )}
        <p role="status" className="editor-note">
          {back > 0 && words.restored(back)}
        </p>
        {asked !== null && (
          <Confirmation
            question={words.question(asked.length)}
            onCancel={() => {
              setAsked(null);
            }}
          >
            <Button
              look="danger"
              autoFocus
              onPress={() => {
                edit((current, context) => emptyTrash(current, asked, context));
                setAsked(null);
              }}
            >
              {words.deleteForGood}
            </Button>
          </Confirmation>
        )}
        <ul className="trash-rows" aria-label={words.title}>
          {shown.map(({ row, along }) => (
            <TrashRow
              key={row.id}
              row={row}
              along={along}
              onRestore={() => {
                const ids = [row.id];
                const done = edit((current, context) => restoreRecords(current, ids, context));
                setBack(done === null ? 0 : along + 1);
              }}
              onDelete={() => {
                setAsked([row.id]);
              }}
            />
          ))}
        </ul>
        {rows.length > drawn && (
          <Button
            look="quiet"
            onPress={() => {
              setDrawn(drawn + rowsAtOnce);
            }}
          >
            {strings.review.showMore(rows.length - drawn)}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
