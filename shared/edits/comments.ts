import type { Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { addition, makeEdit, removal } from './changes.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';

/** Adds a comment to the thread of a record or article. */
export function addComment(recordId: Id, text: string, context: EditContext): Edit {
  const comment = {
    id: context.newId(),
    recordId,
    text,
    createdBy: context.by,
    createdAt: context.now,
  };
  return makeEdit('add-comment', [addition('comments', comment)], context);
}

/** Deletes a comment. */
export function deleteComment(
  project: Project,
  id: Id,
  context: EditContext,
): Result<Edit, EditError> {
  const comment = project.comments.get(id);
  if (comment === undefined) return err(editError('record-not-found', 'comments', id));
  return ok(makeEdit('delete-comment', [removal('comments', comment)], context));
}
