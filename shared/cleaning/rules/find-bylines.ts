import type { Finding, Page, Rule } from '../block.ts';
import { couldBeName, isBylineByWords, isInitials } from '../byline-shape.ts';
import { isOutletAndPlace } from '../line-shape.ts';
import { titlesBelow } from '../lists-below.ts';
import { photographerIn } from '../photographer.ts';

/** Who wrote it: said by words, by the outlet's signature, or by a name where signatures stand. */
export const findBylines: Rule = function* (page) {
  const { blocks, bodyStart, bodyEnd } = page;
  for (const [index, block] of blocks.entries()) {
    if (index >= bodyStart && index <= bodyEnd) continue;
    if (index < bodyStart && index > page.headline && block.key === page.authorKey)
      yield byline(index, 'byline-position');
    else if (index < bodyStart && photographerIn(block.text) !== null)
      yield byline(index, 'byline-position');
    else if (isOutletAndPlace(block.text)) yield byline(index, 'outlet-and-place');
    else if (isBylineByWords(block) && titlesBelow(page, index) === null)
      yield byline(index, 'byline-words');
    else if (index > bodyEnd && isInitials(block.text)) yield byline(index, 'byline-position');
    else if (stands(page, index) && couldBeName(block)) yield byline(index, 'byline-position');
  }
  // A name above a line that tells who that is.
  for (let index = bodyStart - 2; index > page.headline; index--) {
    const block = page.blocks[index];
    if (block === undefined || block.words < 2 || block.words > 4) continue;
    if (stands(page, index) && couldBeName(block)) yield byline(index, 'byline-position');
  }
};

function byline(index: number, reason: Finding['reason']): Finding {
  return { index, kind: 'byline', kept: true, reason, duplicateOf: null };
}

/**
 * Whether a block stands where signatures do: between headline and body, beside a date or another
 * signature, or as the last line before the body.
 */
function stands({ blocks, labels, headline, bodyStart }: Page, index: number): boolean {
  if (headline < 0 || index <= headline || index >= bodyStart) return false;
  const block = blocks[index];
  if (block === undefined || block.hint.level !== undefined || labels[index] !== null) return false;
  // What stands above a list is its heading.
  if (blocks[index + 1]?.hint.role === 'list-item') return false;
  const beside = [labels[index - 1], labels[index + 1]].some(
    (label) => label?.kind === 'dateline' || label?.kind === 'byline',
  );
  return beside || (index === bodyStart - 1 && block.words >= 2 && block.words <= 4);
}
