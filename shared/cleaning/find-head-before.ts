import type { Block } from './block.ts';
import { isDateLine } from './date-line.ts';
import { isSeparator, isTitleLike } from './line-shape.ts';
import { isBylineByWords } from './byline-shape.ts';
import { navigationWords, shareTools } from './words/furniture-words.ts';

/** Headline, deck, signature, date, captions, each perhaps twice: no head is longer. */
const longestHead = 14;

/**
 * Looks for the head of an article directly before a run of text that begins at `bodyStart`, for
 * places where another article may begin.
 *
 * @param earliest first block that may belong to that head
 * @returns index of the first block of the head, or `null` when the text goes on without one
 */
export function findHeadBefore(
  blocks: readonly Block[],
  bodyStart: number,
  earliest: number,
): number | null {
  const buttons = blocks
    .slice(Math.max(earliest, bodyStart - longestHead * 2), bodyStart)
    .filter(isButton).length;
  const from = Math.max(earliest, bodyStart - longestHead - buttons);
  return (
    repeatedHeadline(blocks, bodyStart, from) ??
    separatedHeadline(blocks, bodyStart, from) ??
    signedHeadline(blocks, bodyStart, from)
  );
}

/** A title that stands twice before the text, as pages do that show it above and below the picture. */
function repeatedHeadline(
  blocks: readonly Block[],
  bodyStart: number,
  from: number,
): number | null {
  for (let last = bodyStart - 1; last > from; last--) {
    const block = blocks[last];
    if (block === undefined || block.words < 3 || !isTitleLike(block)) continue;
    for (let first = last - 1; first >= from; first--) {
      if (blocks[first]?.key === block.key) return first;
    }
  }
  return null;
}

/** A title after a row of stars or dashes, or after a wide gap. */
function separatedHeadline(
  blocks: readonly Block[],
  bodyStart: number,
  from: number,
): number | null {
  for (let at = bodyStart - 1; at >= Math.max(from, bodyStart - 6); at--) {
    const block = blocks[at];
    const before = blocks[at - 1];
    if (block === undefined || before === undefined || !isTitleLike(block) || block.words < 3)
      continue;
    const long = isSeparator(before.text) && before.text.length >= 10;
    if (long || (block.blanksBefore >= 2 && signedBetween(blocks, at, bodyStart))) return at;
    if (isSeparator(before.text) && signedBetween(blocks, at, bodyStart)) return at;
  }
  return null;
}

/** A title with a signature or a date between it and the text. */
function signedHeadline(blocks: readonly Block[], bodyStart: number, from: number): number | null {
  let nearest = bodyStart - 5;
  for (let at = bodyStart - 1; at >= Math.max(from, nearest); at--) {
    const block = blocks[at];
    // Rows of buttons between the head and the text do not count.
    if (block !== undefined && isButton(block)) nearest--;
    if (block === undefined || at === bodyStart - 1) continue;
    if (!isTitleLike(block) || block.words < 4) continue;
    if (isBylineByWords(block)) continue;
    if (signedBetween(blocks, at, bodyStart)) return at;
  }
  return null;
}

function isButton({ key }: Block): boolean {
  return shareTools.covers(key) || navigationWords.covers(key);
}

function signedBetween(blocks: readonly Block[], headline: number, bodyStart: number): boolean {
  return blocks
    .slice(headline + 1, bodyStart)
    .some((block) => isDateLine(block.text) || isBylineByWords(block));
}
