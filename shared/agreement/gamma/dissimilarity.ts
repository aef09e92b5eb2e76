import type { Unit } from './continuum.ts';

/** How far two units are apart; the weights of position and label, and the cost of having none. */
export interface Dissimilarity {
  /** Weight of the position. */
  readonly alpha: number;
  /** Weight of the label. */
  readonly beta: number;
  /** Δ∅: what a unit costs that has no counterpart. */
  readonly empty: number;
  /** How far two labels are apart, from 0 to 1. */
  readonly labels: (one: string, other: string) => number;
}

/** Position and label count alike, and labels are the same or not. */
export const plainDissimilarity: Dissimilarity = {
  alpha: 1,
  beta: 1,
  empty: 1,
  labels: (one, other) => (one === other ? 0 : 1),
};

/**
 * The “sporadic” dissimilarity of positions: the distances of the two starts and the two ends, in
 * proportion to the lengths, squared. 0 in the same place, 1 where one follows the other and both
 * are equally long (Mathet, Widlöcher and Métivier 2015, section 4.2).
 */
export function positional(one: Unit, other: Unit): number {
  const apart = Math.abs(one.start - other.start) + Math.abs(one.end - other.end);
  const share = apart / (one.end - one.start + other.end - other.start);
  return share * share;
}

/** Position and label together, in units of Δ∅ × weight. */
export function combined(one: Unit, other: Unit, by: Dissimilarity): number {
  return (
    by.empty * (by.alpha * positional(one, other) + by.beta * by.labels(one.label, other.label))
  );
}
