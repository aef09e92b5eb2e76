import type { Claim } from '../model/claim.ts';
import type { Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { addMentions } from './add-mentions.ts';
import type { EntityTarget, NewMention } from './add-mentions.ts';
import { makeEdit } from './changes.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';
import { setClaim } from './set-claim.ts';

/**
 * Makes an entity the source of a claim: one that exists, or a new one; with a mention of it in the
 * words of the source, when `mention` is given. One edit, so that one undo takes all of it back.
 */
export function nameSource(
  project: Project,
  claimId: Id,
  target: EntityTarget,
  mention: NewMention | null,
  context: EditContext,
): Result<Edit, EditError> {
  const claim = project.claims.get(claimId);
  if (claim === undefined) return err(editError('record-not-found', 'claims', claimId));
  if (mention === null) {
    if (!('entityId' in target)) return err(editError('nothing-to-change', 'claims', claimId));
    return setClaim(project, claimId, { source: linked(claim, target.entityId) }, context);
  }
  const added = addMentions(project, target, [mention], context);
  if (!added.ok) return added;
  const made = added.value.changes.find(({ table }) => table === 'entities')?.id;
  const entityId = 'entityId' in target ? target.entityId : (made ?? '');
  const set = setClaim(project, claimId, { source: linked(claim, entityId) }, context);
  if (!set.ok) return set;
  return ok(makeEdit('set-claim', [...added.value.changes, ...set.value.changes], context));
}

/** Someone known by name is a named source, unless the analyst has said more than “implicit”. */
function linked({ source }: Claim, entityId: Id): Claim['source'] {
  return { ...source, kind: source.kind === 'implicit' ? 'named' : source.kind, entityId };
}
