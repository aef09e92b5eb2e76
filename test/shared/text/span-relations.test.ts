import { describe, expect, it } from 'vitest';
import {
  compareSpans,
  containsSpan,
  coverOf,
  overlaps,
  sameSpan,
  spanLength,
} from '../../../shared/text/span-relations.ts';

const span = (start: number, end: number) => ({ start, end });

describe('span relations', () => {
  it('tells containing, overlapping and touching apart', () => {
    expect(containsSpan(span(2, 8), span(2, 8))).toBe(true);
    expect(containsSpan(span(2, 8), span(3, 9))).toBe(false);
    expect(overlaps(span(2, 8), span(7, 9))).toBe(true);
    expect(overlaps(span(2, 8), span(8, 9))).toBe(false);
    expect(sameSpan(span(2, 8), span(2, 8))).toBe(true);
    expect(sameSpan(span(2, 8), span(2, 7))).toBe(false);
    expect(spanLength(span(2, 8))).toBe(6);
  });

  it('sorts in reading order, the enclosing span first', () => {
    const spans = [span(5, 6), span(0, 2), span(5, 9), span(0, 9)];
    expect([...spans].sort(compareSpans)).toEqual([span(0, 9), span(0, 2), span(5, 9), span(5, 6)]);
  });

  it('covers all spans, in any order', () => {
    expect(coverOf([span(7, 9), span(2, 3), span(4, 12)])).toEqual(span(2, 12));
    expect(() => coverOf([])).toThrow(RangeError);
  });
});
