import type { Continuum, Unit } from './continuum.ts';

/** A number from 0 to below 1. */
export type Random = () => number;

/**
 * What annotators who do not know of each other might have marked in a text: each is one of the real
 * ones, drawn by lot, whose units are moved on by a lot of their own and begin again at the front
 * (Mathet, Widlöcher and Métivier 2015, section 5.2). The moves differ by half a mean length at
 * least, for two copies that hardly moved apart would agree by themselves.
 */
export function sampleContinuum(continuum: Continuum, random: Random): Continuum {
  const all = continuum.flat();
  if (all.length === 0) return continuum;
  const first = all.reduce((least, { start }) => Math.min(least, start), Infinity);
  const last = all.reduce((most, { end }) => Math.max(most, end), 0);
  const apart = all.reduce((sum, { start, end }) => sum + end - start, 0) / all.length / 2;
  for (;;) {
    let free = [{ start: first, end: last }];
    const sampled = continuum.map((): readonly Unit[] => {
      const move =
        free.length === 0 ? draw([{ start: first, end: last }], random) : draw(free, random);
      free = without(free, move, apart);
      const units = continuum[Math.floor(random() * continuum.length)] ?? [];
      return units.map(({ start, end, label }) => {
        const by = start + move > last ? move + first - last : move;
        return { start: start + by, end: end + by, label };
      });
    });
    if (sampled.some((units) => units.length > 0)) return sampled;
  }
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A whole number out of the stretches, each place as likely as any other. */
function draw(stretches: readonly Stretch[], random: Random): number {
  const total = stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  let left = random() * total;
  for (const { start, end } of stretches) {
    if (left < end - start) return Math.floor(start + left);
    left -= end - start;
  }
  return Math.floor(stretches.at(-1)?.start ?? 0);
}

/** The stretches without the surroundings of a place. */
function without(stretches: readonly Stretch[], place: number, apart: number): Stretch[] {
  return stretches
    .flatMap(({ start, end }) => [
      { start, end: Math.min(end, place - apart) },
      { start: Math.max(start, place + apart), end },
    ])
    .filter(({ start, end }) => end > start);
}
