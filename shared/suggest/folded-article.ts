import type { ArticleText } from '../model/article.ts';
import { fold } from '../text/folding.ts';
import type { Folded } from '../text/folding.ts';

let last: { readonly text: ArticleText; readonly folded: Folded } | null = null;

/**
 * The text of an article folded for finding names in it. The latest one is kept: while an analyst
 * marks, the same article is searched after every edit, and a fold costs about 1 ms for 20 KB.
 */
export function foldedArticle(text: ArticleText): Folded {
  if (last?.text !== text) last = { text, folded: fold(text.text, { hamzaCarriers: true }) };
  return last.folded;
}
