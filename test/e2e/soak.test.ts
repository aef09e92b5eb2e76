import { describe, expect, it } from 'vitest';
import { soak } from '../bench/soak.ts';
import { allowedPerRound, judge } from '../bench/soak-verdict.ts';

describe('the soak', () => {
  it('sees a leak of each kind, and no leak in noise and a single high measurement', () => {
    const noise = [0, 3, -2, 1, 40, -1, 2, 0, 1, -3];
    const steady = noise.map((by) => ({
      heap: 30e6 + by * 10_000,
      nodes: 3000 + by,
      listeners: 500 + Math.round(by / 10),
    }));
    expect(judge(steady).filter(({ leaks }) => leaks)).toEqual([]);
    for (const figure of ['heap', 'nodes', 'listeners'] as const) {
      const leaking = steady.map((held, round) => ({
        ...held,
        [figure]: held[figure] + round * 2 * allowedPerRound[figure],
      }));
      const found = judge(leaking).filter(({ leaks }) => leaks);
      expect(found.map((verdict) => verdict.figure)).toEqual([figure]);
    }
    expect(() => judge(steady.slice(0, 2))).toThrow(RangeError);
  });

  it('works at random for a while and holds nothing that was closed; a leak put in is seen', async () => {
    const { verdicts, leaking, problems, run } = await soak({
      rounds: 3,
      seed: 1,
      actions: 8,
      warmUp: 2,
      leakingRounds: 2,
    });
    expect(problems).toEqual([]);
    const seen = JSON.stringify(run);
    expect(
      verdicts.filter(({ leaks }) => leaks),
      seen,
    ).toEqual([]);
    expect(leaking.filter(({ leaks }) => leaks).map(({ figure }) => figure)).toEqual(
      expect.arrayContaining(['nodes', 'listeners']),
    );
  }, 240_000);
});
