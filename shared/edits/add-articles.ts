import type { Article } from '../model/article.ts';
import type { Change, Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import { addition, makeEdit } from './changes.ts';
import type { EditContext } from './edit-context.ts';

/** An article as an importer delivers it: everything but who and when. */
export type NewArticle = Omit<
  Article,
  | 'status'
  | 'statusBy'
  | 'statusAt'
  | 'notes'
  | 'textLength'
  | 'trashedAt'
  | 'createdBy'
  | 'createdAt'
  | 'updatedBy'
  | 'updatedAt'
> & { readonly text: string };

/** Adds imported articles. A drop of many comes in pieces; `action` is the id of its first edit. */
export function addArticles(
  articles: readonly NewArticle[],
  context: EditContext,
  action: Id | null = null,
): Edit {
  const changes = articles.flatMap((article) => articleAdditions(article, context));
  const edit = makeEdit('add-articles', changes, context);
  return { ...edit, action: action ?? edit.id };
}

/** The changes that add one article with its text. */
export function articleAdditions({ text, ...article }: NewArticle, context: EditContext): Change[] {
  return [
    addition('articles', {
      ...article,
      textLength: text.length,
      status: 'new',
      statusBy: context.by,
      statusAt: context.now,
      notes: '',
      trashedAt: null,
      createdBy: context.by,
      createdAt: context.now,
      updatedBy: context.by,
      updatedAt: context.now,
    }),
    addition('texts', { id: article.id, text }),
  ];
}
