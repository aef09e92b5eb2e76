import { describe, expect, it } from 'vitest';
import { inReadingOrder, nextAfter, previousBefore } from '../../../shared/text/reading-order.ts';

const records = inReadingOrder([
  { id: 'late', start: 20, end: 25 },
  { id: 'inner', start: 5, end: 8 },
  { id: 'outer', start: 5, end: 12 },
  { id: 'twin', start: 5, end: 8 },
  { id: 'early', start: 0, end: 3 },
]);
const [early, outer, inner, twin, late] = records;

describe('inReadingOrder', () => {
  it('puts what encloses before what it encloses, and keeps the order of twins', () => {
    expect(records.map(({ id }) => id)).toEqual(['early', 'outer', 'inner', 'twin', 'late']);
  });
});

describe('stepping from a record', () => {
  it('passes through coinciding records one by one', () => {
    expect(nextAfter(records, inner!)).toBe(twin);
    expect(nextAfter(records, twin!)).toBe(late);
    expect(previousBefore(records, twin!)).toBe(inner);
    expect(previousBefore(records, outer!)).toBe(early);
  });
  it('ends at the ends', () => {
    expect(nextAfter(records, late!)).toBeNull();
    expect(previousBefore(records, early!)).toBeNull();
    expect(nextAfter([], 0)).toBeNull();
  });
});

describe('stepping from a place', () => {
  it('finds the first record that starts after an offset, the last that starts before it', () => {
    expect(nextAfter(records, 0)).toBe(outer);
    expect(nextAfter(records, -1)).toBe(early);
    expect(nextAfter(records, 19)).toBe(late);
    expect(previousBefore(records, 5)).toBe(early);
    expect(previousBefore(records, 6)).toBe(twin);
    expect(previousBefore(records, 0)).toBeNull();
  });
  it('takes a span that is no record for a place', () => {
    expect(nextAfter(records, { start: 5, end: 10 })).toBe(inner);
    expect(previousBefore(records, { start: 5, end: 10 })).toBe(outer);
  });
});
