import type { Block, RelatedRegion } from './block.ts';
import { isBodyRun } from './body-runs.ts';
import { isBylineByWords } from './byline-shape.ts';
import { isAgencyDateline, isDateLine } from './date-line.ts';
import { foldPhrase } from './fold-phrase.ts';
import { isBodyLike, isMarker, isTitleLike } from './line-shape.ts';
import { isMenuLine } from './menu-line.ts';
import { findRelatedRegions, isRelatedHeading } from './related-regions.ts';
import { photographerIn } from './photographer.ts';
import { titleParts } from './title-parts.ts';
import { navigationWords, newsletterBeginnings, shareTools } from './words/furniture-words.ts';

/** Where the parts of one article lie; see {@link Page} for the fields. */
export interface Layout {
  readonly headline: number;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  readonly teasers: readonly RelatedRegion[];
}

/** Blocks that may stand between the headline and the text. */
const longestHead = 24;

/**
 * Finds headline and body of one article.
 *
 * @param title title known from metadata, or empty
 */
export function findLayout(blocks: readonly Block[], title: string): Layout {
  const inMain = (block: Block): boolean => block.hint.main !== false;
  const named = namedHeadline(blocks, title);
  const from = Math.max(0, named + 1);
  let bodyStart = blocks.findIndex(
    (block, index) => index >= from && inMain(block) && isBodyLike(block),
  );
  if (bodyStart < 0) bodyStart = blocks.length;
  else bodyStart = afterHead(blocks, bodyStart);

  const headline = named >= 0 ? named : headlineByShape(blocks, bodyStart);
  const hasText = bodyStart < blocks.length;
  const teasers = findRelatedRegions(blocks);
  // Verse, transcripts and notes have no line that reads like running text: then all of it is body.
  if (!hasText) bodyStart = headline + 1;
  const bodyEnd = hasText
    ? blocks.findLastIndex(
        (block, index) =>
          inMain(block) &&
          isBodyLike(block) &&
          block.hint.role === undefined &&
          !teasers.some(({ heading, end }) => index > heading && index < end),
      )
    : blocks.length - 1;
  return {
    headline,
    teasers,
    bodyStart,
    bodyEnd: Math.max(bodyEnd, bodyStart < blocks.length ? bodyStart : -1),
  };
}

/** The block that markup or metadata call the headline. */
function namedHeadline(blocks: readonly Block[], title: string): number {
  const key = foldPhrase(title);
  const allowed = (block: Block): boolean => block.hint.role === undefined;
  const top = blocks.findIndex(
    (block) => block.hint.level === 1 && block.hint.main !== false && allowed(block),
  );
  if (key !== '') {
    const exact = blocks.findIndex((block) => block.key === key && allowed(block));
    const heading = blocks.findIndex(
      (block) =>
        allowed(block) &&
        block.words >= 3 &&
        block.hint.level !== undefined &&
        (key.startsWith(block.key) || block.key.startsWith(key)),
    );
    if (heading >= 0) return heading;
    if (exact >= 0) return exact;
    // “Headline - Newspaper” or “Newspaper: headline” in <title>.
    const part = blocks.findIndex(
      (block) =>
        allowed(block) && block.words >= 3 && block.hint.main !== false && key.includes(block.key),
    );
    if (part >= 0 && (blocks[part]?.key.length ?? 0) > key.length * 0.4) return part;
    // “Headline in short - Newspaper”: the headline on the page goes on.
    const parts = titleParts(title);
    const longer = blocks.findIndex(
      (block) =>
        allowed(block) &&
        block.hint.main !== false &&
        isTitleLike(block) &&
        parts.some((short) => block.key.startsWith(`${short} `)),
    );
    if (longer >= 0) return longer;
  }
  if (top >= 0) return top;
  const heading = blocks.findIndex(
    (block) => block.hint.level !== undefined && block.hint.main === true && allowed(block),
  );
  // A heading below running text is a part of the article: its title stands above, or nowhere.
  const text = blocks.findIndex((block) => block.hint.main === true && isBodyLike(block));
  return text >= 0 && text < heading ? -1 : heading;
}

/**
 * Moves the beginning of the body behind what still belongs to the head: a deck can read like a
 * paragraph, but then a signature, a date or the repeated headline follows it.
 */
