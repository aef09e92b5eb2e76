import type { Article } from '../../model/article.ts';
import { safeFileName } from '../../text/safe-file-name.ts';

/**
 * Name, without extension, of an article's file among those of an archive: its place in the list,
 * which also keeps equal titles apart, and its title.
 */
export function articleFileName(index: number, article: Article): string {
  const place = String(index + 1).padStart(3, '0');
  // Made for the longest extension in use; the dot and letters are taken off again.
  return safeFileName(`${place} ${article.title}`, 'json', place).slice(0, -'.json'.length);
}
