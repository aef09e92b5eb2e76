import { figure, noFigure } from './figure.ts';
import type { Figure } from './figure.ts';

/** What {@link nominalAlpha} counted. */
export interface AlphaBasis {
  /** Units that at least two annotators labelled; only they count. */
  readonly units: number;
  /** Labels in those units. */
  readonly values: number;
  /** Share of paired labels that differ; null without pairs. */
  readonly observed: number | null;
  /** The share that would differ if labels were dealt out by chance; null without pairs. */
  readonly expected: number | null;
}

/**
 * Krippendorff's α for nominal labels: 1 − observed / expected disagreement, for any number of
 * annotators, with gaps (null). Each unit is the list of labels it was given, one for each
 * annotator. Units with fewer than two labels pair nothing and are left out; within a unit of m
 * labels each ordered pair weighs 1/(m − 1) (Krippendorff, Content Analysis).
 */
export function nominalAlpha(units: readonly (readonly (string | null)[])[]): Figure<AlphaBasis> {
  const paired = units
    .map((unit) => unit.filter((label) => label !== null))
    .filter((labels) => labels.length >= 2);
  const values = paired.reduce((sum, labels) => sum + labels.length, 0);
  if (values === 0) {
    return noFigure('nothing-to-pair', { units: 0, values, observed: null, expected: null });
  }
  const totals = countLabels(paired.flat());
  const differing = paired.reduce((sum, labels) => {
    return sum + differingPairs(countLabels(labels)) / (labels.length - 1);
  }, 0);
  const byChance = differingPairs(totals) / (values - 1);
  const basis = {
    units: paired.length,
    values,
    observed: differing / values,
    expected: byChance / values,
  };
  if (totals.size === 1) return noFigure('only-one-label', basis);
  return figure(1 - differing / byChance, basis);
}

function countLabels(labels: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return counts;
}

/** Ordered pairs of two different labels. */
function differingPairs(counts: ReadonlyMap<string, number>): number {
  let all = 0;
  let same = 0;
  for (const count of counts.values()) {
    all += count;
    same += count * count;
  }
  return all * all - same;
}
