import { importedArticles } from './import-item.ts';
import type { ImportItem } from './import-item.ts';
import type { RelatedArticles } from './relate-articles.ts';

/** A file with what was found about its articles; known editions need no second hint. */
export function withRelated(item: ImportItem, found: readonly RelatedArticles[]): ImportItem {
  const own = new Set(importedArticles(item));
  const editions = new Set(item.editions.map(({ articleId }) => articleId));
  const related = found.filter(({ articleId }) => own.has(articleId) && !editions.has(articleId));
  return related.length === 0 ? item : { ...item, related };
}
