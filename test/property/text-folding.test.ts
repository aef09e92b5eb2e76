import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldKey } from '../../shared/text/folding.ts';
import { anyText, arabicText } from './text-arbitraries.ts';

const options = fc.record({ hamzaCarriers: fc.boolean() });

describe('fold', () => {
  it('has a map back that never falls and stays in the text', () => {
    fc.assert(
      fc.property(anyText, options, (text, opts) => {
        const { folded, toOriginal, originalSpan } = fold(text, opts);
        let before = 0;
        for (let offset = 0; offset < folded.length; offset += 1) {
          const { start, end } = originalSpan(offset, offset + 1);
          expect(toOriginal(offset)).toBe(start);
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
        expect(toOriginal(folded.length)).toBe(text.length);
      }),
      { numRuns: 300 },
    );
  });

  it('leads back to text that folds to the same stretch', () => {
    fc.assert(
      fc.property(arabicText, fc.nat(), fc.nat(), (text, a, b) => {
        const { folded, originalSpan } = fold(text);
        if (folded.length === 0) return;
        const ends = [a % folded.length, b % folded.length].sort((x, y) => x - y);
        const [from, to] = [ends[0] ?? 0, (ends[1] ?? 0) + 1];
        const { start, end } = originalSpan(from, to);
        expect(foldKey(text.slice(start, end))).toBe(folded.slice(from, to));
      }),
      { numRuns: 300 },
    );
  });

  it('twice is once', () => {
    fc.assert(
      fc.property(anyText, options, (text, opts) => {
        const once = foldKey(text, opts);
        expect(foldKey(once, opts)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it('does not see normalisation, harakat and tatweel', () => {
    fc.assert(
      fc.property(arabicText, options, (text, opts) => {
        const key = foldKey(text, opts);
        expect(foldKey(text.normalize('NFD'), opts)).toBe(key);
        expect(foldKey(text.normalize('NFC'), opts)).toBe(key);
        const decorated = text.replace(/(\p{L})/gu, '$1\u064Eـ');
        expect(foldKey(decorated, opts)).toBe(key);
      }),
    );
  });
});
