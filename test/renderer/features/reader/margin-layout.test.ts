import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lanesOf, layOutMargin } from '../../../../renderer/features/reader/margin-layout.ts';

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

  it('stands as a pile around its lines where there is none', () => {
    const wishes = [100, 100, 100].map((y, at) => ({ id: 'abc'.charAt(at), y, height: 24 }));
    expect([...layOutMargin(wishes, 2).values()]).toEqual([74, 100, 126]);
    const atTop = wishes.map((wish) => ({ ...wish, y: 5 }));
    expect([...layOutMargin(atTop, 2).values()]).toEqual([0, 26, 52]);
  });

  it('keeps sixty markers of one screenful nearer than pushing them down would', () => {
    const wishes = Array.from({ length: 60 }, (_, at) => ({
      id: String(at),
      y: 400 + at * 13,
      height: 24,
    }));
    const places = layOutMargin(wishes, 2);
    const ways = wishes.map(({ id, y }) => Math.abs((places.get(id) ?? Number.NaN) - y));
    // Pushed down alone the last would stand 59 times 13 pixels below its line.
    expect(Math.max(...ways)).toBeLessThanOrEqual((59 * 13) / 2 + 1);
  });

  it('never overlaps, never stands above the page, and keeps reading order', () => {
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
          expect(at).toBeGreaterThanOrEqual(0);
          const next = placed[index + 1];
          if (next === undefined) return;
          expect(next.at).toBeGreaterThanOrEqual(at + (placed[index]?.height ?? 0) + 2 - 1e-6);
          expect(next.y).toBeGreaterThanOrEqual(y);
        });
      }),
    );
  });
});

describe('lanesOf', () => {
  it('keeps lines beside each other apart, the short one nearest to the markers', () => {
    const lanes = lanesOf(
      [
        { group: 'long', start: 0, end: 100 },
        { group: 'short', start: 10, end: 20 },
        { group: 'later', start: 30, end: 40 },
      ],
      4,
    );
    expect([...lanes].sort()).toEqual([
      ['later', 0],
      ['long', 1],
      ['short', 0],
    ]);
  });

  it('gives all lines of a contradiction one lane, and shares lanes when there are too many', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({
      group: String(at % 8),
      start: 0,
      end: 10,
    }));
    const lanes = lanesOf(many, 4);
    expect(lanes.size).toBe(8);
    expect(
      [0, 1, 2, 3].map((lane) => [...lanes.values()].filter((one) => one === lane).length),
    ).toEqual([2, 2, 2, 2]);
  });
});
