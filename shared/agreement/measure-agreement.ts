import type { Id } from '../model/id.ts';
import type { Span } from '../model/span.ts';
import { cohenKappa } from './cohen-kappa.ts';
import type { KappaBasis } from './cohen-kappa.ts';
import type { Figure } from './figure.ts';
import { noFigure } from './figure.ts';
import { nominalAlpha } from './krippendorff-alpha.ts';
import type { AlphaBasis } from './krippendorff-alpha.ts';
import type { LabelledSpan } from './labelled-span.ts';
import { listDisagreements } from './list-disagreements.ts';
import type { Disagreement } from './list-disagreements.ts';
import { matchRelations } from './match-relations.ts';
import type { LabelledRelation } from './match-relations.ts';
import { matchSpans } from './match-spans.ts';
import type { MatchedSpans, Matching } from './match-spans.ts';
import { matchedF1 } from './span-f1.ts';
import type { F1Basis } from './span-f1.ts';
import { unitizingAlpha } from './unitizing-alpha.ts';
import type { MeasuredText, UnitizingBasis } from './unitizing-alpha.ts';

/** The measures of one label. */
export interface LabelFigures {
  readonly label: string;
  readonly exact: Figure<F1Basis>;
  readonly relaxed: Figure<F1Basis>;
  readonly unitizing: Figure<UnitizingBasis>;
}

/** A cell of the table of who called what how; null stands for “no counterpart”. */
export interface ConfusionCell {
  readonly mine: string | null;
  readonly theirs: string | null;
  /** Places of the cell, first character each, in text order within an article. */
  readonly places: readonly ComparedPlace[];
}

/** Where two records that stand against each other begin, and which they are; null has no counterpart. */
export interface ComparedPlace extends Pick<Span, 'start'> {
  readonly articleId: Id;
  readonly mine: Id | null;
  readonly theirs: Id | null;
}

/** Every measure that needs no chance, between two annotators. */
export interface Agreement {
  readonly exact: Figure<F1Basis>;
  readonly relaxed: Figure<F1Basis>;
  /** On the labels of spans that overlap. */
  readonly kappa: Figure<KappaBasis>;
  readonly alpha: Figure<AlphaBasis>;
  readonly unitizing: Figure<UnitizingBasis>;
  /** Sorted by label. */
  readonly byLabel: readonly LabelFigures[];
  readonly confusion: readonly ConfusionCell[];
  readonly disagreements: readonly Disagreement[];
}

/** Measures two annotators' spans on the same texts. */
export function measureAgreement(
  mine: readonly LabelledSpan[],
  theirs: readonly LabelledSpan[],
  texts: readonly MeasuredText[],
): Agreement {
  return measure(mine, theirs, {
    match: matchSpans,
    unitizing: (own, other) => unitizingAlpha(own, other, texts),
  });
}

/** The same for contradictions, which match by the claims on their sides. */
export function measureRelations(
  mine: readonly LabelledRelation[],
  theirs: readonly LabelledRelation[],
): Agreement {
  return measure(mine, theirs, {
    match: matchRelations,
    unitizing: () =>
      noFigure('not-a-stretch', { length: 0, units: 0, observed: null, expected: null }),
  });
}

/** How records of one sort are paired, and measured as stretches of text. */
interface Ways<S extends LabelledSpan> {
  readonly match: (mine: readonly S[], theirs: readonly S[], matching: Matching) => MatchedSpans;
  readonly unitizing: (mine: readonly S[], theirs: readonly S[]) => Figure<UnitizingBasis>;
}

function measure<S extends LabelledSpan>(
  mine: readonly S[],
  theirs: readonly S[],
  { match, unitizing }: Ways<S>,
): Agreement {
  const matched = match(mine, theirs, 'relaxed');
  const pairs = matched.pairs.map(([a, b]): [string, string] => [a.label, b.label]);
  const labels = [...new Set([...mine, ...theirs].map(({ label }) => label))].sort();
  return {
    exact: matchedF1(match(mine, theirs, 'exact')),
    relaxed: matchedF1(matched),
    kappa: cohenKappa(pairs),
    alpha: nominalAlpha(pairs),
    unitizing: unitizing(mine, theirs),
    byLabel: labels.map((label) => {
      const own = mine.filter((span) => span.label === label);
      const other = theirs.filter((span) => span.label === label);
      return {
        label,
        exact: matchedF1(match(own, other, 'exact')),
        relaxed: matchedF1(match(own, other, 'relaxed')),
        unitizing: unitizing(own, other),
      };
    }),
    confusion: confusionCells([
      ...matched.pairs,
      ...matched.onlyMine.map((span) => [span, null] as const),
      ...matched.onlyTheirs.map((span) => [null, span] as const),
    ]),
    disagreements: listDisagreements(matched),
  };
}

type Pair = readonly [LabelledSpan, LabelledSpan | null] | readonly [null, LabelledSpan];

function confusionCells(pairs: readonly Pair[]): ConfusionCell[] {
  const cells = new Map<
    string,
    { mine: string | null; theirs: string | null; places: ComparedPlace[] }
  >();
  for (const [a, b] of pairs) {
    const [mine, theirs] = [a?.label ?? null, b?.label ?? null];
    const key = JSON.stringify([mine, theirs]);
    const cell = cells.get(key) ?? { mine, theirs, places: [] };
    cells.set(key, cell);
    cell.places.push(...placesOf({ mine: a, theirs: b }));
  }
  return [...cells.values()];
}

/** The place of one comparison, by the first of the two that is there; none if neither has a stretch. */
export function placesOf({
  mine,
  theirs,
}: Pick<Disagreement, 'mine' | 'theirs'>): readonly ComparedPlace[] {
  const span = mine ?? theirs;
  const start = span?.fragments[0]?.start;
  if (span === null || start === undefined) return [];
  const { articleId } = span;
  return [{ articleId, start, mine: mine?.id ?? null, theirs: theirs?.id ?? null }];
}
