import type { Random } from './sample-continuum.ts';

/**
 * The same series of numbers for the same seed, on every machine, so that a figure that rests on
 * chance can be computed again (mulberry32, a public-domain generator by Tommy Ettinger).
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
