import type { Contradiction } from '../model/contradiction.ts';
import type { Claim } from '../model/claim.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import type { LabelledSpan } from './labelled-span.ts';
import { matchSpans } from './match-spans.ts';
import type { MatchedSpans, Matching } from './match-spans.ts';

/** A contradiction as it is measured: it stands where the first claim of its side A does. */
export interface LabelledRelation extends LabelledSpan {
  /** The claims on both sides; what two annotators marked as the same claim has one and the same id. */
  readonly sides: readonly [ReadonlySet<Id>, ReadonlySet<Id>];
}

/** One annotator's contradictions, and the claims they may point at. */
export interface RelationSide {
  readonly contradictions: readonly Contradiction[];
  readonly claims: Project['claims'];
}

/**
 * The contradictions of two annotators whose first claim lies in one of the articles. Claims stand for
 * each other when they have the same id or when their contents overlap, however they were judged.
 */
export function labelledRelations(
  mine: RelationSide,
  theirs: RelationSide,
  articleIds: ReadonlySet<Id>,
  labelOf: (contradiction: Contradiction) => string,
): readonly [LabelledRelation[], LabelledRelation[]] {
  const asSpan = (claim: Claim): LabelledSpan => ({
    id: claim.id,
    articleId: claim.content.articleId,
    fragments: claim.content.fragments,
    label: '',
  });
  const [used, usedByThem] = [usedClaims(mine), usedClaims(theirs)];
  const rest = matchSpans(
    [...used.values()].filter(({ id }) => !usedByThem.has(id)).map(asSpan),
    [...usedByThem.values()].filter(({ id }) => !used.has(id)).map(asSpan),
    'relaxed',
  );
  const mineOf = new Map(rest.pairs.map(([one, other]) => [other.id, one.id]));
  const relations = (side: RelationSide, idOf: (id: Id) => Id): LabelledRelation[] =>
    side.contradictions.flatMap((contradiction) => {
      const { id, sideA, sideB } = contradiction;
      const first = side.claims.get(sideA.claimIds[0] ?? '');
      if (first === undefined || !articleIds.has(first.content.articleId)) return [];
      const sides = [new Set(sideA.claimIds.map(idOf)), new Set(sideB.claimIds.map(idOf))] as const;
      return [{ ...asSpan(first), id, label: labelOf(contradiction), sides }];
    });
  return [relations(mine, (id) => id), relations(theirs, (id) => mineOf.get(id) ?? id)];
}

/** The claims that stand in contradictions, in the order of these. */
function usedClaims({ contradictions, claims }: RelationSide): Map<Id, Claim> {
  const ids = contradictions.flatMap(({ sideA, sideB }) => [...sideA.claimIds, ...sideB.claimIds]);
  return new Map(ids.flatMap((id) => claims.get(id) ?? []).map((claim) => [claim.id, claim]));
}

/**
 * Pairs contradictions, each at most once: exactly, where the same claims stand on both sides;
 * relaxed, where each side has a claim in common, the most in common first. Which side is called A does
 * not count, nor does the label, except to choose among equals.
 */
export function matchRelations(
  mine: readonly LabelledRelation[],
  theirs: readonly LabelledRelation[],
  matching: Matching,
): MatchedSpans {
  const candidates = mine
    .flatMap((one) => theirs.map((other) => ({ one, other, common: inCommon(one, other) })))
    .filter(
      ({ one, other, common }) =>
        common > 0 && (matching === 'relaxed' || common === sizeOf(one, other)),
    )
    .sort((a, b) => rank(b) - rank(a));
  const partner = new Map<LabelledSpan, LabelledSpan>();
  const taken = new Set<LabelledSpan>();
  for (const { one, other } of candidates) {
    if (partner.has(one) || taken.has(other)) continue;
    partner.set(one, other);
    taken.add(other);
  }
  return {
    pairs: mine.flatMap((one) => {
      const other = partner.get(one);
      return other === undefined ? [] : [[one, other] as const];
    }),
    onlyMine: mine.filter((one) => !partner.has(one)),
    onlyTheirs: theirs.filter((other) => !taken.has(other)),
  };
}

/** Claims in common, if there is one on each side; the sides may stand the other way round. */
function inCommon(
  { sides: [a, b] }: LabelledRelation,
  { sides: [c, d] }: LabelledRelation,
): number {
  const both = (one: number, other: number): number => (one > 0 && other > 0 ? one + other : 0);
  return Math.max(both(shared(a, c), shared(b, d)), both(shared(a, d), shared(b, c)));
}

function shared(one: ReadonlySet<Id>, other: ReadonlySet<Id>): number {
  return [...one].filter((id) => other.has(id)).length;
}

function sizeOf(one: LabelledRelation, other: LabelledRelation): number {
  const claims = ({ sides: [a, b] }: LabelledRelation): number => a.size + b.size;
  return Math.max(claims(one), claims(other));
}

/** More in common comes first, and among equals those with the same claims and the same label. */
function rank(candidate: {
  readonly one: LabelledRelation;
  readonly other: LabelledRelation;
  readonly common: number;
}): number {
  const { one, other, common } = candidate;
  const isExact = common === sizeOf(one, other);
  return common * 4 + (isExact ? 2 : 0) + (one.label === other.label ? 1 : 0);
}
