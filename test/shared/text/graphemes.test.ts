import { describe, expect, it } from 'vitest';
import {
  isGraphemeBorder,
  nextGrapheme,
  previousGrapheme,
  snapToGraphemes,
} from '../../../shared/text/graphemes.ts';

describe('graphemes', () => {
  it('keep a letter and its harakat together', () => {
    const text = 'مُحَمَّدٌ';
    const borders = [...text, ''].map((_, offset) => isGraphemeBorder(text, offset));
    expect(borders.flatMap((is, offset) => (is ? [offset] : []))).toEqual([0, 2, 4, 7, 9]);
    expect(snapToGraphemes(text, { start: 3, end: 5 })).toEqual({ start: 2, end: 7 });
  });

  it('keep flags, families and line ends whole', () => {
    const text = 'أ🇮🇶🇺🇸👨‍👩‍👧\r\nب';
    expect(nextGrapheme(text, 1)).toBe(5);
    expect(nextGrapheme(text, 5)).toBe(9);
    expect(nextGrapheme(text, 9)).toBe(17);
    expect(nextGrapheme(text, 17)).toBe(19);
    expect(previousGrapheme(text, 19)).toBe(17);
    expect(previousGrapheme(text, 17)).toBe(9);
    expect(previousGrapheme(text, 9)).toBe(5);
  });

  it('bring a span back into the text', () => {
    expect(snapToGraphemes('نعم', { start: -2, end: 99 })).toEqual({ start: 0, end: 3 });
    expect(nextGrapheme('نعم', 3)).toBe(3);
    expect(previousGrapheme('نعم', 0)).toBe(0);
  });

  it('take little time in runs without any certain border', () => {
    const flags = '🇮🇶'.repeat(20_000);
    let steps = 0;
    for (let offset = 0; offset < flags.length; offset = nextGrapheme(flags, offset)) steps += 1;
    expect(steps).toBe(20_000);
    const marks = `م${'\u064B'.repeat(100_000)}`;
    expect(isGraphemeBorder(marks, marks.length)).toBe(true);
    expect(isGraphemeBorder(marks, 1)).toBe(false);
  });
});
