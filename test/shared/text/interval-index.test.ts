import { describe, expect, it } from 'vitest';
import { createIntervalIndex } from '../../../shared/text/interval-index.ts';

const items = [
  { start: 10, end: 20, value: 'phrase' },
  { start: 0, end: 40, value: 'sentence' },
  { start: 12, end: 15, value: 'word' },
  { start: 18, end: 25, value: 'crossing' },
  { start: 12, end: 15, value: 'same word' },
];

describe('createIntervalIndex', () => {
  it('finds what holds an offset, the shortest first', () => {
    const index = createIntervalIndex(items);
    expect(index.at(13)).toEqual(['word', 'same word', 'phrase', 'sentence']);
    expect(index.at(15)).toEqual(['phrase', 'sentence']);
    expect(index.at(40)).toEqual([]);
  });

  it('finds what overlaps a stretch, in reading order', () => {
    const index = createIntervalIndex(items);
    expect(index.within(14, 19)).toEqual(['sentence', 'phrase', 'word', 'same word', 'crossing']);
    expect(index.within(20, 21)).toEqual(['sentence', 'crossing']);
    expect(index.within(40, 50)).toEqual([]);
  });

  it('removes the span with the value, not its twin', () => {
    const index = createIntervalIndex(items);
    expect(index.remove({ start: 12, end: 15, value: 'same word' })).toBe(true);
    expect(index.at(13)).toEqual(['word', 'phrase', 'sentence']);
    expect(index.remove({ start: 12, end: 15, value: 'same word' })).toBe(false);
    expect(index.remove({ start: 12, end: 16, value: 'word' })).toBe(false);
    expect(index.size()).toBe(4);
  });

  it('works from nothing to nothing', () => {
    const index = createIntervalIndex<string>([]);
    expect(index.at(0)).toEqual([]);
    index.insert({ start: 1, end: 2, value: 'x' });
    expect(index.at(1)).toEqual(['x']);
    expect(index.remove({ start: 1, end: 2, value: 'x' })).toBe(true);
    expect(index.at(1)).toEqual([]);
    expect(index.size()).toBe(0);
  });

  it('stays flat for a hundred thousand coinciding spans', () => {
    const index = createIntervalIndex<number>([]);
    for (let value = 0; value < 100_000; value += 1) index.insert({ start: 3, end: 9, value });
    expect(index.at(5)).toHaveLength(100_000);
    expect(index.remove({ start: 3, end: 9, value: 50_000 })).toBe(true);
    expect(index.at(5)).toHaveLength(99_999);
  });
});
