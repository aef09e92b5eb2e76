import type { Direction } from '../../../model/direction.ts';
import { columnEdges, cutAtEdges } from './column-edges.ts';
import type { Glyph } from './read-glyphs.ts';
import { lettersOfShapes } from './letter-shapes.ts';
import { isSign, neighboursOf, withMarks } from './with-marks.ts';
import type { Cluster, DrawnBeside } from './with-marks.ts';
import { lineDirection, visualToLogical } from './visual-to-logical.ts';

/** A line of print, in reading order of its characters. */
export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Height of the baseline above the lower edge of the page, in points. */
  readonly y: number;
  /** Size of its letters in points. */
  readonly size: number;
  readonly direction: Direction;
}

/** A gap this wide, in letter heights, is a blank between words. */
const wordGap = 0.17;
/** A gap this wide is a gutter between columns. */
const columnGap = 2.2;

/** Main direction of a page, by its letters. */
export function pageDirection(glyphs: readonly Glyph[]): Direction {
  const text = glyphs.map((glyph) => glyph.text).join('');
  const rtl = text.match(/[\u0590-\u08ff\ufb1d-\ufefc]/g)?.length ?? 0;
  const ltr = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return rtl > ltr ? 'rtl' : 'ltr';
}

/** Puts the characters of a page together to lines; columns give lines of their own. */
export function readLines(glyphs: readonly Glyph[]): PrintedLine[] {
  const page = pageDirection(glyphs);
  const drawn = neighboursOf(glyphs);
  const segments = rowsOf(glyphs).flatMap((row) => segmentsOf(row));
  const edges = columnEdges(segments, page);
  const lines: PrintedLine[] = [];
  for (const segment of segments.flatMap((each) => cutAtEdges(each, edges, page))) {
    const line = readLine(segment, page, drawn);
    if (line.text !== '') lines.push(line);
  }
  return lines;
}

/** Characters on about the same baseline, from the top down. */
function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const sorted = [...glyphs].filter((glyph) => glyph.size > 0.5).sort((a, b) => b.y - a.y);
  const rows: { y: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of sorted) {
    const row = rows.at(-1);
    // A sign under a letter hangs from its line, and may hang low.
    const reach = isSign(glyph) ? 0.8 : 0.4;
    if (row !== undefined && row.y - glyph.y < Math.max(row.size, glyph.size) * reach)
      row.glyphs.push(glyph);
    else rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
  }
  return rows.map((row) => row.glyphs);
}

/** Cuts a row where a gutter runs through it. */
function segmentsOf(row: readonly Glyph[]): Glyph[][] {
  const sorted = withoutDoubles([...row].sort((a, b) => a.x - b.x || a.width - b.width));
  const segments: Glyph[][] = [];
  let end = -Infinity;
  for (const glyph of sorted) {
    const last = segments.at(-1);
    if (glyph.text.trim() === '') {
      last?.push(glyph);
      continue;
    }
    if (last !== undefined && glyph.x - end < glyph.size * columnGap) last.push(glyph);
    else segments.push([glyph]);
    end = Math.max(end, glyph.x + glyph.width);
  }
  return segments;
}

/** Shadows and false bold draw the same letter twice. */
function withoutDoubles(sorted: readonly Glyph[]): Glyph[] {
  return sorted.filter((glyph, index) => {
    const before = sorted[index - 1];
    return (
      before?.text !== glyph.text ||
      glyph.text.trim() === '' ||
      glyph.width === 0 ||
      Math.abs(before.x - glyph.x) > glyph.width * 0.2
    );
  });
}

function readLine(
  segment: readonly Glyph[],
  page: Direction,
  drawn: ReadonlyMap<Glyph, DrawnBeside>,
): PrintedLine {
  const pieces: { text: string }[] = [];
  let previous: Cluster | undefined;
  for (const cluster of withMarks(segment, drawn)) {
    const isBlank = cluster.text.trim() === '';
    const apart = previous !== undefined && cluster.x - previous.end > cluster.size * wordGap;
    if ((isBlank || apart) && pieces.length > 0 && pieces.at(-1)?.text !== ' ')
      pieces.push({ text: ' ' });
    if (!isBlank) {
      pieces.push({ text: lettersOfShapes(cluster.text) });
      previous = cluster;
    }
  }
  const direction = lineDirection(pieces, page);
  const text = visualToLogical(pieces, direction)
    .map((piece) => piece.text)
    .join('')
    .trim();
  const letters = segment.filter((glyph) => glyph.text.trim() !== '');
  const sizes = letters.map((glyph) => glyph.size).sort((a, b) => a - b);
  return {
    text,
    left: Math.min(...letters.map((glyph) => glyph.x)),
    right: Math.max(...letters.map((glyph) => glyph.x + glyph.width)),
    y: letters[0]?.y ?? 0,
    size: sizes[sizes.length >> 1] ?? 0,
    direction,
  };
}
