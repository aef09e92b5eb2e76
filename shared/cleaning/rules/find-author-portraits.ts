import type { Page, Rule } from '../block.ts';
import { withoutBylineWords } from '../byline-shape.ts';
import { foldPhrase } from '../fold-phrase.ts';
import { isBodyLike } from '../line-shape.ts';

/** A portrait is no longer. */
const mostWords = 60;

/**
 * What stands below the text about the person who signed above it, known by the name it begins with:
 * nobody's own name opens the last paragraph of their article.
 */
export const findAuthorPortraits: Rule = function* (page) {
  const names = signedNames(page);
  const { blocks, labels, bodyStart } = page;
  let paragraphs = 0;
  for (let index = blocks.length - 1; index > bodyStart + 1; index--) {
    const block = blocks[index];
    if (block === undefined || labels[index] !== null) continue;
    // One note may follow, of where the text appeared or what was corrected.
    if (paragraphs > 1) return;
    const isPortrait =
      block.words <= mostWords && names.some((name) => block.key.startsWith(`${name} `));
    if (isPortrait) {
      yield { index, kind: 'other', kept: false, reason: 'author-note', duplicateOf: null };
    } else if (isBodyLike(block)) paragraphs++;
  }
};

/** Folded names of two words or more. */
function signedNames({ blocks, labels, bodyStart, authorKey }: Page): string[] {
  const signed = blocks
    .slice(0, bodyStart)
    .filter((_, index) => labels[index]?.kind === 'byline')
    .map(({ text }) => foldPhrase(withoutBylineWords(text)));
  return [authorKey, ...signed].filter((name) => /^\S+ \S+/u.test(name) && name.length <= 60);
}
