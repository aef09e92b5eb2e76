import { makeEdit } from '../../../shared/edits/changes.ts';
import type { EditContext } from '../../../shared/edits/edit-context.ts';
import { editError } from '../../../shared/edits/edit-error.ts';
import type { EditError } from '../../../shared/edits/edit-error.ts';
import { setArticle } from '../../../shared/edits/set-article.ts';
import type { ArticleStatus } from '../../../shared/model/article.ts';
import type { Edit } from '../../../shared/model/edit.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import { err, ok } from '../../../shared/model/result.ts';
import type { Result } from '../../../shared/model/result.ts';

/** Sets the status of several articles in one edit; those that have it already are left alone. */
export function setStatusOfAll(
  project: Project,
  ids: readonly Id[],
  status: ArticleStatus,
  context: EditContext,
): Result<Edit, EditError> {
  const changes = ids.flatMap((id) => {
    const edit = setArticle(project, id, { status }, context);
    return edit.ok ? edit.value.changes : [];
  });
  return changes.length === 0
    ? err(editError('nothing-to-change', 'articles'))
    : ok(makeEdit('set-article', changes, context));
}
