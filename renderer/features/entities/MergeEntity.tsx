import { useState } from 'react';
import { mergeEntities } from '../../../shared/edits/merge-entities.ts';
import type { Entity } from '../../../shared/model/entity.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { useFindEntities } from '../../state/entity-options.ts';
import { useEdit } from '../../state/refusal.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirmation } from '../../ui/Confirmation.tsx';
import { Picker } from '../../ui/Picker.tsx';

interface MergeEntityProps {
  readonly entity: Entity;
  readonly onDone: () => void;
}

/** Finds another entity and makes the two one, under either name. */
export function MergeEntity({ entity, onDone }: MergeEntityProps) {
  const strings = useStrings().entities;
  const { session } = useApp();
  const edit = useEdit();
  const findEntities = useFindEntities([entity.id]);
  const [otherId, setOtherId] = useState<Id | null>(null);
  const other = useWorkspace(({ project }) => project.entities.get(otherId ?? ''));

  const merge = (kept: Entity, gone: Entity): void => {
    const done = edit((project, context) => mergeEntities(project, kept.id, [gone.id], context));
    onDone();
    if (done === null) return;
    session.getState().set({ selectedRecord: { table: 'entities', id: kept.id } });
  };

  if (other === undefined) {
    return (
      <Picker label={strings.mergeWith} find={findEntities} onPick={setOtherId} onCancel={onDone} />
    );
  }
  return (
    <Confirmation question={strings.mergeQuestion(entity.name, other.name)} onCancel={onDone}>
      <Button
        look="primary"
        autoFocus
        onPress={() => {
          merge(entity, other);
        }}
      >
        {strings.keepName(entity.name)}
      </Button>
      <Button
        onPress={() => {
          merge(other, entity);
        }}
      >
        {strings.keepName(other.name)}
      </Button>
    </Confirmation>
  );
}
