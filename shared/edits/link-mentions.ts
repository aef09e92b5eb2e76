import type { Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { newEntity } from './add-mentions.ts';
import type { EntityTarget } from './add-mentions.ts';
import { addition, makeEdit, replacement, touched } from './changes.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';

/**
 * Makes mentions refer to another entity, or to a new one: re-linking one mention, and splitting
 * an entity, are both this.
 */
export function linkMentions(
  project: Project,
  mentionIds: readonly Id[],
  target: EntityTarget,
  context: EditContext,
): Result<Edit, EditError> {
  const added = 'entityId' in target ? null : newEntity(target.name, target.type, context);
  const entityId = added?.id ?? (target as { readonly entityId: Id }).entityId;
  const changes = added === null ? [] : [addition('entities', added)];
  for (const id of new Set(mentionIds)) {
    const mention = project.mentions.get(id);
    if (mention === undefined) return err(editError('record-not-found', 'mentions', id));
    if (mention.entityId === entityId) continue;
    changes.push(replacement('mentions', mention, { ...mention, entityId, ...touched(context) }));
  }
  if (changes.length === (added === null ? 0 : 1)) {
    return err(editError('nothing-to-change', 'mentions'));
  }
  return ok(makeEdit(added === null ? 'link-mentions' : 'split-entity', changes, context));
}
