import type { Block } from './block.ts';
import { isBodyRun } from './body-runs.ts';
import { isBylineByWords } from './byline-shape.ts';
import { findHeadBefore } from './find-head-before.ts';
import { isBodyLike, isSeparator } from './line-shape.ts';
import { findRelatedRegions } from './related-regions.ts';
import { endMarks } from './words/furniture-words.ts';

/**
 * Finds where further articles begin in the same file.
 *
 * @returns indexes of the first block of each article, ascending; the first is always 0
 */
export function splitArticles(blocks: readonly Block[]): number[] {
  const marked = blocks.flatMap((block, index) => (block.hint.startsArticle ? [index] : []));
  if (marked.length > 0) return [0, ...marked.filter((index) => index > 0)];
  // Where markup shows the main part, further heads outside it are teasers.
  if (blocks.some((block) => block.hint.main !== undefined)) return [0];

  const regions = findRelatedRegions(blocks);
  const starts = new Set([0]);
  for (const region of regions) if (region.articleFollows) starts.add(region.end);
  for (let at = 1, from = 0; at < blocks.length; at++) {
    if (starts.has(at)) from = at;
    if (regions.some((region) => at >= region.heading && at < region.end)) continue;
    const head = headWithin(blocks, at, from);
    if (head !== null) {
      starts.add(head);
      from = head;
    }
  }
  return [...starts].sort((a, b) => a - b);
}

/**
 * The head of a new article that ends directly before `at`, when what stands between `from` and that
 * head is an article of its own.
 */
function headWithin(blocks: readonly Block[], at: number, from: number): number | null {
  const before = blocks[at - 1];
  if (before === undefined || isBodyLike(before) || !isBodyRun(blocks, at)) return null;
  const lastText = lastBodyLike(blocks, at - 1, from);
  if (lastText < 0) return null;
  const head = findHeadBefore(blocks, at, lastText + 1);
  if (head === null || countBodyLike(blocks, from, head) < 2) return null;
  // A sub-heading with a signature or date below it is possible inside one article (a chronology);
  // a repeated headline, a row of stars or the end of a dispatch is not.
  return isNewBeginning(blocks, head, at, lastText) ? head : null;
}

function isNewBeginning(
  blocks: readonly Block[],
  head: number,
  bodyStart: number,
  lastText: number,
): boolean {
  const headline = blocks[head];
  if (headline === undefined) return false;
  if (headline.blanksBefore >= 2) return true;
  if (blocks.slice(head + 1, bodyStart).some((block) => block.key === headline.key)) return true;
  return blocks
    .slice(lastText + 1, head)
    .some((block) => isSeparator(block.text) || isBylineByWords(block) || endMarks.is(block.key));
}

function lastBodyLike(blocks: readonly Block[], from: number, until: number): number {
  for (let at = from; at >= until; at--) {
    const block = blocks[at];
    if (block !== undefined && isBodyLike(block)) return at;
  }
  return -1;
}

function countBodyLike(blocks: readonly Block[], from: number, until: number): number {
  return blocks.slice(from, until).filter(isBodyLike).length;
}
