import { tieBreak } from './alignment.ts';
import type { UnitaryAlignment } from './alignment.ts';
import type { Unit } from './continuum.ts';
import { combined } from './dissimilarity.ts';
import type { Dissimilarity } from './dissimilarity.ts';

interface Edge {
  readonly column: number;
  /** Below 0: so much less it costs to align the two than to leave both alone. */
  readonly cost: number;
}

/**
 * The best alignment of two annotators, exactly: a unit is aligned with one of the other or with
 * none, so the least disorder is an assignment of least cost. Solved by shortest augmenting paths
 * with potentials (Jonker and Volgenant 1987, on the sparse graph of pairs that are worth it).
 */
export function alignTwo(
  mine: readonly Unit[],
  theirs: readonly Unit[],
  by: Dissimilarity,
): UnitaryAlignment[] {
  const edges = worthwhilePairs(mine, theirs, by);
  const columnOf = assign(edges, theirs.length);
  const taken = new Set(columnOf);
  return [
    ...mine.map((unit, row): UnitaryAlignment => [unit, theirs[columnOf[row] ?? -1] ?? null]),
    ...theirs.flatMap((unit, column): UnitaryAlignment[] =>
      taken.has(column) ? [] : [[null, unit]],
    ),
  ];
}

/** For each unit of mine the units of theirs that it is better aligned with than left alone. */
function worthwhilePairs(
  mine: readonly Unit[],
  theirs: readonly Unit[],
  by: Dissimilarity,
): Edge[][] {
  const columns = theirs.map((unit, column) => ({ unit, column }));
  columns.sort((a, b) => a.unit.start - b.unit.start);
  const longest = Math.max(0, ...theirs.map(({ start, end }) => end - start));
  // Two lone units cost 2 Δ∅, so a pair with α × position ≥ 2 can be passed over unseen.
  const reach = by.alpha > 0 ? Math.sqrt(2 / by.alpha) : Infinity;
  return mine.map((unit) => {
    const furthest = reach * (unit.end - unit.start + longest);
    const edges: Edge[] = [];
    for (let at = firstFrom(columns, unit.start - furthest); at < columns.length; at += 1) {
      const other = columns[at];
      if (other === undefined || other.unit.start > unit.start + furthest) break;
      const cost = combined(unit, other.unit, by) - 2 * by.empty - tieBreak;
      if (cost < 0) edges.push({ column: other.column, cost });
    }
    return edges;
  });
}

function firstFrom(columns: readonly { readonly unit: Unit }[], start: number): number {
  let [low, high] = [0, columns.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns[middle]?.unit.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The column of each row, or −1: the matching with the least sum of costs. */
function assign(edges: readonly (readonly Edge[])[], columns: number): number[] {
  const columnOf = edges.map(() => -1);
  const rowOf = Array.from({ length: columns }, () => -1);
  const rowPrice = edges.map((row) => Math.min(0, ...row.map(({ cost }) => cost)));
  const columnPrice = Array.from({ length: columns }, () => 0);

  for (const start of edges.keys()) {
    /** Shortest known way to a column, and the row it comes from. */
    const ways = new Map<number, { length: number; from: number }>();
    const done = new Set<number>();
    let row = start;
    let length = 0;
    let alone = { length: Infinity, row: start };
    let end = -1;
    for (;;) {
      const price = rowPrice[row] ?? 0;
      if (length - price < alone.length) alone = { length: length - price, row };
      for (const { column, cost } of edges[row] ?? []) {
        if (done.has(column)) continue;
        const way = length + cost - price - (columnPrice[column] ?? 0);
        if (way < (ways.get(column)?.length ?? Infinity))
          ways.set(column, { length: way, from: row });
      }
      const next = nearest(ways, done);
      if (next === null || next.length >= alone.length) {
        ({ length, row } = alone);
        break;
      }
      ({ length } = next);
      done.add(next.column);
      const holder = rowOf[next.column] ?? -1;
      if (holder < 0) {
        end = next.column;
        break;
      }
      row = holder;
    }
    for (const column of done) {
      const shorter = length - (ways.get(column)?.length ?? 0);
      columnPrice[column] = (columnPrice[column] ?? 0) - shorter;
      const holder = rowOf[column] ?? -1;
      if (holder >= 0) rowPrice[holder] = (rowPrice[holder] ?? 0) + shorter;
    }
    rowPrice[start] = (rowPrice[start] ?? 0) + length;
    // Along the way each row moves on to the column that was reached from it; the last one gives
    // its own up where it is better left alone.
    let free = end >= 0 ? end : (columnOf[row] ?? -1);
    if (end < 0) columnOf[row] = -1;
    while (free >= 0) {
      const from = ways.get(free)?.from ?? start;
      const left = columnOf[from] ?? -1;
      columnOf[from] = free;
      rowOf[free] = from;
      free = left;
    }
  }
  return columnOf;
}

function nearest(
  ways: ReadonlyMap<number, { readonly length: number }>,
  done: ReadonlySet<number>,
): { readonly column: number; readonly length: number } | null {
  let best: { column: number; length: number } | null = null;
  for (const [column, { length }] of ways) {
    if (!done.has(column) && length < (best?.length ?? Infinity)) best = { column, length };
  }
  return best;
}
