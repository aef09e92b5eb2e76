import type { Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { makeEdit, replacement, touched } from './changes.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';

/** Puts articles into the trash; their records stay with them. */
export function trashArticles(
  project: Project,
  ids: readonly Id[],
  context: EditContext,
): Result<Edit, EditError> {
  return setTrashed(project, ids, context.now, context);
}

/** Takes articles out of the trash. */
export function restoreArticles(
  project: Project,
  ids: readonly Id[],
  context: EditContext,
): Result<Edit, EditError> {
  return setTrashed(project, ids, null, context);
}

function setTrashed(
  project: Project,
  ids: readonly Id[],
  trashedAt: string | null,
  context: EditContext,
): Result<Edit, EditError> {
  const changes = [];
  for (const id of new Set(ids)) {
    const article = project.articles.get(id);
    if (article === undefined) return err(editError('record-not-found', 'articles', id));
    if ((article.trashedAt === null) === (trashedAt === null)) continue;
    changes.push(replacement('articles', article, { ...article, trashedAt, ...touched(context) }));
  }
  if (changes.length === 0) return err(editError('nothing-to-change', 'articles'));
  return ok(makeEdit(trashedAt === null ? 'restore-articles' : 'trash-articles', changes, context));
}
