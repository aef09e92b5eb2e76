import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MarkIndex } from '../../shared/marks/mark-index.ts';
import { compareMarks } from '../../shared/marks/marks-of-article.ts';
import type { Mark } from '../../shared/marks/marks-of-article.ts';

/** Ends of spans near the borders of the index's parts, which lie at multiples of 2,048. */
const offset = fc
  .tuple(fc.nat(4), fc.oneof(fc.integer({ min: -3, max: 3 }), fc.nat(2047)))
  .map(([part, by]) => Math.max(0, part * 2048 + by));
const span = fc
  .tuple(offset, offset)
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
const source = fc.array(span, { minLength: 1, maxLength: 3 });

const marksOf = (spans: readonly { start: number; end: number }[], id: number): Mark[] =>
  spans.map(({ start, end }) => ({
    start,
    end,
    ref: { table: 'mentions', id: String(id) },
    createdAt: String(id).padStart(4, '0'),
    part: 'mention',
    look: 'entity-rose',
  }));

describe('the index of marks', () => {
  it('answers like a look at all marks, whatever was asked and changed before', () => {
    fc.assert(
      fc.property(
        fc.array(source, { maxLength: 20 }),
        fc.array(
          fc.oneof(
            fc.record({ kind: fc.constant('ask' as const), span, pick: fc.nat() }),
            fc.record({ kind: fc.constant('insert' as const), span, pick: fc.nat() }),
            fc.record({ kind: fc.constant('remove' as const), span, pick: fc.nat() }),
          ),
          { maxLength: 30 },
        ),
        (sources, steps) => {
          const made = sources.map(marksOf);
          const index = new MarkIndex<readonly Mark[]>((marks) => marks);
          for (const marks of made) for (const mark of marks) index.expect(marks, mark);
          let kept = made.flat();
          let next = made.length;
          const ask = (start: number, end: number) => {
            const inOrder = (a: Mark, b: Mark) =>
              a.start - b.start || b.end - a.end || compareMarks(a, b);
            const here = kept.filter((mark) => mark.start < end && mark.end > start).sort(inOrder);
            expect(index.within(start, end)).toEqual(here);
            expect(index.at(start)).toEqual(
              kept
                .filter((mark) => mark.start <= start && start < mark.end)
                .sort((a, b) => a.end - a.start - (b.end - b.start) || inOrder(a, b)),
            );
          };
          for (const { kind, span: where, pick } of steps) {
            if (kind === 'ask') ask(where.start, where.end);
            else if (kind === 'insert') {
              const [mark] = marksOf([where], (next += 1));
              if (mark === undefined) throw new Error('no mark');
              index.settle(mark);
              index.insert(mark);
              kept.push(mark);
            } else {
              const mark = kept[pick % Math.max(1, kept.length)];
              if (mark === undefined) continue;
              index.settle(mark);
              index.remove(mark);
              kept = kept.filter((other) => other !== mark);
            }
          }
          ask(0, 20_000);
          ask(0, 1e9);
        },
      ),
      { numRuns: 300 },
    );
  });
});
