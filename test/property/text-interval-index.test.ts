import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIntervalIndex } from '../../shared/text/interval-index.ts';

interface Item {
  start: number;
  end: number;
  value: number;
}

const span = fc
  .record({ start: fc.nat(50), length: fc.integer({ min: 1, max: 25 }) })
  .map(({ start, length }) => ({ start, end: start + length }));
const change = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), span, pick: fc.nat() }),
  fc.record({ kind: fc.constant('remove' as const), span, pick: fc.nat() }),
);

describe('the interval index', () => {
  it('answers like a scan of all spans, after any changes', () => {
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 40 }),
        fc.array(change, { maxLength: 60 }),
        fc.array(fc.tuple(fc.nat(80), fc.nat(20)), { minLength: 1, maxLength: 10 }),
        (initial, changes, queries) => {
          // In order of insertion, which is the order of coinciding spans.
          let kept: Item[] = initial.map((one, value) => ({ ...one, value }));
          const index = createIntervalIndex(kept);
          let next = kept.length;
          for (const { kind, span: where, pick } of changes) {
            if (kind === 'insert') {
              const item = { ...where, value: next };
              next += 1;
              kept.push(item);
              index.insert(item);
            } else {
              const item = kept[pick % Math.max(1, kept.length)] ?? { ...where, value: -1 };
              expect(index.remove(item)).toBe(kept.includes(item));
              kept = kept.filter((other) => other !== item);
            }
          }
          expect(index.size()).toBe(kept.length);
          const ordered = [...kept].sort((a, b) => a.start - b.start || b.end - a.end);
          for (const [start, length] of queries) {
            const end = start + length;
            expect(index.within(start, end)).toEqual(
              ordered.filter((one) => one.start < end && one.end > start).map(({ value }) => value),
            );
            expect(index.at(start)).toEqual(
              ordered
                .filter((one) => one.start <= start && start < one.end)
                .sort((a, b) => a.end - a.start - (b.end - b.start))
                .map(({ value }) => value),
            );
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