function afterHead(blocks: readonly Block[], candidate: number): number {
  const earlier = new Set(blocks.slice(0, candidate).map((block) => block.key));
  const caption = afterFirstCaption(blocks, candidate);
  if (caption !== null) return caption;
  const limit = Math.min(blocks.length, candidate + 7);
  for (let at = limit - 1; at > candidate; at--) {
    const block = blocks[at];
    if (block === undefined || isBodyLike(block)) continue;
    const isHead =
      (block.words >= 3 && earlier.has(block.key) && isTitleLike(block)) ||
      ((isDateLine(block.text) || isBylineByWords(block)) && at <= candidate + 3);
    if (
      !isHead ||
      (block.hint.role !== undefined && block.hint.role !== 'byline' && block.hint.role !== 'date')
    )
      continue;
    const next = blocks.findIndex((other, index) => index > at && isBodyLike(other));
    // Two paragraphs before it are text already, not a deck.
    const paragraphs = blocks.slice(candidate, at).filter(isBodyLike).length;
    if (paragraphs === 1 && next > 0 && next <= at + 12 && isBodyRun(blocks, next)) return next;
  }
  return candidate;
}

/**
 * The beginning of the text below a picture whose caption reads like a paragraph, or `null`: the
 * credit stands directly under it, and a gap parts both from the text.
 */
function afterFirstCaption(blocks: readonly Block[], candidate: number): number | null {
  const [caption, credit, next] = blocks.slice(candidate, candidate + 3);
  if (caption === undefined || credit === undefined || next === undefined) return null;
  if (caption.text.length > 300 || credit.blanksBefore > 0 || next.blanksBefore === 0) return null;
  const names = blocks.slice(0, candidate).flatMap(({ text }) => photographerIn(text) ?? []);
  const isCredit =
    credit.words <= 8 && names.some((name) => `${credit.key} `.startsWith(`${name} `));
  return isCredit && isBodyRun(blocks, candidate + 2) ? candidate + 2 : null;
}

/** The headline of a text without markup: a title that is repeated, else the first that could be one. */
function headlineByShape(blocks: readonly Block[], bodyStart: number): number {
  const head = blocks.slice(0, Math.min(bodyStart, longestHead));
  // Above running text, one or two words are a rubric; above verse or notes they are the title.
  const fewest = bodyStart < blocks.length ? 3 : 2;
  const possible = (block: Block): boolean =>
    block.hint.role === undefined &&
    isTitleLike(block) &&
    block.words >= fewest &&
    !isBylineByWords(block) &&
    !isAgencyDateline(block.text) &&
    !isFurniture(block);
  const repeated = head.findIndex(
    (block, index) =>
      possible(block) && head.slice(index + 1).some((other) => other.key === block.key),
  );
  if (repeated >= 0) return repeated;
  const titles = head.filter(possible);
  const first = head.findIndex(
    (block, index) => titles.includes(block) && !isMasthead(blocks, index, titles),
  );
  if (first >= 0) return first;
  // A single word can be a headline when a text follows it.
  return bodyStart > 0 && bodyStart < blocks.length
    ? head.findIndex(
        (block) =>
          block.hint.role === undefined &&
          !isMarker(block.text) &&
          !isDateLine(block.text) &&
          !isFurniture(block) &&
          !isBodyLike(block),
      )
    : -1;
}

/** Names of newspapers are no longer. */
const longestMasthead = 4;

/**
 * Whether a line above the text is the name of the site and not the headline: the notice of copyright
 * at the foot names it again, or buttons stand between it and the next line that could be a title.
 */
function isMasthead(blocks: readonly Block[], index: number, possible: readonly Block[]): boolean {
  const block = blocks[index];
  if (block === undefined || block.words > longestMasthead) return false;
  const next = possible[possible.indexOf(block) + 1];
  if (next === undefined) return false;
  if (blocks.some((other) => isCopyrightOf(other, block))) return true;
  const between = blocks.slice(index + 1, blocks.indexOf(next));
  return between.some(
    (line) => line.words <= 2 && (isFurniture(line) || newsletterBeginnings.begins(line.key)),
  );
}

function isCopyrightOf({ text, key, words }: Block, name: Block): boolean {
  return words <= 20 && text.includes('©') && ` ${key} `.includes(` ${name.key} `);
}

function isFurniture(block: Block): boolean {
  return (
    navigationWords.is(block.key) ||
    shareTools.is(block.key) ||
    isRelatedHeading(block) ||
    isMenuLine(block.text)
  );
}
