import { deleteEntity } from '../../../shared/edits/delete-entity.ts';
import type { Entity } from '../../../shared/model/entity.ts';
import { useApp } from '../../state/app-context.tsx';
import { useEdit } from '../../state/refusal.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirmation } from '../../ui/Confirmation.tsx';

interface DeleteEntityProps {
  readonly entity: Entity;
  readonly mentionCount: number;
  readonly onMerge: () => void;
  readonly onDone: () => void;
}

/** Asks what becomes of the mentions, then deletes. */
export function DeleteEntity({ entity, mentionCount, onMerge, onDone }: DeleteEntityProps) {
  const strings = useStrings().entities;
  const { session } = useApp();
  const edit = useEdit();
  return (
    <Confirmation question={strings.deleteQuestion(entity.name, mentionCount)} onCancel={onDone}>
      <Button
        look="danger"
        autoFocus
        onPress={() => {
          onDone();
          const done = edit((project, context) => deleteEntity(project, entity.id, context));
          if (done !== null) session.getState().set({ selectedRecord: null });
        }}
      >
        {strings.deleteWithMentions(mentionCount)}
      </Button>
      <Button onPress={onMerge}>{strings.mergeInstead}</Button>
    </Confirmation>
  );
}
