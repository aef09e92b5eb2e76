/** How often each pair of labels was given to the same thing. */
export interface ConfusionTable {
  /** Every label that occurs, sorted by code point; rows and columns are in this order. */
  readonly labels: readonly string[];
  /** `counts[mine][theirs]`. */
  readonly counts: readonly (readonly number[])[];
  /** Number of pairs. */
  readonly total: number;
}

/** Counts pairs of labels: the first of each pair is mine (row), the second theirs (column). */
export function confusionTable(pairs: readonly (readonly [string, string])[]): ConfusionTable {
  const labels = [...new Set(pairs.flat())].sort((a, b) => (a < b ? -1 : 1));
  const place = new Map(labels.map((label, index) => [label, index]));
  const counts = labels.map(() => labels.map(() => 0));
  for (const [mine, theirs] of pairs) {
    const row = counts[place.get(mine) ?? -1];
    const column = place.get(theirs);
    if (row !== undefined && column !== undefined) row[column] = (row[column] ?? 0) + 1;
  }
  return { labels, counts, total: pairs.length };
}
