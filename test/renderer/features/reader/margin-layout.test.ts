import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutMargin } from '../../../../renderer/features/reader/margin-layout.ts';

describe('layOutMargin', () => {
  it('leaves markers at their lines where there is room', () => {
    const places = layOutMargin(
      [
        { id: 'a', y: 10, height: 24 },
        { id: 'b', y: 60, height: 24 },
      ],
      2,
    );
    expect([...places]).toEqual([
      ['a', 10],
      ['b', 60],
    ]);
  });

  it('never overlaps, never moves a marker up, and keeps reading order', () => {
    const wish = fc.record({
      id: fc.uuid(),
      y: fc.integer({ min: 0, max: 400 }),
      height: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(wish, { selector: ({ id }) => id }), (wishes) => {
        const places = layOutMargin(wishes, 2);
        const placed = wishes
          .map((each) => ({ ...each, at: places.get(each.id) ?? Number.NaN }))
          .sort((a, b) => a.at - b.at);
        placed.forEach(({ at, y }, index) => {
          expect(at).toBeGreaterThanOrEqual(y);
          const next = placed[index + 1];
          if (next === undefined) return;
          expect(next.at).toBeGreaterThanOrEqual(at + (placed[index]?.height ?? 0) + 2);
          expect(next.y).toBeGreaterThanOrEqual(y);
        });
      }),
    );
  });
});
