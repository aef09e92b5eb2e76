import type { Continuum, Unit } from './continuum.ts';
import { combined } from './dissimilarity.ts';
import type { Dissimilarity } from './dissimilarity.ts';

/** Units of different annotators that stand for the same thing; null where one has none. */
export type UnitaryAlignment = readonly (Unit | null)[];

/**
 * The disorder of a unitary alignment: the mean dissimilarity of its pairs, where a pair that lacks
 * a unit costs Δ∅.
 */
export function unitaryDisorder(alignment: UnitaryAlignment, by: Dissimilarity): number {
  let sum = 0;
  let pairs = 0;
  for (const [index, one] of alignment.entries()) {
    for (const other of alignment.slice(index + 1)) {
      sum += one === null || other === null ? by.empty : combined(one, other, by);
      pairs += 1;
    }
  }
  return sum / pairs;
}

/** The sum of the disorders of an alignment, before it is divided by the mean number of units. */
export function totalDisorder(alignments: readonly UnitaryAlignment[], by: Dissimilarity): number {
  return alignments.reduce((sum, alignment) => sum + unitaryDisorder(alignment, by), 0);
}

/**
 * Of two alignments with the same disorder the one that leaves fewer units alone is taken: each
 * unitary alignment is reckoned this much dearer, far below any difference that counts.
 */
export const tieBreak = 1e-9;

/** Mean number of units that an annotator marked in a text. */
export function meanUnits(continuum: Continuum): number {
  return continuum.reduce((sum, units) => sum + units.length, 0) / continuum.length;
}
