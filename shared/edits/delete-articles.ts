import type { Change, Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { makeEdit, removal } from './changes.ts';
import { recordRemovals } from './delete-records.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';

/** Removes articles for good (from the trash) with every record that stands in them. */
export function deleteArticles(
  project: Project,
  ids: readonly Id[],
  context: EditContext,
): Result<Edit, EditError> {
  const gone = new Set(ids);
  const changes: Change[] = recordRemovals(project, {
    mentions: [...project.mentions.values()]
      .filter((mention) => gone.has(mention.anchor.articleId))
      .map((mention) => mention.id),
    claims: [...project.claims.values()]
      .filter((claim) => gone.has(claim.content.articleId))
      .map((claim) => claim.id),
    contradictions: [],
    comments: [...project.comments.values()]
      .filter((comment) => gone.has(comment.recordId))
      .map((comment) => comment.id),
  });
  for (const id of ids) {
    const article = project.articles.get(id);
    const text = project.texts.get(id);
    if (article === undefined || text === undefined) {
      return err(editError('record-not-found', 'articles', id));
    }
    changes.push(removal('articles', article), removal('texts', text));
  }
  return ok(makeEdit('delete-articles', changes, context));
}
