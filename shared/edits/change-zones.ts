import type { Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import type { Result } from '../model/result.ts';
import type { Zone } from '../model/zone.ts';
import type { EditContext } from './edit-context.ts';
import type { EditError } from './edit-error.ts';
import { setRecord } from './set-record.ts';

/** Replaces the zones of an article: kind changed, folded, restored, split or merged. */
export function changeZones(
  project: Project,
  articleId: Id,
  zones: readonly Zone[],
  context: EditContext,
): Result<Edit, EditError> {
  return setRecord(project, 'change-zones', 'articles', articleId, { zones: [...zones] }, context);
}
