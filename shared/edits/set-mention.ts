import type { Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import type { Result } from '../model/result.ts';
import type { EditContext } from './edit-context.ts';
import type { EditError } from './edit-error.ts';
import { setRecord } from './set-record.ts';
import type { Patch } from './set-record.ts';

/** Changes level, role, note or review status of a mention. */
export function setMention(
  project: Project,
  id: Id,
  patch: Omit<Patch<'mentions'>, 'anchor' | 'entityId'>,
  context: EditContext,
): Result<Edit, EditError> {
  return setRecord(project, 'set-mention', 'mentions', id, patch, context);
}
