import { deleteEntity } from '../../../shared/edits/delete-entity.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useApp } from '../../state/app-context.tsx';
import { useEdit } from '../../state/refusal.ts';

/**
 * Deletes an entity that nothing refers to and selects the one given as next. Returns false,
 * and deletes nothing, when mentions or claims hang on it: then the analyst is asked.
 */
export function useDeleteEntity(): (id: Id, nextId: Id | null) => boolean {
  const { workspace, session } = useApp();
  const edit = useEdit();
  return (id, nextId) => {
    const { mentions, claims } = workspace.getState().project;
    for (const mention of mentions.values()) if (mention.entityId === id) return false;
    for (const { source, chain } of claims.values()) {
      if ([source, ...chain].some((link) => link.entityId === id)) return false;
    }
    if (edit((project, context) => deleteEntity(project, id, context)) !== null) {
      const next = nextId === null ? null : ({ table: 'entities', id: nextId } as const);
      session.getState().set({ selectedRecord: next });
    }
    return true;
  };
}
