import type { Anchor } from '../../model/anchor.ts';
import { extentOf } from './annotated-articles.ts';
import { firstEndingAfter } from './first-ending-after.ts';

/**
 * Records of which none overlap, in text order: of those that do, the longest stays, and of equally
 * long ones the first. What a format without nesting can hold.
 */
export function outermost<R>(records: readonly R[], anchorOf: (record: R) => Anchor): R[] {
  const placed = records.map((record) => ({ record, ...extentOf(anchorOf(record)) }));
  const longestFirst = placed.toSorted(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept: typeof placed = [];
  for (const candidate of longestFirst) {
    const at = firstEndingAfter(kept, candidate.start);
    const next = kept[at];
    if (next === undefined || next.start >= candidate.end) kept.splice(at, 0, candidate);
  }
  return kept.map(({ record }) => record);
}
