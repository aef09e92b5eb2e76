import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createOffsetConverter,
  isOnCodePointBorder,
  sliceCodePoints,
} from '../../shared/text/code-points.ts';
import {
  isGraphemeBorder,
  nextGrapheme,
  previousGrapheme,
  snapToGraphemes,
} from '../../shared/text/graphemes.ts';
import { containsSpan } from '../../shared/text/span-relations.ts';
import { anyText, textWithSpan } from './text-arbitraries.ts';

describe('code-point offsets', () => {
  it('65: are inverse to UTF-16 offsets at every position', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { toCodePoint, toUtf16, codePointLength } = createOffsetConverter(text);
        const characters = [...text];
        expect(codePointLength).toBe(characters.length);
        let utf16 = 0;
        for (let codePoint = 0; codePoint <= characters.length; codePoint += 1) {
          expect(toCodePoint(utf16)).toBe(codePoint);
          expect(toUtf16(codePoint)).toBe(utf16);
          utf16 += characters[codePoint]?.length ?? 0;
        }
      }),
    );
  });

  it('exist exactly at code-point borders', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { toCodePoint } = createOffsetConverter(text);
        for (let offset = 0; offset <= text.length; offset += 1) {
          if (isOnCodePointBorder(text, offset)) toCodePoint(offset);
          else expect(() => toCodePoint(offset)).toThrow(RangeError);
        }
      }),
    );
  });

  it('slice like UTF-16 offsets', () => {
    fc.assert(
      fc.property(textWithSpan, ({ text, span }) => {
        const { toCodePoint } = createOffsetConverter(text);
        expect(sliceCodePoints(text, toCodePoint(span.start), toCodePoint(span.end))).toBe(
          text.slice(span.start, span.end),
        );
      }),
    );
  });
});

describe('graphemes by local windows', () => {
  it('65: are those of Intl.Segmenter over the whole text', () => {
    const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
    fc.assert(
      fc.property(anyText, (text) => {
        const borders = [...segmenter.segment(text)].map((segment) => segment.index);
        borders.push(text.length);
        for (let offset = 0; offset <= text.length; offset += 1) {
          expect(isGraphemeBorder(text, offset)).toBe(borders.includes(offset));
          expect(nextGrapheme(text, offset)).toBe(
            borders.find((border) => border > offset) ?? text.length,
          );
          expect(previousGrapheme(text, offset)).toBe(
            borders.findLast((border) => border < offset) ?? 0,
          );
        }
      }),
      { numRuns: 400 },
    );
  });

  it('snap: grows, ends on borders, twice is once', () => {
    fc.assert(
      fc.property(textWithSpan, ({ text, span }) => {
        const snapped = snapToGraphemes(text, span);
        expect(containsSpan(snapped, span)).toBe(true);
        expect(isGraphemeBorder(text, snapped.start)).toBe(true);
        expect(isGraphemeBorder(text, snapped.end)).toBe(true);
        expect(snapToGraphemes(text, snapped)).toEqual(snapped);
      }),
    );
  });
});
