import type { FoundDocument } from './annotated-format.ts';
import { textValues } from './json-values.ts';

/** What fields beside the text say of an article, by the names that our own writers give them. */
export function metadataOfFields(fields: unknown): {
  readonly articleId: string | null;
  readonly metadata: FoundDocument['metadata'];
} {
  const { article_id, title, outlet, author, url, published_at, language } = textValues(fields);
  return {
    articleId: article_id ?? null,
    metadata: {
      title: title ?? '',
      outlet: outlet ?? '',
      author: author ?? '',
      url: url ?? '',
      publishedAt: published_at ?? '',
      ...(language === undefined ? {} : { language }),
    },
  };
}
