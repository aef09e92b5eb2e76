import type { Id } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import { createOffsetConverter } from '../../text/code-points.ts';
import type { OffsetConverter } from '../../text/code-points.ts';

/** Gives the converter between UTF-16 and code-point offsets of an article. */
export type ArticleOffsets = (articleId: Id) => OffsetConverter;

/** One converter for each text, made when first asked for, however many records lie on it. */
export function createArticleOffsets(project: Project): ArticleOffsets {
  const converters = new Map<Id, OffsetConverter>();
  return (articleId) => {
    let converter = converters.get(articleId);
    if (converter === undefined) {
      converter = createOffsetConverter(textOf(project, articleId));
      converters.set(articleId, converter);
    }
    return converter;
  };
}

/** The text of an article. Throws when it is missing, which the edits rule out. */
export function textOf(project: Project, articleId: Id): string {
  const text = project.texts.get(articleId)?.text;
  if (text === undefined) throw new Error(`The text of article ${articleId} is missing.`);
  return text;
}
