import type { Label, Page } from './block.ts';
import { isBylineByWords } from './byline-shape.ts';
import { endsSentence, isTitleLike } from './line-shape.ts';

/** A heading whose own words say nothing, known by the list of other articles under it. */
export interface ListBelow {
  readonly heading: number;
  /** Index after the last line of the list. */
  readonly end: number;
}

/** A heading of such a list is no longer. */
const longestHeading = 8;

/**
 * The list that `index` is the heading of, or `null`: lines that are links and nothing else follow it,
 * whatever language it is in and whatever it calls them.
 */
export function linksBelow({ blocks, labels, bodyEnd }: Page, index: number): ListBelow | null {
  const heading = blocks[index];
  if (heading === undefined || labels[index] != null || heading.words > longestHeading) return null;
  if (endsSentence(heading.text) || (heading.hint.links ?? 0) > 0.5) return null;
  let end = index + 1;
  while (isLinkLine(labels[end])) end++;
  if (end === index + 1) return null;
  // A sub-heading with a teaser directly under it has its text below the teaser.
  const goesOn =
    end < blocks.length && labels[end] == null && blocks[end]?.hint.level === undefined;
  const items = blocks.slice(index + 1, end);
  const isOwnList = items.length >= 2 && items.every(({ hint }) => hint.role === 'list-item');
  if (goesOn && !isOwnList) return null;
  if (heading.hint.level === undefined && index <= bodyEnd && !isOwnList) return null;
  return { heading: index, end };
}

function isLinkLine(label: Label | null | undefined): boolean {
  return (
    label?.kind === 'related' && (label.reason === 'link-only' || label.reason === 'markup-related')
  );
}

/**
 * The list below a line that begins like a signature, or `null`: “By the same author” after the text,
 * titles under it, and then the site's own lines.
 */
export function titlesBelow({ blocks, labels, bodyEnd }: Page, index: number): ListBelow | null {
  const heading = blocks[index];
  if (heading === undefined || index <= bodyEnd || !isBylineByWords(heading)) return null;
  if (/[:：([]/u.test(heading.text)) return null;
  const end = labels.findIndex((label, at) => at > index && label !== null);
  const titles = blocks.slice(index + 1, Math.max(end, index + 1));
  const isList =
    titles.length >= 2 && titles.every((block) => block.words >= 3 && isTitleLike(block));
  return isList ? { heading: index, end } : null;
}
