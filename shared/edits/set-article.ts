import type { Article } from '../model/article.ts';
import type { Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import type { Result } from '../model/result.ts';
import type { EditContext } from './edit-context.ts';
import type { EditError } from './edit-error.ts';
import { setRecord } from './set-record.ts';

/** Metadata of an article that the analyst may change. */
export type ArticlePatch = Partial<
  Pick<
    Article,
    'title' | 'outlet' | 'author' | 'url' | 'publishedAt' | 'language' | 'direction' | 'notes'
  > &
    Pick<Article, 'status'>
>;

/** Changes metadata or status of an article; a change of status notes who and when. */
export function setArticle(
  project: Project,
  id: Id,
  patch: ArticlePatch,
  context: EditContext,
): Result<Edit, EditError> {
  const current = project.articles.get(id);
  const statusChanges = patch.status !== undefined && patch.status !== current?.status;
  return setRecord(
    project,
    'set-article',
    'articles',
    id,
    statusChanges ? { ...patch, statusBy: context.by, statusAt: context.now } : patch,
    context,
  );
}
