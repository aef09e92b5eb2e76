import { overlapOf, placeKey } from './labelled-span.ts';
import type { LabelledSpan } from './labelled-span.ts';

/** `exact`: the same characters; `relaxed`: at least one character in common. */
export const matchings = ['exact', 'relaxed'] as const;
/** See {@link matchings}. */
export type Matching = (typeof matchings)[number];

/** Who marked what: pairs that stand for each other, and what has no counterpart. */
export interface MatchedSpans {
  readonly pairs: readonly (readonly [mine: LabelledSpan, theirs: LabelledSpan])[];
  readonly onlyMine: readonly LabelledSpan[];
  readonly onlyTheirs: readonly LabelledSpan[];
}

/**
 * Pairs the spans of two annotators, each at most once. Spans in the same place come first, those
 * with the same label before others. Relaxed matching then pairs as many of the rest as can be
 * paired by overlap (augmenting paths), trying the larger overlap first; labels play no part.
 */
export function matchSpans(
  mine: readonly LabelledSpan[],
  theirs: readonly LabelledSpan[],
  matching: Matching,
): MatchedSpans {
  const partner = new Map<LabelledSpan, LabelledSpan>();
  pairSamePlaces(mine, theirs, partner);
  if (matching === 'relaxed') pairOverlaps(mine, theirs, partner);
  const taken = new Set(partner.values());
  return {
    pairs: mine.flatMap((span) => {
      const other = partner.get(span);
      return other === undefined ? [] : [[span, other] as const];
    }),
    onlyMine: mine.filter((span) => !partner.has(span)),
    onlyTheirs: theirs.filter((span) => !taken.has(span)),
  };
}

type Partners = Map<LabelledSpan, LabelledSpan>;

function pairSamePlaces(
  mine: readonly LabelledSpan[],
  theirs: readonly LabelledSpan[],
  partner: Partners,
): void {
  const free = groupBy(theirs, placeKey);
  const pair = (span: LabelledSpan, accepts: (other: LabelledSpan) => boolean): void => {
    const candidates = free.get(placeKey(span)) ?? [];
    const index = candidates.findIndex(accepts);
    const [other] = index < 0 ? [] : candidates.splice(index, 1);
    if (other !== undefined) partner.set(span, other);
  };
  for (const span of mine) pair(span, (other) => other.label === span.label);
  for (const span of mine) if (!partner.has(span)) pair(span, () => true);
}

function pairOverlaps(
  mine: readonly LabelledSpan[],
  theirs: readonly LabelledSpan[],
  partner: Partners,
): void {
  const taken = new Set(partner.values());
  const free = groupBy(
    theirs.filter((span) => !taken.has(span)),
    ({ articleId }) => articleId,
  );
  const candidates = new Map<LabelledSpan, LabelledSpan[]>();
  for (const span of mine) {
    if (partner.has(span)) continue;
    const overlapping = (free.get(span.articleId) ?? [])
      .map((other) => ({ other, overlap: overlapOf(span, other) }))
      .filter(({ overlap }) => overlap > 0)
      .sort((a, b) => b.overlap - a.overlap);
    candidates.set(
      span,
      overlapping.map(({ other }) => other),
    );
  }
  const holder = new Map<LabelledSpan, LabelledSpan>();
  const place = (span: LabelledSpan, tried: Set<LabelledSpan>): boolean => {
    for (const other of candidates.get(span) ?? []) {
      if (tried.has(other)) continue;
      tried.add(other);
      const holding = holder.get(other);
      if (holding !== undefined && !place(holding, tried)) continue;
      holder.set(other, span);
      return true;
    }
    return false;
  };
  for (const span of candidates.keys()) place(span, new Set());
  for (const [other, span] of holder) partner.set(span, other);
}

function groupBy(
  spans: readonly LabelledSpan[],
  keyOf: (span: LabelledSpan) => string,
): Map<string, LabelledSpan[]> {
  const groups = new Map<string, LabelledSpan[]>();
  for (const span of spans) {
    const key = keyOf(span);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [span]);
    else group.push(span);
  }
  return groups;
}
