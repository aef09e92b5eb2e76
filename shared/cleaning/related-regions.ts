import type { Block } from './block.ts';
import { isBodyRun } from './body-runs.ts';
import { foldPhrase } from './fold-phrase.ts';
import { isTitleLike } from './line-shape.ts';
import { findHeadBefore } from './find-head-before.ts';
import { relatedHeadings } from './words/related-words.ts';

/** A heading such as “Related articles” and the teasers under it; block indexes, half-open. */
export interface RelatedRegion {
  readonly heading: number;
  readonly end: number;
  /** The blocks after `end` belong to another article, which begins there. */
  readonly articleFollows: boolean;
}

/** Whether a block is a heading above teasers. */
export function isRelatedHeading(block: Block): boolean {
  return block.text.length <= 60 && relatedHeadings.is(block.key);
}

/**
 * Whether a block names another article on the same line as the heading: “Read also: …”. The words
 * before the colon or bar decide, so that a sentence that begins alike is left alone.
 */
export function isInlineTeaser(block: Block): boolean {
  if (block.text.length > 220) return false;
  const start = /^[\s•▪◄►«*>-]*([^:：|›»]{3,40}?)\s*[:：|›»]\s*\S/u.exec(block.text)?.[1];
  return start !== undefined && relatedHeadings.is(foldPhrase(start));
}

/**
 * Teaser lists in a text without markup. One ends where running text begins again; a title, a repeat
 * of it or a signature directly before that text belong to a new article.
 */
export function findRelatedRegions(blocks: readonly Block[]): RelatedRegion[] {
  const regions: RelatedRegion[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || !isRelatedHeading(block)) continue;
    const region = regionFrom(blocks, index);
    regions.push(region);
    index = region.end - 1;
  }
  return regions;
}

function regionFrom(blocks: readonly Block[], heading: number): RelatedRegion {
  for (let at = heading + 1; at < blocks.length; at++) {
    const isInMain = blocks[at]?.hint.main === true && (blocks[at]?.hint.links ?? 0) < 0.5;
    if (!isBodyRun(blocks, at) && !(isInMain && (blocks[at]?.words ?? 0) > 12)) continue;
    const head = findHeadBefore(blocks, at, heading + 1);
    if (head !== null) return { heading, end: head, articleFollows: true };
    return { heading, end: withSubheading(blocks, at, heading + 1), articleFollows: false };
  }
  return { heading, end: blocks.length, articleFollows: false };
}

/** Text that goes on after teasers may begin with its own sub-heading, apart from them by a blank line. */
function withSubheading(blocks: readonly Block[], at: number, first: number): number {
  const before = blocks[at - 1];
  const earlier = blocks[at - 2];
  if (before === undefined || earlier === undefined || at - 1 <= first) return at;
  const apart = before.blanksBefore > 0 && earlier.blanksBefore === 0 && at - 2 > first;
  return apart && before.words <= 8 && isTitleLike(before) ? at - 1 : at;
}
