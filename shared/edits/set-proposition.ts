import type { Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import type { Result } from '../model/result.ts';
import type { EditContext } from './edit-context.ts';
import type { EditError } from './edit-error.ts';
import { setRecord } from './set-record.ts';
import type { Patch } from './set-record.ts';

/** Changes the wording or note of a proposition. */
export function setProposition(
  project: Project,
  id: Id,
  patch: Patch<'propositions'>,
  context: EditContext,
): Result<Edit, EditError> {
  return setRecord(project, 'set-proposition', 'propositions', id, patch, context);
}
