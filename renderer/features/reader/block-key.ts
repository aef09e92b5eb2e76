import type { ArticleBlock } from '../../../shared/marks/article-blocks.ts';

/** Identity of a block across renders. */
export function blockKey(block: ArticleBlock): string {
  return `${block.kind}:${String(block.start)}`;
}
