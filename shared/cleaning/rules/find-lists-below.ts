import type { Rule } from '../block.ts';
import { linksBelow, titlesBelow } from '../lists-below.ts';

/** Headings of lists of other articles that no word list knows, found by what stands under them. */
export const findListsBelow: Rule = function* (page) {
  const after = Math.max(page.headline, page.bodyStart);
  for (let index = after + 1; index < page.blocks.length; index++) {
    const list = linksBelow(page, index) ?? titlesBelow(page, index);
    if (list === null) continue;
    for (let at = list.heading; at < list.end; at++) {
      const reason = at === list.heading ? 'related-heading' : 'after-related-heading';
      yield { index: at, kind: 'related', kept: false, reason, duplicateOf: null };
    }
  }
};
