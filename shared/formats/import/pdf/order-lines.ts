import type { Direction } from '../../../model/direction.ts';
import type { PrintedLine } from './read-lines.ts';

/** White strip in points that separates columns. */
const gutter = 9;
/** Cuts inside cuts. */
const deepest = 12;

/**
 * Puts lines into reading order by cutting the page along its white strips (XY-cut, Nagy & Seth 1984):
 * columns first, read from the side where the script begins, then from the top down.
 */
export function orderLines(
  lines: readonly PrintedLine[],
  direction: Direction,
  depth = 0,
): PrintedLine[] {
  if (lines.length < 4 || depth > deepest) return topDown(lines);
  const x = widestGap(lines, (line) => [line.left, line.right], gutter);
  if (x !== null) {
    const left = lines.filter((line) => line.right <= x);
    const right = lines.filter((line) => line.left >= x);
    const columns = direction === 'rtl' ? [right, left] : [left, right];
    return columns.flatMap((column) => orderLines(column, direction, depth + 1));
  }
  const sizes = lines.map((line) => line.size).sort((a, b) => a - b);
  const y = widestGap(
    lines,
    (line) => [line.y, line.y + line.size],
    (sizes[sizes.length >> 1] ?? 10) * 0.5,
  );
  if (y === null) return topDown(lines);
  const above = lines.filter((line) => line.y >= y);
  const below = lines.filter((line) => line.y < y);
  if (above.length === 0 || below.length === 0) return topDown(lines);
  return [above, below].flatMap((part) => orderLines(part, direction, depth + 1));
}

function topDown(lines: readonly PrintedLine[]): PrintedLine[] {
  return [...lines].sort((a, b) => b.y - a.y || a.left - b.left);
}

/** Middle of the widest strip that no line reaches into, or `null`. */
function widestGap(
  lines: readonly PrintedLine[],
  extent: (line: PrintedLine) => readonly [number, number],
  least: number,
): number | null {
  const extents = lines.map(extent).sort((a, b) => a[0] - b[0]);
  let end = extents[0]?.[1] ?? 0;
  let widest = least;
  let middle: number | null = null;
  for (const [start, stop] of extents) {
    if (start - end > widest) {
      widest = start - end;
      middle = (start + end) / 2;
    }
    end = Math.max(end, stop);
  }
  return middle;
}
