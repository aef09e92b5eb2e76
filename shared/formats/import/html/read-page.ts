import type { LineHint, LineRole } from '../../../cleaning/block.ts';
import type { Metadata } from '../metadata.ts';
import { elementRole } from './element-role.ts';
import { findFormBoxes } from './form-boxes.ts';
import { findMain, type MainPart, type PlacedLine } from './find-main.ts';
import { findReadable } from './find-readable.ts';
import { readHtmlMetadata } from './html-metadata.ts';
import { lineage, parseHtml, type MarkupElement } from './parse-markup.ts';
import { isInline, readLines, type PageLine } from './read-lines.ts';
import { findTextFlow, type Flow } from './text-flow.ts';
import { isDataCell } from './data-tables.ts';

/** A page as text with what its markup says about each line. */
export interface ReadPage {
  readonly text: string;
  /** One entry per non-blank line. */
  readonly lines: readonly LineHint[];
  readonly metadata: Metadata;
  /** Whether a part of the page was recognised as the article. */
  readonly hasMain: boolean;
}

/**
 * Reads a page: all its visible text in document order, one line per line on screen, and for each
 * line what the markup says. Only text leaves the page.
 *
 * @param source decoded markup
 */
export function readPage(source: string): ReadPage {
  const document = parseHtml(source);
  const metadata = readHtmlMetadata(document);
  const pageLines = readLines(document);
  const total = pageLines.reduce((sum, line) => sum + line.text.length, 0);
  const roles = new RoleFinder(pageLines, total, findFormBoxes(document));
  const placed = pageLines.map((line): PlacedLine => ({
    ...line,
    role: roles.of(line),
    level: levelOf(line.element),
  }));
  const title = metadata.title?.value ?? '';
  const main = findMain(placed, findReadable(source), title);
  const text = firstText(placed, main);
  const starts = articleStarts(placed);
  const flow = findTextFlow(placed, main);
  return {
    text: joinLines(pageLines),
    lines: placed.map((line, index) =>
      hintFor(index < text ? withoutFooter(line) : line, index, main, starts, flow[index] ?? null),
    ),
    metadata,
    hasMain: main !== null,
  };
}

function joinLines(lines: readonly PageLine[]): string {
  return lines
    .map((line, index) => (index > 0 && line.apart ? `\n${line.text}` : line.text))
    .join('\n');
}

/** Line with the first running text of the article, where no footer can have begun. */
function firstText(lines: readonly PlacedLine[], main: MainPart | null): number {
  if (main === null) return 0;
  return lines.findIndex(
    (line, index) =>
      index >= main.start && line.role === null && line.level === 0 && line.text.length >= 80,
  );
}

/** Systems such as Drupal put date and author above the text in a `footer`. */
function withoutFooter(line: PlacedLine): PlacedLine {
  const isOfArticle = lineage(line.element).some((at) => at.localName === 'article');
  return line.role === 'footer' && isOfArticle ? { ...line, role: null } : line;
}

function hintFor(
  line: PlacedLine,
  index: number,
  main: MainPart | null,
  starts: ReadonlySet<number>,
  flow: Flow,
): LineHint {
  return {
    ...(line.level > 0 ? { level: line.level } : {}),
    ...(line.role === null ? {} : { role: line.role }),
    links: line.linked / line.text.length,
    ...(main === null
      ? {}
      : {
          main:
            index >= main.start &&
            index < main.end &&
            line.role !== 'footer' &&
            line.role !== 'aside',
        }),
    ...(starts.has(index) ? { startsArticle: true } : {}),
    ...(flow === 'text' ? { inText: true } : {}),
    ...(typeof flow === 'number' ? { box: flow } : {}),
  };
}

/** Heading level of the nearest heading element around, or 0. */
function levelOf(element: MarkupElement): number {
  for (const at of lineage(element)) {
    const level =
      /^h([1-6])$/.exec(at.localName)?.[1] ??
      (at.getAttribute('role') === 'heading' ? (at.getAttribute('aria-level') ?? '2') : undefined);
    if (level !== undefined) return Math.min(6, Math.max(1, Number(level) || 2));
  }
  return 0;
}

/** Roles that an inner element cannot take back: what is inside a menu stays part of the menu. */
const outer = new Set<LineRole>([
  'comment',
  'related',
  'navigation',
  'footer',
  'aside',
  'newsletter',
  'advertisement',
  'share',
  'tags',
  'form',
]);

