import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGraphemeBorder } from '../../shared/text/graphemes.ts';
import { containsSpan, overlaps } from '../../shared/text/span-relations.ts';
import {
  nextWordBorder,
  previousWordBorder,
  snapToWords,
  tokenize,
  trimSpan,
  wordAt,
} from '../../shared/text/words.ts';
import { anyText, textWithSpan } from './text-arbitraries.ts';

const runs = { numRuns: 500 };

describe('tokens', () => {
  it('cover the text without gaps and never cut a grapheme', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(token.start).toBe(end);
          expect(token.end).toBeGreaterThan(token.start);
          expect(isGraphemeBorder(text, token.end)).toBe(true);
          end = token.end;
        }
        expect(end).toBe(text.length);
      }),
      runs,
    );
  });

  it('of a span are those of the whole text that overlap it', () => {
    fc.assert(
      fc.property(textWithSpan, ({ text, span }) => {
        expect(tokenize(text, span)).toEqual(
          tokenize(text).filter((token) => overlaps(token, span)),
        );
      }),
      runs,
    );
  });
});

describe('snapToWords', () => {
  it('74: keeps every word it touched, whole, and twice is once', () => {
    fc.assert(
      fc.property(textWithSpan, ({ text, span }) => {
        const snapped = snapToWords(text, span);
        for (const token of tokenize(text, span)) {
          if (token.kind === 'word' || token.kind === 'number' || token.kind === 'symbol') {
            expect(containsSpan(snapped, token)).toBe(true);
          }
        }
        expect(snapped.end).toBeGreaterThan(snapped.start);
        expect(isGraphemeBorder(text, snapped.start)).toBe(true);
        expect(isGraphemeBorder(text, snapped.end)).toBe(true);
        expect(snapToWords(text, snapped)).toEqual(snapped);
      }),
      runs,
    );
  });
});

describe('trimSpan', () => {
  it('74: shrinks, and twice is once', () => {
    fc.assert(
      fc.property(textWithSpan, ({ text, span }) => {
        const trimmed = trimSpan(text, span);
        if (trimmed === null) {
          expect(
            text
              .slice(span.start, span.end)
              .replace(/[\p{Cc}\u200B]/gu, '')
              .trim(),
          ).toBe('');
        } else {
          expect(containsSpan(span, trimmed)).toBe(true);
          expect(trimSpan(text, trimmed)).toEqual(trimmed);
        }
      }),
      runs,
    );
  });
});

describe('words at offsets', () => {
  it('agree with the tokens of the whole text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = tokenize(text).filter(
          (token) => token.kind !== 'space' && token.kind !== 'punctuation',
        );
        for (let offset = 0; offset <= text.length; offset += 1) {
          const holding =
            words.find((word) => word.start <= offset && offset < word.end) ??
            words.find((word) => word.end === offset);
          expect(wordAt(text, offset)).toEqual(
            holding === undefined ? null : { start: holding.start, end: holding.end },
          );
          expect(nextWordBorder(text, offset)).toBe(
            words.find((word) => word.end > offset)?.end ?? text.length,
          );
          expect(previousWordBorder(text, offset)).toBe(
            words.findLast((word) => word.start < offset)?.start ?? 0,
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});
