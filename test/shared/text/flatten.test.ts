import { describe, expect, it } from 'vitest';
import { flatten } from '../../../shared/text/flatten.ts';

describe('flatten', () => {
  it('cuts at each end, outermost values first', () => {
    const spans = [
      { start: 4, end: 6, value: 'inner' },
      { start: 2, end: 8, value: 'outer' },
      { start: 5, end: 10, value: 'crossing' },
    ];
    expect(flatten(spans, { start: 0, end: 12 })).toEqual([
      { start: 0, end: 2, values: [] },
      { start: 2, end: 4, values: ['outer'] },
      { start: 4, end: 5, values: ['outer', 'inner'] },
      { start: 5, end: 6, values: ['outer', 'inner', 'crossing'] },
      { start: 6, end: 8, values: ['outer', 'crossing'] },
      { start: 8, end: 10, values: ['crossing'] },
      { start: 10, end: 12, values: [] },
    ]);
  });

  it('keeps the order of coinciding spans', () => {
    const spans = ['a', 'b', 'c'].map((value) => ({ start: 1, end: 2, value }));
    expect(flatten(spans, { start: 1, end: 2 })).toEqual([
      { start: 1, end: 2, values: ['a', 'b', 'c'] },
    ]);
  });

  it('clips to the range and passes over what is outside or empty', () => {
    const spans = [
      { start: 0, end: 9, value: 'around' },
      { start: 0, end: 3, value: 'before' },
      { start: 7, end: 8, value: 'after' },
      { start: 4, end: 4, value: 'empty' },
    ];
    expect(flatten(spans, { start: 3, end: 7 })).toEqual([
      { start: 3, end: 7, values: ['around'] },
    ]);
  });

  it('gives nothing for an empty range', () => {
    expect(flatten([{ start: 0, end: 5, value: 1 }], { start: 2, end: 2 })).toEqual([]);
  });
});
