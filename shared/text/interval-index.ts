// Stand-in until the real file lands.
export interface IntervalIndex<T> {
  at(offset: number): T[];
  within(start: number, end: number): T[];
}
export function createIntervalIndex<T>(
  items: readonly { start: number; end: number; value: T }[],
): IntervalIndex<T> {
  const sorted = [...items].sort((a, b) => a.start - b.start || b.end - a.end);
  return {
    at: (o) =>
      sorted
        .filter((i) => i.start <= o && o < i.end)
        .sort((a, b) => a.end - a.start - (b.end - b.start))
        .map((i) => i.value),
    within: (s, e) => sorted.filter((i) => i.start < e && i.end > s).map((i) => i.value),
  };
}
