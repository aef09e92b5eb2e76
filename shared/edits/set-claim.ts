import type { Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import type { Result } from '../model/result.ts';
import type { EditContext } from './edit-context.ts';
import type { EditError } from './edit-error.ts';
import { setRecord } from './set-record.ts';
import type { Patch } from './set-record.ts';

/** Changes fields of a claim, source and cue included. */
export function setClaim(
  project: Project,
  id: Id,
  patch: Patch<'claims'>,
  context: EditContext,
): Result<Edit, EditError> {
  return setRecord(project, 'set-claim', 'claims', id, patch, context);
}
