import type { Rule } from '../block.ts';
import { isInlineTeaser } from '../related-regions.ts';

/** Teasers for other articles: lists under a heading, and single lines that name it themselves. */
export const findRelated: Rule = function* ({ blocks, teasers }) {
  for (const { heading, end } of teasers) {
    for (let index = heading; index < end; index++) {
      const reason = index === heading ? 'related-heading' : 'after-related-heading';
      yield { index, kind: 'related', kept: false, reason, duplicateOf: null };
    }
  }
  for (const [index, block] of blocks.entries()) {
    if (!isInlineTeaser(block)) continue;
    yield { index, kind: 'related', kept: false, reason: 'related-inline', duplicateOf: null };
  }
};
