import { figure, noFigure } from './figure.ts';
import type { Figure } from './figure.ts';
import type { LabelledSpan } from './labelled-span.ts';
import { matchSpans } from './match-spans.ts';
import type { MatchedSpans, Matching } from './match-spans.ts';

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
  return matchedF1(matchSpans(mine, theirs, matching));
}

/** The same of records that are paired already. */
export function matchedF1({ pairs, onlyMine, onlyTheirs }: MatchedSpans): Figure<F1Basis> {
  const matched = pairs.length;
  const [mine, theirs] = [matched + onlyMine.length, matched + onlyTheirs.length];
  const basis = {
    matched,
    mine,
    theirs,
    recall: theirs === 0 ? null : matched / theirs,
    precision: mine === 0 ? null : matched / mine,
  };
  const all = mine + theirs;
  return all === 0 ? noFigure('nothing-marked', basis) : figure((2 * matched) / all, basis);
}
