import type { Block, RelatedRegion } from './block.ts';
import { isBodyRun } from './body-runs.ts';
import { isCommentHeading } from './comment-heading.ts';
import { foldPhrase } from './fold-phrase.ts';
import { isBodyLike, isTitleLike } from './line-shape.ts';
import { findHeadBefore } from './find-head-before.ts';
import { relatedHeadings } from './words/related-words.ts';

/** Whether a block is a heading above teasers. */
export function isRelatedHeading(block: Block): boolean {
  if (block.text.length > 60) return false;
  // «المزيد من أخبار المناخ»: beside an article the first words are enough.
  const beside = block.hint.main === false && block.hint.level !== undefined;
  if (relatedHeadings.is(block.key)) return true;
  return beside && relatedHeadings.begins(block.key);
}

/**
 * Whether a line begins as such headings do and goes on with what the teasers have in common, “More
 * from Reportage”: a title follows it, where text would follow a sub-heading that begins alike.
 */
function isNamedHeading(blocks: readonly Block[], index: number): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]];
  if (block === undefined || next === undefined || block.hint.main === true) return false;
  if (block.words > 6 || block.blanksBefore === 0 || !isTitleLike(block)) return false;
  const words = block.key.split(' ');
  const begins = [2, 3].some((count) => relatedHeadings.is(words.slice(0, count).join(' ')));
  return begins && next.words >= 3 && isTitleLike(next) && !isBodyLike(next);
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
    if (block === undefined || !(isRelatedHeading(block) || isNamedHeading(blocks, index)))
      continue;
    const region = regionFrom(blocks, index);
    regions.push(region);
    index = region.end - 1;
  }
  return regions;
}

function regionFrom(blocks: readonly Block[], heading: number): RelatedRegion {
  const box = blocks[heading]?.hint.box;
  for (let at = heading + 1; at < blocks.length; at++) {
    const next = blocks[at];
    // A list in a box of its own ends with the box.
    if (box !== undefined && next?.hint.box !== box && at > heading + 1)
      return { heading, end: at, articleFollows: false };
    if (next !== undefined && (endsTeasers(next) || isCommentHeading(next)))
      return { heading, end: at, articleFollows: false };
    const isInMain = blocks[at]?.hint.main === true && (blocks[at]?.hint.links ?? 0) < 0.5;
    const resumes = isBodyRun(blocks, at) || isLongOrApart(blocks, at, heading);
    if (!resumes && !(isInMain && (next?.words ?? 0) > 12)) continue;
    const head = findHeadBefore(blocks, at, heading + 1);
    if (head !== null) return { heading, end: head, articleFollows: true };
    return { heading, end: withSubheading(blocks, at, heading + 1), articleFollows: false };
  }
  return { heading, end: blocks.length, articleFollows: false };
}

/** Longer than the standfirst of any teaser. */
const longerThanTeasers = 260;

/**
 * A single paragraph ends a list of teasers when it is longer than theirs are, or when it stands apart
 * from a list whose lines follow each other without a gap.
 */
function isLongOrApart(blocks: readonly Block[], at: number, heading: number): boolean {
  const block = blocks[at];
  if (block === undefined || !isBodyLike(block)) return false;
  if (block.text.length >= longerThanTeasers) return true;
  const list = blocks.slice(heading + 1, at);
  const gaps = list.slice(1).filter((line) => line.blanksBefore > 0).length;
  return block.blanksBefore > 0 && list.length >= 2 && gaps === 0 && !list.some(isBodyLike);
}

/** Parts of the page that markup tells apart from teasers. */
function endsTeasers({ hint }: Block): boolean {
  const { role, main } = hint;
  if (main === undefined || role === undefined) return false;
  return ['comment', 'newsletter', 'navigation', 'tags', 'share', 'footer'].includes(role);
}

/** Text that goes on after teasers may begin with its own sub-heading, apart from them by a blank line. */
function withSubheading(blocks: readonly Block[], at: number, first: number): number {
  const before = blocks[at - 1];
  const earlier = blocks[at - 2];
  if (before === undefined || earlier === undefined || at - 1 <= first) return at;
  const apart = before.blanksBefore > 0 && earlier.blanksBefore === 0 && at - 2 > first;
  return apart && before.words <= 8 && isTitleLike(before) ? at - 1 : at;
}