/** Looks up roles along the ancestors of lines, each element once. */
class RoleFinder {
  readonly #roles = new Map<MarkupElement, LineRole | null>();
  readonly #lengths = new Map<MarkupElement, number>();
  readonly #total: number;
  readonly #boxes: ReadonlySet<MarkupElement>;

  constructor(lines: readonly PageLine[], total: number, boxes: ReadonlySet<MarkupElement>) {
    this.#total = total;
    this.#boxes = boxes;
    for (const line of lines) {
      for (const element of lineage(line.element)) {
        this.#lengths.set(element, (this.#lengths.get(element) ?? 0) + line.text.length);
      }
    }
  }

  of(line: PageLine): LineRole | null {
    let inner: LineRole | null = null;
    for (const at of lineage(line.element)) {
      // A drop cap, a name or a date at the beginning of a line says nothing about the rest of it.
      if (isInline(at) && (at.textContent ?? '').length < line.text.length * 0.6) continue;
      const role = this.#own(at);
      if (role === null) continue;
      // The path to the article and its date often stand in one row.
      if (outer.has(role)) return role === 'navigation' && inner === 'date' ? inner : role;
      // «li» and «td» are the weakest: a caption or date inside them is a caption or date.
      if (inner === null || inner === 'list-item' || inner === 'table-cell') inner = role;
    }
    return inner;
  }

  #own(element: MarkupElement): LineRole | null {
    const known = this.#roles.get(element);
    if (known !== undefined) return known;
    const role =
      (this.#boxes.has(element) ? 'form' : null) ??
      this.#footerOfArticle(element) ??
      (isDataCell(element) ? 'table-cell' : null) ??
      elementRole(element, this.#lengths.get(element) ?? 0, this.#total);
    this.#roles.set(element, role);
    return role;
  }

  /** A footer or header outside any article belongs to the site. */
  #footerOfArticle(element: MarkupElement): LineRole | null {
    if (element.localName === 'footer') return 'footer';
    if (element.localName !== 'header') return null;
    const around = lineage(element.parentNode);
    const ofArticle = around.some((at) => ['article', 'main', 'section'].includes(at.localName));
    const hasHeading = Array.from(element.querySelectorAll('h1')).length > 0;
    return ofArticle || hasHeading ? null : 'navigation';
  }
}

/** First lines of the second and later articles of pages that show several in full. */
function articleStarts(lines: readonly PlacedLine[]): ReadonlySet<number> {
  const articles = new Map<
    MarkupElement,
    { first: number; paragraphs: number; heading: boolean }
  >();
  for (const [index, line] of lines.entries()) {
    const article = lineage(line.element).findLast((at) => at.localName === 'article');
    if (article === undefined) continue;
    const entry = articles.get(article) ?? { first: index, paragraphs: 0, heading: false };
    if (line.level > 0 && line.level <= 2) entry.heading = true;
    if (line.level === 0 && line.text.length >= 50 && line.linked < line.text.length * 0.3) {
      entry.paragraphs++;
    }
    articles.set(article, entry);
  }
  const full = [...articles.values()].filter((entry) => entry.heading && entry.paragraphs >= 3);
  return new Set(full.slice(1).map((entry) => entry.first));
}

/**
 * Reads a page that is one article from beginning to end, such as a chapter of an e-book: no part of
 * it is left out. A page with a heading and several paragraphs begins an article of its own.
 */
export function readPart(source: string): { text: string; lines: LineHint[] } {
  const pageLines = readLines(parseHtml(source));
  const levels = pageLines.map((line) => levelOf(line.element));
  const paragraphs = pageLines.filter(
    (line, index) => levels[index] === 0 && line.text.length >= 50,
  );
  const isArticle = paragraphs.length >= 3 && levels.some((level) => level > 0 && level <= 2);
  const lines = pageLines.map((line, index): LineHint => {
    const level = levels[index] ?? 0;
    const inItem = lineage(line.element).some((at) => at.localName === 'li');
    return {
      ...(level > 0 ? { level } : inItem ? { role: 'list-item' } : {}),
      ...(isArticle && index === 0 ? { startsArticle: true } : {}),
    };
  });
  return { text: joinLines(pageLines), lines };
}
