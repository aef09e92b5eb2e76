import type { LineRole } from '../../../cleaning/block.ts';
import { isMediaLength } from '../../../cleaning/line-shape.ts';
import { foldPhrase } from '../../../cleaning/fold-phrase.ts';
import { titleParts } from '../../../cleaning/title-parts.ts';
import { lineage, type MarkupElement } from './parse-markup.ts';
import { isInline, type PageLine } from './read-lines.ts';

/** A line with what is known about the elements around it. */
export interface PlacedLine extends PageLine {
  readonly role: LineRole | null;
  /** Heading level, or 0. */
  readonly level: number;
}

/** Which stretch of a page is the article; line indexes, half-open. */
export interface MainPart {
  readonly start: number;
  readonly end: number;
}

/** Lines with one of these roles are no text of an article, however long. */
const beside = new Set<LineRole | null>([
  'comment',
  'related',
  'share',
  'tags',
  'newsletter',
  'advertisement',
  'navigation',
  'footer',
  'aside',
  'form',
]);

/** Share of the page's good text that its innermost common container must hold. */
const enough = 0.72;
/** Units of good text below which a page has no article to be found. */
const shortest = 140;

/**
 * Finds the element that holds the article: the innermost one with most of the running text. What
 * Readability takes for the article counts threefold, so that long texts beside it do not win.
 *
 * @param readable folded paragraphs of Readability's answer
 * @returns `null` when the page has too little running text to tell
 */
export function findMain(
  lines: readonly PlacedLine[],
  readable: ReadonlySet<string>,
  title: string,
): MainPart | null {
  const weights = new Map<MarkupElement, number>();
  let total = 0;
  for (const line of lines) {
    const weight = textWeight(line) * (readable.has(foldPhrase(line.text)) ? 3 : 1);
    if (weight === 0) continue;
    total += weight;
    for (const element of lineage(line.element)) {
      weights.set(element, (weights.get(element) ?? 0) + weight);
    }
  }
  if (total < shortest) return null;
  let container: MarkupElement | null = null;
  let least = Infinity;
  for (const [element, weight] of weights) {
    // Ancestors weigh at least as much as what they hold: the lightest one with enough is innermost.
    if (weight >= total * enough && weight <= least && holdsSeveral(element)) {
      if (weight < least || container === null || isInside(element, container)) container = element;
      least = weight;
    }
  }
  if (container === null) return null;
  const wide = widened(container, lines, readable);
  const [own, all] = [placesIn(lines, container), placesIn(lines, wide)];
  const below = lines.slice(own.last + 1, all.last + 1).filter((line) => isLikely(line, readable));
  const last = goesOn(container, lines, below) ? all.last : own.last;
  const head = withHeadAbove(lines, findHead(lines, all.first, last, title), wide);
  return { start: head, end: last + 1 };
}

/** First and last line inside an element. */
function placesIn(
  lines: readonly PlacedLine[],
  element: MarkupElement,
): { readonly first: number; readonly last: number } {
  const inside = lines.map((line) => isInside(line.element, element));
  return { first: inside.indexOf(true), last: inside.lastIndexOf(true) };
}

/** Whether Readability takes a line of running text for the article. */
function isLikely(line: PlacedLine, readable: ReadonlySet<string>): boolean {
  return textWeight(line) >= 80 && readable.has(foldPhrase(line.text));
}

/** Steps up from the innermost container. */
const mostSteps = 3;

/**
 * Takes in what stands beside the container when Readability counts it to the article: pages put
 * advertisements between two halves of a text, each in an element of its own.
 */
function widened(
  container: MarkupElement,
  lines: readonly PlacedLine[],
  readable: ReadonlySet<string>,
): MarkupElement {
  let widest = container;
  const missing = lines.filter(
    (line) => isLikely(line, readable) && !isInside(line.element, container),
  );
  if (missing.length === 0) return container;
  for (const parent of lineage(container.parentNode).slice(0, mostSteps)) {
    if (parent.localName === 'body' || parent.localName === 'html') break;
    if (missing.some((line) => lineage(line.element).includes(parent))) widest = parent;
  }
  return widest;
}

/** Share of the text in the container from which text beside it counts, whatever it is made of. */
const muchText = 0.3;

/**
 * Whether text below the container is more of the article: made of the same elements, or much of it.
 * Readability takes in any paragraph beside what it has found, appeals for money too.
 */
function goesOn(
  container: MarkupElement,
  lines: readonly PlacedLine[],
  below: readonly PlacedLine[],
): boolean {
  if (below.length === 0) return true;
  const inside = lines.filter(
    (line) => textWeight(line) >= 80 && isInside(line.element, container),
  );
  const makes = new Set(inside.map(makeOf));
  const size = (all: readonly PlacedLine[]) => all.reduce((sum, { text }) => sum + text.length, 0);
  return below.some((line) => makes.has(makeOf(line))) || size(below) >= size(inside) * muchText;
}

