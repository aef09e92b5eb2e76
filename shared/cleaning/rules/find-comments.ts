import type { Rule } from '../block.ts';
import { isBodyRun } from '../body-runs.ts';
import { isRelatedHeading } from '../related-regions.ts';
import { isCommentHeading } from '../comment-heading.ts';

/**
 * Readers' comments: everything from their heading to the next teasers or the end. A single word
 * such as “Comment” above running text is left alone: it may be a sub-heading.
 */
export const findComments: Rule = function* ({ blocks, labels, bodyStart }) {
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (next?.hint.role !== 'comment' || labels[index] !== null || index <= bodyStart) continue;
    if (block.words > 5 || block.hint.role === 'comment') continue;
    yield { index, kind: 'other', kept: false, reason: 'comments', duplicateOf: null };
  }
  for (let index = bodyStart; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || !isCommentHeading(block)) continue;
    const counted = /\d|[٠-٩۰-۹]/u.test(block.text);
    if (
      block.words === 1 &&
      !counted &&
      block.hint.level === undefined &&
      isBodyRun(blocks, index + 1)
    )
      continue;
    for (let at = index; at < blocks.length; at++) {
      const next = blocks[at];
      if (next === undefined || isRelatedHeading(next)) break;
      yield { index: at, kind: 'other', kept: false, reason: 'comments', duplicateOf: null };
    }
    return;
  }
};
