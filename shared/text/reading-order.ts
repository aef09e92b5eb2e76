import type { Span } from '../model/span.ts';
import { compareSpans } from './span-relations.ts';

/** Records in reading order: by start, what encloses before what it encloses, else as given. */
export function inReadingOrder<T extends Span>(records: readonly T[]): T[] {
  return records.toSorted(compareSpans);
}

/**
 * The next record to step to, or null after the last one.
 *
 * @param records - in reading order ({@link inReadingOrder}).
 * @param position - the current record (one of `records`, by identity, so that stepping passes
 * through coinciding records one by one); or any other span; or a UTF-16 offset, after which the
 * record must start.
 */
export function nextAfter<T extends Span>(
  records: readonly T[],
  position: Span | number,
): T | null {
  const current = indexOfRecord(records, position);
  if (current >= 0) return records[current + 1] ?? null;
  const after = typeof position === 'number' ? { start: position, end: -Infinity } : position;
  return records[firstIndex(records, (record) => compareSpans(record, after) > 0)] ?? null;
}

/**
 * The record to step back to, or null before the first one; the mirror of {@link nextAfter}. With a
 * UTF-16 offset, the last record that starts before it.
 */
export function previousBefore<T extends Span>(
  records: readonly T[],
  position: Span | number,
): T | null {
  const current = indexOfRecord(records, position);
  if (current >= 0) return records[current - 1] ?? null;
  const before = typeof position === 'number' ? { start: position, end: Infinity } : position;
  return records[firstIndex(records, (record) => compareSpans(record, before) >= 0) - 1] ?? null;
}

function indexOfRecord<T extends Span>(records: readonly T[], position: Span | number): number {
  return typeof position === 'number' ? -1 : (records as readonly Span[]).indexOf(position);
}

/** The first index whose record passes a test that, once passed, stays passed (binary search). */
function firstIndex<T>(records: readonly T[], passes: (record: T) => boolean): number {
  let low = 0;
  let high = records.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const record = records[middle];
    if (record !== undefined && passes(record)) high = middle;
    else low = middle + 1;
  }
  return low;
}
