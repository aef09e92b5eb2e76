import { describe, expect, it } from 'vitest';
import { RowSizes, rangeAt } from '../../../renderer/ui/row-sizes.ts';

const rows = (...heights: number[]) =>
  heights.map((height, index) => ({ key: `row-${String(index)}`, height }));

describe('RowSizes', () => {
  it('begins with estimates, and moves what follows a measured row', () => {
    const sizes = new RowSizes();
    const list = rows(10, 20, 30);
    expect([...sizes.topsOf(list)]).toEqual([0, 10, 30, 60]);
    expect(
      sizes.take([
        ['row-2', 33],
        ['row-0', 14],
      ]),
    ).toBe(true);
    expect([...sizes.topsOf(list)]).toEqual([0, 14, 34, 67]);
  });

  it('tells a row that measures as before from one that has changed', () => {
    const sizes = new RowSizes();
    sizes.topsOf(rows(10, 20));
    // Seen for the first time, though it is what was estimated.
    expect(sizes.take([['row-1', 20]])).toBe(true);
    expect(sizes.take([['row-1', 20.3]])).toBe(false);
    expect(sizes.take([['row-1', 25]])).toBe(true);
    expect(sizes.take([['elsewhere', 7]])).toBe(false);
  });

  it('keeps what was measured when the rows are others', () => {
    const sizes = new RowSizes();
    sizes.topsOf(rows(10, 20));
    sizes.take([['row-1', 25]]);
    const [, ...rest] = rows(10, 20, 30);
    expect([...sizes.topsOf(rest)]).toEqual([0, 25, 55]);
  });
});

describe('rangeAt', () => {
  const tops = new RowSizes().topsOf(rows(100, 100, 100, 100, 100, 100));

  it('takes every row that shows in the window, and so many around it', () => {
    expect(rangeAt(tops, 150, 100, 0)).toEqual({ first: 1, last: 3 });
    expect(rangeAt(tops, 150, 100, 0.5)).toEqual({ first: 1, last: 4 });
    expect(rangeAt(tops, 150, 100, 1)).toEqual({ first: 0, last: 4 });
  });

  it('ends with the list', () => {
    expect(rangeAt(tops, 550, 100, 1)).toEqual({ first: 4, last: 6 });
  });
});
