import type { Block, Page, Rule } from '../block.ts';
import { isBodyLike } from '../line-shape.ts';
import { callLabels, newsletterBeginnings } from '../words/furniture-words.ts';

/** Lines of a box are no longer. */
const longestLine = 170;

/**
 * Boxes in a text without markup whose lines follow each other without a gap, while paragraphs stand
 * apart: when one line of a box is the label of a field or a button, or begins as calls to subscribe
 * do, all of it is the call.
 */
export const findCalls: Rule = function* (page) {
  const { blocks, bodyStart } = page;
  if (!hasGapsBetweenParagraphs(page)) return;
  for (let first = bodyStart + 1; first < blocks.length;) {
    let end = first + 1;
    while (blocks[end]?.blanksBefore === 0) end++;
    if (isCall(page, first, end)) {
      for (let index = first; index < end; index++) {
        yield { index, kind: 'other', kept: false, reason: 'newsletter', duplicateOf: null };
      }
    }
    first = end;
  }
};

function isCall({ blocks, labels }: Page, first: number, end: number): boolean {
  if (end - first < 2 || end - first > 8 || (blocks[first]?.blanksBefore ?? 0) === 0) return false;
  const box = blocks.slice(first, end);
  if (box.some(({ text }) => text.length > longestLine)) return false;
  return box.some((block, at) => labels[first + at]?.reason === 'newsletter' || isLabel(block));
}

function isLabel({ key }: Block): boolean {
  return callLabels.is(key) || newsletterBeginnings.begins(key);
}

function hasGapsBetweenParagraphs({ blocks, bodyStart, bodyEnd }: Page): boolean {
  if (blocks.some(({ hint }) => hint.main !== undefined)) return false;
  const paragraphs = blocks
    .slice(bodyStart + 1, bodyEnd + 1)
    .filter((block) => block.text.length > longestLine && isBodyLike(block));
  const apart = paragraphs.filter(({ blanksBefore }) => blanksBefore > 0);
  return paragraphs.length >= 2 && apart.length >= paragraphs.length * 0.8;
}
