import type { Block, Finding, Rule } from '../block.ts';
import { isRelatedHeading } from '../related-regions.ts';

/** What markup places outside the part of the page that holds the article. */
export const findOutsideMain: Rule = function* ({ blocks, headline }) {
  for (const [index, block] of blocks.entries()) {
    if (block.hint.main !== false) continue;
    yield { index, kept: false, duplicateOf: null, ...kindOutside(block, index > headline) };
  }
};

function kindOutside(block: Block, isBelow: boolean): Pick<Finding, 'kind' | 'reason'> {
  if (block.hint.role === 'related') return { kind: 'related', reason: 'markup-related' };
  if (isRelatedHeading(block)) return { kind: 'related', reason: 'related-heading' };
  if (block.hint.role === 'comment') return { kind: 'other', reason: 'comments' };
  if (block.hint.role === 'navigation') return { kind: 'other', reason: 'navigation' };
  if (block.hint.role === 'marker') return { kind: 'marker', reason: 'page-marker' };
  // Menus have short links, teasers have titles.
  const isTitle = (block.hint.links ?? 0) > 0.8 && block.words >= 3;
  if (isBelow && isTitle) return { kind: 'related', reason: 'link-only' };
  return { kind: 'other', reason: 'outside-main-block' };
}
