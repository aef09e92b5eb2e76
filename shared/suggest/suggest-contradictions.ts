import type { Codebook } from '../model/codebook.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { createClaimIndex } from './contradictions/claim-index.ts';
import type { Candidate } from './contradictions/candidate.ts';
import type { ClaimIndex, RelatedClaim } from './contradictions/claim-index.ts';
import { missingThemes } from './contradictions/missing-themes.ts';

/** What to look for. */
export interface CandidateOptions {
  /** At most so many, the best first. */
  readonly limit: number;
  /** Only pairs with this claim. */
  readonly claimId?: Id;
  /** An index kept up to date by the caller; without it one is built. */
  readonly index?: ClaimIndex;
}

/**
 * Pairs of claims worth comparing, ranked, each with its reasons. Pairs that are related already, in
 * whatever state, are left out: a rejected candidate does not come back.
 */
export function suggestContradictions(
  project: Project,
  codebook: Codebook,
  { limit, claimId, index = createClaimIndex(project, codebook) }: CandidateOptions,
): Candidate[] {
  const related = relatedPairs(project);
  const spare = limit + related.size;
  const found =
    claimId === undefined ? index.candidates(spare) : index.candidatesFor(claimId, spare);
  const themes = missingThemes(project, index).filter(
    ({ claimA, claimB }) => claimId === undefined || claimA === claimId || claimB === claimId,
  );
  const known = new Set(found.map(({ claimA, claimB }) => pairKey(claimA, claimB)));
  const ranked = [
    ...found,
    ...themes.filter(({ claimA, claimB }) => !known.has(pairKey(claimA, claimB))),
  ]
    .filter(({ claimA, claimB }) => !related.has(pairKey(claimA, claimB)))
    .sort(byScore);
  const places = claimId === undefined ? Math.floor(limit * partForMissing) : 0;
  const omissions = new Set(themes);
  const missing = ranked.filter((candidate) => omissions.has(candidate)).slice(0, places);
  const kept = new Set(missing);
  const others = ranked.filter((candidate) => !kept.has(candidate));
  return [...others.slice(0, limit - missing.length), ...missing].sort(byScore);
}

/**
 * What an account leaves out shares no words with the claim it is held against, and so scores low
 * whatever it is. In a list of the whole project it keeps a part of the places, behind the others.
 */
const partForMissing = 0.1;

const byScore = (a: Candidate, b: Candidate): number => b.score - a.score;

/** “Who else said something about this?”: claims with the same words and entities, best first. */
export function relatedClaims(
  project: Project,
  codebook: Codebook,
  claimId: Id,
  { limit, index = createClaimIndex(project, codebook) }: Omit<CandidateOptions, 'claimId'>,
): RelatedClaim[] {
  return index.related(claimId, limit);
}

const pairKey = (a: Id, b: Id): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function relatedPairs(project: Project): Set<string> {
  const pairs = new Set<string>();
  for (const { sideA, sideB } of project.contradictions.values()) {
    for (const a of sideA.claimIds) for (const b of sideB.claimIds) pairs.add(pairKey(a, b));
  }
  return pairs;
}
