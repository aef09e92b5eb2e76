import type { Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { makeEdit, removal } from './changes.ts';
import { recordRemovals } from './delete-records.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';
import { pointTo } from './merge-entities.ts';
import { withTrash } from './to-trash.ts';

/**
 * Deletes an entity. Its mentions go with it into the trash; claims keep their source words and lose only the
 * link. (To keep the mentions, merge the entity into another one.)
 */
export function deleteEntity(
  project: Project,
  id: Id,
  context: EditContext,
): Result<Edit, EditError> {
  const entity = project.entities.get(id);
  if (entity === undefined) return err(editError('record-not-found', 'entities', id));
  const mentions = [...project.mentions.values()]
    .filter((mention) => mention.entityId === id)
    .map((mention) => mention.id);
  const comments = [...project.comments.values()]
    .filter((comment) => comment.recordId === id)
    .map((comment) => comment.id);
  const changes = [
    ...recordRemovals(project, { mentions, comments }, context),
    ...pointTo(project, new Set([id]), null, context),
    removal('entities', entity),
  ];
  return ok(makeEdit('delete-entity', withTrash(project, changes, context), context));
}
