import type { Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { makeEdit, removal, replacement, touched } from './changes.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';
import { withTrash } from './to-trash.ts';

/** Puts a proposition with its comments into the trash; its claims stay and lose only the link. */
export function deleteProposition(
  project: Project,
  id: Id,
  context: EditContext,
): Result<Edit, EditError> {
  const proposition = project.propositions.get(id);
  if (proposition === undefined) return err(editError('record-not-found', 'propositions', id));
  const claims = [...project.claims.values()]
    .filter((claim) => claim.propositionId === id)
    .map((claim) =>
      replacement('claims', claim, { ...claim, propositionId: null, ...touched(context) }),
    );
  const comments = [...project.comments.values()]
    .filter((comment) => comment.recordId === id)
    .map((comment) => removal('comments', comment));
  const changes = [...claims, ...comments, removal('propositions', proposition)];
  return ok(makeEdit('delete-proposition', withTrash(project, changes, context), context));
}
