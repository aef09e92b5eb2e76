import type { Rule } from '../block.ts';

/** Lines of the article's part of the page that are one link to another page. */
export const findLinkLines: Rule = function* ({ blocks, headline, bodyStart }) {
  for (const [index, { hint, words }] of blocks.entries()) {
    if (index <= headline || (hint.links ?? 0) < 0.85 || hint.level === 1) continue;
    if (index < bodyStart && words < 4) continue;
    yield { index, kind: 'related', kept: false, reason: 'link-only', duplicateOf: null };
  }
};
