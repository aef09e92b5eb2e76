import type { Page, Rule } from '../block.ts';
import { isBodyLike } from '../line-shape.ts';

/** A caption is no longer. */
const longest = 300;

/**
 * Captions that nothing in the line itself gives away: the line directly above a credit, without a
 * gap between them, where the two stand apart from what is around them.
 */
export const findCaptionsAbove: Rule = function* (page) {
  for (const [index, block] of page.blocks.entries()) {
    if (page.labels[index] !== null || block.text.length > longest) continue;
    if (!isAboveCredit(page, index) || block.hint.level !== undefined) continue;
    yield { index, kind: 'caption', kept: true, reason: 'caption-credit', duplicateOf: null };
  }
};

function isAboveCredit({ blocks, labels, headline, bodyStart }: Page, index: number): boolean {
  const next = blocks[index + 1];
  const block = blocks[index];
  if (next === undefined || block === undefined || next.blanksBefore > 0) return false;
  if (labels[index + 1]?.kind !== 'credit') return false;
  if (index < bodyStart) return index > headline && block.words >= 4;
  // An agency's name may also end the paragraph above it.
  return block.blanksBefore > 0 && (blocks[index + 2]?.blanksBefore ?? 1) > 0 && !isBodyLike(block);
}