/** Tag and classes of the element that makes the line. */
function makeOf({ element }: PlacedLine): string {
  const block = lineage(element).find((at) => !isInline(at)) ?? element;
  const names = (block.getAttribute('class') ?? '').split(/\s+/).toSorted();
  return [block.localName, ...names].join('.');
}

/** Units of text in a line that reads as running text, else 0. */
function textWeight({ text, linked, role, level }: PlacedLine): number {
  if (level > 0 || beside.has(role) || linked > text.length * 0.5) return 0;
  return text.length >= 40 ? text.length : 0;
}

/** A single paragraph is not the container of an article unless there is nothing else. */
function holdsSeveral(element: MarkupElement): boolean {
  return !['p', 'span', 'a', 'b', 'strong', 'em', 'i', 'font', 'li', 'blockquote'].includes(
    element.localName,
  );
}

function isInside(element: MarkupElement, container: MarkupElement): boolean {
  return lineage(element).includes(container);
}

/** Lines above the container that may still be the head of the article. */
const longestHead = 25;

/** Where the head begins: at the headline, which often stands above the container of the text. */
function findHead(
  lines: readonly PlacedLine[],
  first: number,
  last: number,
  title: string,
): number {
  const key = foldPhrase(title);
  // “Newspaper - Headline” is one string in the page's own title.
  const parts = titleParts(title);
  const isTitle = (line: PlacedLine): boolean => {
    if (beside.has(line.role)) return false;
    const own = foldPhrase(line.text);
    if (own === '') return false;
    return (
      own === key ||
      parts.includes(own) ||
      (line.level > 0 && own.length > 12 && (key.includes(own) || own.includes(key)) && key !== '')
    );
  };
  if (lines.slice(first, last + 1).some((line) => line.level === 1)) return first;
  for (let at = first - 1; at >= Math.max(0, first - longestHead); at--) {
    const line = lines[at];
    if (line !== undefined && (line.level === 1 || isTitle(line)) && !beside.has(line.role))
      return at;
  }
  return headingAbove(lines, first, last) ?? first;
}

/** Units of running text between a title and the text below which it is still the title of that text. */
const longestDeck = 500;

/**
 * A title that no metadata names and that is not a first-level heading: the highest heading directly
 * above the container, higher than every heading inside it and in the same article or section.
 */
function headingAbove(lines: readonly PlacedLine[], first: number, last: number): number | null {
  const levels = lines.slice(first, last + 1).flatMap(({ level }) => (level > 0 ? [level] : []));
  const [inside, outer] = [lines[first], lines[first]?.element];
  if (inside === undefined || outer === undefined) return null;
  const around = lineage(outer).filter((at) => /^(?:article|section|main)$/.test(at.localName));
  let best: number | null = null;
  let between = 0;
  for (let at = first - 1; at >= Math.max(0, first - longestHead); at--) {
    const line = lines[at];
    if (line === undefined || beside.has(line.role)) break;
    between += textWeight(line);
    if (between > longestDeck) break;
    const highest = Math.min(...levels, best === null ? Infinity : (lines[best]?.level ?? 0));
    const isTogether = lineage(line.element).some((element) => around.includes(element));
    if (line.level > 0 && line.level < highest && isTogether) best = at;
  }
  return best;
}

/**
 * Pictures and films often stand above the headline, with their captions and lengths, or a date; and
 * whatever shares an element with headline and text may be its date, its author or its deck.
 */
function withHeadAbove(
  lines: readonly PlacedLine[],
  head: number,
  container: MarkupElement,
): number {
  const headline = lines[head]?.element ?? container;
  const around = lineage(headline).find((at) => lineage(container).includes(at));
  const isPage = around === undefined || ['body', 'html'].includes(around.localName);
  let start = head;
  for (let at = head - 1; at >= Math.max(0, head - 6); at--) {
    const line = lines[at];
    if (line === undefined) break;
    const isTogether = !isPage && isInside(line.element, around);
    if (beside.has(line.role)) {
      if (isTogether) continue;
      break;
    }
    if (line.role === 'caption' || line.role === 'credit' || isMediaLength(line.text)) start = at;
    else if (isTogether && (line.role === 'date' || line.role === 'byline' || line.role === 'deck'))
      start = at;
    // Blogs put the date above the title.
    else if (line.role === 'date' && at === start - 1) start = at;
    else if (line.text.length > 120) break;
  }
  return start;
}
