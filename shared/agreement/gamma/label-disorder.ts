import type { UnitaryAlignment } from './alignment.ts';
import { positional } from './dissimilarity.ts';
import type { Dissimilarity } from './dissimilarity.ts';

/** The disorder of labels, to be divided: sum of weighted dissimilarities, and of the weights. */
export interface LabelDisorder {
  readonly sum: number;
  readonly weight: number;
  /** Pairs of aligned units that were looked at. */
  readonly pairs: number;
}

/** No alignment looked at. */
export const noLabelDisorder: LabelDisorder = { sum: 0, weight: 0, pairs: 0 };

/**
 * How far the labels of aligned units are apart, each pair weighed by how well it is aligned (Mathet
 * 2017, “The agreement measure γcat”, section 4.2.5); for γ-k only pairs in which one label is `only`.
 * `loneUnits` counts a unit without counterpart as a pair of different labels, as pygamma-agreement
 * does beyond the paper.
 */
export function labelDisorder(
  alignments: readonly UnitaryAlignment[],
  by: Dissimilarity,
  only: string | null = null,
  loneUnits = false,
): LabelDisorder {
  let { sum, weight, pairs } = noLabelDisorder;
  for (const alignment of alignments) {
    const units = alignment.filter((unit) => unit !== null);
    for (const [index, one] of alignment.entries()) {
      for (const other of alignment.slice(index + 1)) {
        if (only !== null && one?.label !== only && other?.label !== only) continue;
        if (one === null || other === null) {
          if (loneUnits && one !== other) {
            sum += by.empty * by.empty;
            weight += by.empty;
          }
          continue;
        }
        pairs += 1;
        const trust = Math.max(0, 1 - by.alpha * positional(one, other)) / (units.length - 1);
        sum += trust * by.empty * by.labels(one.label, other.label);
        weight += trust;
      }
    }
  }
  return { sum, weight, pairs };
}
