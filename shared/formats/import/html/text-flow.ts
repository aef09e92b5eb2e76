import type { MainPart, PlacedLine } from './find-main.ts';
import { lineage, type MarkupElement } from './parse-markup.ts';
import { isInline } from './read-lines.ts';

/**
 * How a line stands to the running text: `text` in the row of paragraphs, a number in a box that is set
 * into that row (each box has its own), `null` elsewhere.
 */
export type Flow = 'text' | number | null;

/** Share of the article's running text that its innermost common element must hold. */
const enough = 0.7;

/** Units of a line that counts as running text. */
const longLine = 80;

/** Elements that are pieces of a text wherever they stand. */
const pieces = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol dl blockquote figure table pre hr details'.split(' '),
);

/**
 * Tells the row of paragraphs from what a page sets between them. The row is the innermost element that
 * holds most of the running text, and its children are of a few makes: an element among them that has
 * another make, and no running text, is a box. So neither names nor words are needed.
 *
 * @returns one entry per line
 */
export function findTextFlow(lines: readonly PlacedLine[], main: MainPart | null): readonly Flow[] {
  const none = lines.map(() => null);
  if (main === null) return none;
  const long = lines.slice(main.start, main.end).filter(isLong);
  const row = rowOf(long);
  if (row === null) return none;
  const makes = new Set(long.flatMap((line) => makeOf(childOf(row, line.element)) ?? []));
  const boxes = new Map<MarkupElement, number>();
  return lines.map((line) => {
    if (!lineage(line.element).includes(row)) return null;
    const child = childOf(row, line.element);
    const make = makeOf(child);
    if (child === null || make === null || makes.has(make)) return 'text';
    const box = boxes.get(child) ?? boxes.size;
    boxes.set(child, box);
    return box;
  });
}

function isLong({ text, linked, role, level }: PlacedLine): boolean {
  return role === null && level === 0 && text.length >= longLine && linked < text.length * 0.3;
}

/** The innermost element with most of the running text; null when that is a single paragraph. */
function rowOf(long: readonly PlacedLine[]): MarkupElement | null {
  if (long.length < 3) return null;
  const found = new Map<MarkupElement, { weight: number; readonly depth: number }>();
  let total = 0;
  for (const { text, element } of long) {
    total += text.length;
    for (const [step, at, path] of lineage(element).map(
      (each, i, all) => [i, each, all] as const,
    )) {
      const entry = found.get(at) ?? { weight: 0, depth: path.length - step };
      entry.weight += text.length;
      found.set(at, entry);
    }
  }
  let row: MarkupElement | null = null;
  let deepest = 0;
  for (const [at, { weight, depth }] of found) {
    if (weight < total * enough || depth <= deepest) continue;
    [row, deepest] = [at, depth];
  }
  return row === null || ['p', 'body', 'html'].includes(row.localName) ? null : row;
}

/** The child of the row in which an element stands; null for the row itself. */
function childOf(row: MarkupElement, element: MarkupElement): MarkupElement | null {
  const path = lineage(element);
  return path[path.indexOf(row) - 1] ?? null;
}

/** What kind of child it is; null for what is a piece of text by its tag. */
function makeOf(child: MarkupElement | null): string | null {
  if (child === null || isInline(child) || pieces.has(child.localName)) return null;
  const names = (child.getAttribute('class') ?? '').split(/\s+/).toSorted();
  return [child.localName, ...names].join('.');
}
