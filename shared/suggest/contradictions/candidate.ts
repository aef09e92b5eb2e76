import type { Strictness } from '../../model/contradiction.ts';
import type { Id } from '../../model/id.ts';
import type { ClaimFeatures } from './claim-features.ts';
import type { CandidateReason, ClaimPair, PairFinding } from './rules/pair-rule.ts';

/** A pair of claims worth comparing. In directed relations `claimA` is “from”. */
export interface Candidate {
  readonly claimA: Id;
  readonly claimB: Id;
  /** Ids of the default codebook. */
  readonly relation: string;
  readonly types: readonly string[];
  readonly strictness: Strictness;
  /** The strongest first. */
  readonly reasons: readonly CandidateReason[];
  /** 0 to about 2; higher is more worth comparing. */
  readonly score: number;
}

/** What a pair counts when its articles have nothing to do with each other. */
const elsewhere = 0.3;

/** Side A is the denial, or the headline: from there relations lead to the other. */
export function comesFirst(one: ClaimFeatures, other: ClaimFeatures): boolean {
  if (one.hasDenialCue !== other.hasDenialCue) return one.hasDenialCue;
  if (one.isHeadline !== other.isHeadline) return one.isHeadline;
  return one.id < other.id;
}

/** How much a pair is worth comparing, by what the rules found in it. */
export function scoreOf(
  { a, b, similarity, sharedEntities, isOneEvent }: ClaimPair,
  findings: readonly PairFinding[],
): number {
  let sum = similarity + 0.05 * Math.min(3, sharedEntities);
  for (const { weight } of findings) sum += weight;
  const isSelf = a.source !== '' && a.source === b.source && a.articleId === b.articleId;
  return sum * (elsewhere + (1 - elsewhere) * isOneEvent) - (isSelf ? 0.3 : 0);
}

/** The candidate of a pair in which the rules found something. */
export function candidateOf(
  { a, b }: ClaimPair,
  findings: PairFinding[],
  score: number,
): Candidate {
  findings.sort((x, y) => y.weight - x.weight);
  const [first] = findings;
  if (first === undefined) throw new Error('a candidate without a reason');
  return {
    claimA: a.id,
    claimB: b.id,
    relation: first.relation,
    types: [...new Set(findings.flatMap(({ types }) => types))],
    strictness: first.strictness,
    reasons: findings.map(({ reason }) => reason),
    score,
  };
}

/** Order of a list: the most worth comparing first, those alike always in the same way. */
export const byScore = (x: Candidate, y: Candidate): number =>
  y.score - x.score || (x.claimA + x.claimB < y.claimA + y.claimB ? -1 : 1);
