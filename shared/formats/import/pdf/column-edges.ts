import type { Direction } from '../../../model/direction.ts';
import type { Glyph } from './read-glyphs.ts';

/** Edges of columns that differ by less are the same, in points. */
const sameEdge = 1.5;
/** A gutter is at least this wide, in letter heights; blanks of justified lines seldom are. */
const leastGutter = 0.6;

/**
 * Where columns begin: x positions at which several pieces of rows begin (from right to left: end),
 * the outermost aside. A narrow gutter alone looks like a wide blank; the same edge in other rows
 * tells it apart.
 */
export function columnEdges(
  segments: readonly (readonly Glyph[])[],
  page: Direction,
): readonly number[] {
  const edges = segments
    .map((segment) => segment.filter(({ text }) => text.trim() !== ''))
    .filter((segment) => segment.length > 0)
    .map((segment) =>
      page === 'rtl'
        ? Math.max(...segment.map(({ x, width }) => x + width))
        : Math.min(...segment.map(({ x }) => x)),
    );
  const outermost = page === 'rtl' ? Math.max(...edges) : Math.min(...edges);
  const found: number[] = [];
  for (const edge of edges) {
    if (Math.abs(edge - outermost) < 2 * sameEdge) continue;
    if (found.some((known) => isSame(known, edge))) continue;
    if (edges.filter((other) => isSame(other, edge)).length > 1) found.push(edge);
  }
  return found;
}

/** Cuts a piece of a row (sorted from left to right) at the edges of columns inside of it. */
export function cutAtEdges(
  segment: readonly Glyph[],
  edges: readonly number[],
  page: Direction,
): readonly (readonly Glyph[])[] {
  if (edges.length === 0) return [segment];
  const pieces: Glyph[][] = [[]];
  let end = -Infinity;
  for (const glyph of segment) {
    const isBlank = glyph.text.trim() === '';
    if (!isBlank) {
      const edge = page === 'rtl' ? end : glyph.x;
      const isGutter = glyph.x - end > glyph.size * leastGutter && Number.isFinite(end);
      if (isGutter && edges.some((known) => isSame(known, edge))) pieces.push([]);
      end = Math.max(end, glyph.x + glyph.width);
    }
    pieces.at(-1)?.push(glyph);
  }
  return pieces;
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) < sameEdge;
}
