import type { Block, Finding, Rule } from '../block.ts';
import { isTitleLike } from '../line-shape.ts';
import { isRelatedHeading } from '../related-regions.ts';

/** What markup places outside the part of the page that holds the article. */
export const findOutsideMain: Rule = function* ({ blocks, headline }) {
  let afterTitle = false;
  for (const [index, block] of blocks.entries()) {
    if (block.hint.main !== false) continue;
    const meaning = meaningOutside(block, blocks[index + 1], index > headline, afterTitle);
    afterTitle = meaning.reason === 'link-only' || meaning.reason === 'markup-related';
    yield { index, kept: false, duplicateOf: null, ...meaning };
  }
};

function meaningOutside(
  block: Block,
  next: Block | undefined,
  isBelow: boolean,
  afterTitle: boolean,
): Pick<Finding, 'kind' | 'reason'> {
  if (isBelow && isHeadingOfTeasers(block, next))
    return { kind: 'related', reason: 'related-heading' };
  if (afterTitle && isExcerpt(block)) return { kind: 'related', reason: 'after-related-heading' };
  return kindOutside(block, isBelow);
}

/** A short line above links with titles in them, whatever its words. */
function isHeadingOfTeasers(block: Block, next: Block | undefined): boolean {
  if (block.hint.role !== undefined || block.words > 8 || !isTitleLike(block)) return false;
  if ((block.hint.links ?? 0) > 0.5 || next?.hint.main !== false) return false;
  return next.hint.role !== 'navigation' && isTeaserTitle(next);
}

function kindOutside(block: Block, isBelow: boolean): Pick<Finding, 'kind' | 'reason'> {
  if (block.hint.role === 'related') return { kind: 'related', reason: 'markup-related' };
  if (isRelatedHeading(block)) return { kind: 'related', reason: 'related-heading' };
  if (block.hint.role === 'comment') return { kind: 'other', reason: 'comments' };
  if (block.hint.role === 'navigation') return { kind: 'other', reason: 'navigation' };
  if (block.hint.role === 'marker') return { kind: 'marker', reason: 'page-marker' };
  if (isBelow && isTeaserTitle(block)) return { kind: 'related', reason: 'link-only' };
  return { kind: 'other', reason: 'outside-main-block' };
}

/** What another article is about, directly under the link with its title. */
function isExcerpt({ hint, words, text }: Block): boolean {
  const plain = hint.role === undefined && hint.level === undefined && (hint.links ?? 0) < 0.5;
  return plain && words >= 4 && words <= 60 && !text.includes('©');
}

/** Menus have short links, teasers have titles. */
function isTeaserTitle({ hint, words }: Block): boolean {
  return (hint.links ?? 0) > 0.8 && words >= 3;
}
