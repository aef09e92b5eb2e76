import { describe, expect, it } from 'vitest';
import { edgeSpeed } from '../../../../renderer/features/reader/edge-scroll.ts';

const ends = { top: 100, bottom: 700 };
const speedAt = (y: number) => edgeSpeed(y, ends, 28);

describe('the speed at the edge', () => {
  it('is nothing between the edges', () => {
    expect([128, 400, 672].map(speedAt)).toEqual([0, 0, 0]);
  });

  it('is upwards at the upper edge and as fast downwards at the lower one', () => {
    for (const depth of [1, 14, 28, 60]) {
      const up = speedAt(128 - depth);
      expect(up).toBeLessThan(0);
      expect(speedAt(672 + depth)).toBe(-up);
    }
  });

  it('grows with the depth, beyond the end too, up to a limit', () => {
    const speeds = [673, 680, 700, 720, 750].map(speedAt);
    expect(speeds).toEqual([...speeds].sort((a, b) => a - b));
    expect(new Set(speeds).size).toBe(speeds.length);
    expect(speedAt(5000)).toBe(speedAt(1000));
    expect(speedAt(5000)).toBeLessThan(3);
  });

  it('leaves a half of a low window in which nothing moves', () => {
    const low = { top: 0, bottom: 40 };
    expect([10, 20, 30].map((y) => edgeSpeed(y, low, 28))).toEqual([0, 0, 0]);
    expect(edgeSpeed(2, low, 28)).toBeLessThan(0);
    expect(edgeSpeed(38, low, 28)).toBeGreaterThan(0);
  });
});
