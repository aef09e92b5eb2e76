import { GitMerge, ListChecks, Trash2 } from 'lucide-react';
import type { Entity } from '../../../shared/model/entity.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { DeleteEntity } from './DeleteEntity.tsx';
import { MarkAll } from './MarkAll.tsx';
import { MergeEntity } from './MergeEntity.tsx';
import { useLikelyHits } from './use-likely-hits.ts';

/** Things that are done to an entity in a form of their own, inside the editor. */
export type EntityTask = 'mark-all' | 'merge' | 'delete';

interface EntityTasksProps {
  readonly entity: Entity;
  readonly articleId: Id | null;
  readonly mentionCount: number;
  readonly task: EntityTask | null;
  readonly onTask: (task: EntityTask | null) => void;
}

/** Mark all (with the number of places that wait), merge, delete: the buttons, and the open form. */
export function EntityTasks({ entity, articleId, mentionCount, task, onTask }: EntityTasksProps) {
  const strings = useStrings().entities;
  const keys = useKeys();
  const waiting = useLikelyHits(entity, articleId);
  const close = (): void => {
    onTask(null);
  };
  return (
    <>
      <div className="editor-row">
        <Button
          look={waiting > 0 && task === null ? 'primary' : 'plain'}
          onPress={() => {
            onTask('mark-all');
          }}
        >
          <ListChecks aria-hidden />
          {waiting > 0 ? strings.markOthers(waiting) : strings.markAll}
          <kbd aria-hidden>{keys.labelOf('mark-all-mentions')}</kbd>
        </Button>
        <Button
          onPress={() => {
            onTask('merge');
          }}
        >
          <GitMerge aria-hidden />
          {strings.merge}
        </Button>
        <Button
          look="danger"
          onPress={() => {
            onTask('delete');
          }}
        >
          <Trash2 aria-hidden />
          {strings.delete}
        </Button>
      </div>
      {task === 'mark-all' && <MarkAll entity={entity} articleId={articleId} onDone={close} />}
      {task === 'merge' && <MergeEntity entity={entity} onDone={close} />}
      {task === 'delete' && (
        <DeleteEntity
          entity={entity}
          mentionCount={mentionCount}
          onMerge={() => {
            onTask('merge');
          }}
          onDone={close}
        />
      )}
    </>
  );
}
