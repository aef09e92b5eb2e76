import { useMemo } from 'react';
import { deleteArticles } from '../../../shared/edits/delete-articles.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

interface DeleteForGoodProps {
  readonly ids: readonly Id[];
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before articles leave for good, and says how many records go with them. */
export function DeleteForGood({ ids, onConfirm, onClose }: DeleteForGoodProps) {
  const strings = useStrings();
  const project = useWorkspace((workspace) => workspace.project);
  const records = useMemo(() => countRecordsLost(project, ids), [project, ids]);

  return (
    <Dialog
      title={strings.library.deleteTitle(ids.length)}
      isOpen
      onClose={onClose}
      size="small"
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {strings.app.cancel}
          </Button>
          <Button look="danger" onPress={onConfirm}>
            {strings.library.deleteConfirm}
          </Button>
        </>
      }
    >
      <p>
        {records === 0 ? strings.library.deleteNoRecords : strings.library.deleteRecords(records)}
      </p>
      <p>{strings.library.deleteUndo}</p>
    </Dialog>
  );
}

/** Asks the edit itself, so that the number is the one that will be true. */
function countRecordsLost(project: Project, ids: readonly Id[]): number {
  const edit = deleteArticles(project, ids, { now: '', by: '', newId: () => '' });
  if (!edit.ok) return 0;
  return edit.value.changes.filter(
    ({ table, after }) => after === null && table !== 'articles' && table !== 'texts',
  ).length;
}
