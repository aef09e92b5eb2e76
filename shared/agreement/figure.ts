/** Why a measure has no value. */
export type UndefinedBecause =
  /** Neither annotator marked anything. */
  | 'nothing-marked'
  /** No span of one annotator matches a span of the other. */
  | 'nothing-matched'
  /** Every label is the same, so agreement by chance is already complete. */
  | 'only-one-label'
  /** No unit has labels of two annotators. */
  | 'nothing-to-pair'
  /** By chance there would be no disagreement either, so there is nothing to compare with. */
  | 'no-chance'
  /** The measure is one of stretches of text, and relations between claims are none. */
  | 'not-a-stretch';

/** A measure with the counts it was computed from, so that it can explain itself. */
export interface Figure<B> {
  /** Null when the measure is undefined; at most 1. */
  readonly value: number | null;
  /** Null exactly when there is a value. */
  readonly undefinedBecause: UndefinedBecause | null;
  readonly basis: B;
}

/** A measure that has a value. */
export function figure<B>(value: number, basis: B): Figure<B> {
  return { value, undefinedBecause: null, basis };
}

/** A measure that has none, with the reason. */
export function noFigure<B>(undefinedBecause: UndefinedBecause, basis: B): Figure<B> {
  return { value: null, undefinedBecause, basis };
}
