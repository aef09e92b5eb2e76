import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatten } from '../../shared/text/flatten.ts';
import { textWithSpan } from './text-arbitraries.ts';

const spans = fc.array(
  fc.record({ start: fc.nat(40), length: fc.nat(20) }).map(({ start, length }) => ({
    start,
    end: start + length,
  })),
  { maxLength: 20 },
);

describe('flatten', () => {
  it('loses no text: the slices of its pieces make the range again', () => {
    fc.assert(
      fc.property(textWithSpan, spans, ({ text, span }, marks) => {
        const pieces = flatten(
          marks.map((mark, value) => ({ ...mark, value })),
          span,
        );
        expect(pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(
          text.slice(span.start, span.end),
        );
        for (const { start, end } of pieces) expect(end).toBeGreaterThan(start);
      }),
      { numRuns: 300 },
    );
  });

  it('gives each character exactly the spans that cover it', () => {
    fc.assert(
      fc.property(spans, (marks) => {
        const given = marks.map((mark, value) => ({ ...mark, value }));
        for (const { start, end, values } of flatten(given, { start: 0, end: 60 })) {
          for (let offset = start; offset < end; offset += 1) {
            const covering = given
              .filter((mark) => mark.start <= offset && offset < mark.end)
              .map((mark) => mark.value);
            expect([...values].sort((a, b) => a - b)).toEqual(covering);
          }
        }
      }),
    );
  });
});
