import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesIn } from '../../shared/text/paragraphs.ts';
import { sentenceAt, sentencesIn } from '../../shared/text/sentences.ts';
import { containsSpan, overlaps } from '../../shared/text/span-relations.ts';
import { trimSpan } from '../../shared/text/words.ts';
import { anyText, textWithSpan } from './text-arbitraries.ts';

describe.each([
  ['lines', linesIn],
  ['sentences', sentencesIn],
])('%s', (_name, partsIn) => {
  it('hold every character that is not white space exactly once, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let before = 0;
        for (const part of partsIn(text)) {
          expect(part.start).toBeGreaterThanOrEqual(before);
          expect(trimSpan(text, { start: before, end: part.start })).toBeNull();
          expect(trimSpan(text, part)).toEqual(part);
          before = part.end;
        }
        expect(trimSpan(text, { start: before, end: text.length })).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('of a span are those of the whole text that overlap it', () => {
    fc.assert(
      fc.property(textWithSpan, ({ text, span }) => {
        expect(partsIn(text, span)).toEqual(partsIn(text).filter((part) => overlaps(part, span)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('sentences', () => {
  it('stay within one line, and are found at each of their offsets', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = linesIn(text);
        for (const sentence of sentencesIn(text)) {
          expect(lines.some((line) => containsSpan(line, sentence))).toBe(true);
          expect(sentenceAt(text, sentence.start)).toEqual(sentence);
          expect(sentenceAt(text, sentence.end - 1)).toEqual(sentence);
        }
      }),
      { numRuns: 300 },
    );
  });
});
