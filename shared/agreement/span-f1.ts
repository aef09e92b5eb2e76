import { figure, noFigure } from './figure.ts';
import type { Figure } from './figure.ts';
import type { LabelledSpan } from './labelled-span.ts';
import { matchSpans } from './match-spans.ts';
import type { Matching } from './match-spans.ts';

/** What {@link spanF1} counted. */
export interface F1Basis {
  readonly matched: number;
  readonly mine: number;
  readonly theirs: number;
  /** Share of theirs that is matched; null without theirs. The other annotator is the measure. */
  readonly recall: number | null;
  /** Share of mine that is matched; null without mine. */
  readonly precision: number | null;
}

/**
 * F1 of two annotators' spans: 2 × matched / (mine + theirs), from 0 to 1 and the same whichever of
 * them is taken as the measure. Says whether the same places were marked; labels do not count
 * (filter both lists by label for the figure of one type).
 */
export function spanF1(
  mine: readonly LabelledSpan[],
  theirs: readonly LabelledSpan[],
  matching: Matching,
): Figure<F1Basis> {
  const matched = matchSpans(mine, theirs, matching).pairs.length;
  const basis = {
    matched,
    mine: mine.length,
    theirs: theirs.length,
    recall: theirs.length === 0 ? null : matched / theirs.length,
    precision: mine.length === 0 ? null : matched / mine.length,
  };
  const all = mine.length + theirs.length;
  return all === 0 ? noFigure('nothing-marked', basis) : figure((2 * matched) / all, basis);
}
