import type { Block, Finding, Rule } from '../block.ts';
import { isRelatedHeading } from '../related-regions.ts';

/** What markup places outside the part of the page that holds the article. */
export const findOutsideMain: Rule = function* ({ blocks }) {
  for (const [index, block] of blocks.entries()) {
    if (block.hint.main !== false) continue;
    yield { index, kept: false, duplicateOf: null, ...kindOutside(block) };
  }
};

function kindOutside(block: Block): Pick<Finding, 'kind' | 'reason'> {
  if (block.hint.role === 'related') return { kind: 'related', reason: 'markup-related' };
  if (isRelatedHeading(block)) return { kind: 'related', reason: 'related-heading' };
  if (block.hint.role === 'comment') return { kind: 'other', reason: 'comments' };
  if (block.hint.role === 'navigation') return { kind: 'other', reason: 'navigation' };
  if (block.hint.role === 'marker') return { kind: 'marker', reason: 'page-marker' };
  return { kind: 'other', reason: 'outside-main-block' };
}
