import { describe, expect, it } from 'vitest';
import {
  createOffsetConverter,
  isOnCodePointBorder,
  sliceCodePoints,
} from '../../../shared/text/code-points.ts';

const text = 'قال 😀 نعم 🇮🇶!';

describe('createOffsetConverter', () => {
  it('counts a surrogate pair once', () => {
    const { toCodePoint, toUtf16, codePointLength } = createOffsetConverter(text);
    expect(codePointLength).toBe([...text].length);
    expect(toCodePoint(text.indexOf('نعم'))).toBe(6);
    expect(toUtf16(6)).toBe(text.indexOf('نعم'));
    expect(toCodePoint(text.length)).toBe(codePointLength);
  });

  it('changes nothing in a text without pairs', () => {
    const { toCodePoint, toUtf16 } = createOffsetConverter('مُحَمَّد');
    expect([0, 3, 8].map(toCodePoint)).toEqual([0, 3, 8]);
    expect([0, 3, 8].map(toUtf16)).toEqual([0, 3, 8]);
  });

  it('refuses offsets that are no position of the text', () => {
    const { toCodePoint, toUtf16, codePointLength } = createOffsetConverter(text);
    for (const offset of [-1, 5, text.length + 1, 0.5, NaN]) {
      expect(() => toCodePoint(offset)).toThrow(RangeError);
    }
    for (const offset of [-1, codePointLength + 1, 1.5]) {
      expect(() => toUtf16(offset)).toThrow(RangeError);
    }
  });
});

describe('isOnCodePointBorder', () => {
  it('is false inside a pair and outside the text', () => {
    expect([4, 5, 6].map((offset) => isOnCodePointBorder(text, offset))).toEqual([
      true,
      false,
      true,
    ]);
    expect(isOnCodePointBorder(text, text.length)).toBe(true);
    expect(isOnCodePointBorder(text, text.length + 1)).toBe(false);
    expect(isOnCodePointBorder(text, -1)).toBe(false);
  });
});

describe('sliceCodePoints', () => {
  it('slices by code points', () => {
    expect(sliceCodePoints(text, 4, 9)).toBe('😀 نعم');
  });
});
