import type { Codebook } from '../../model/codebook.ts';
import type { Strictness } from '../../model/contradiction.ts';
import type { Id } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import { foldKey } from '../../text/folding.ts';
import { claimFeatures, namePlaces } from './claim-features.ts';
import type { ClaimFeatures, NamePlace } from './claim-features.ts';
import { antonymStems } from './rules/antonyms.ts';
import type { CandidateReason } from './rules/pair-rule.ts';
import { pairRules } from './rules/pair-rules.ts';

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

/** A claim that speaks of the same things. */
export interface RelatedClaim {
  readonly claimId: Id;
  /** 0 to 1. */
  readonly similarity: number;
  readonly sharedEntities: number;
}

/**
 * All claims with what the comparison needs. Changes in place: after an edit call `update` for each
 * claim that changed (or whose names did), `add` and `remove` for new and deleted ones.
 */
export interface ClaimIndex {
  readonly size: () => number;
  readonly add: (project: Project, claimId: Id) => void;
  readonly update: (project: Project, claimId: Id) => void;
  readonly remove: (claimId: Id) => void;
  /** The best pairs of one claim. */
  readonly candidatesFor: (claimId: Id, limit: number) => Candidate[];
  /** The best pairs of all claims, each pair once. */
  readonly candidates: (limit: number) => Candidate[];
  readonly related: (claimId: Id, limit: number) => RelatedClaim[];
}

/** A feature that more claims share than this tells nothing, and would cost the most. */
const mostShared = 160;
/** Rarest features of a claim by which partners are looked up. */
const lookedUp = 9;
/** Partners of one claim that are compared by all rules. */
const mostCompared = 24;
/** Entities tell more than words. */
const entityWeight = 1.2;

/** Builds the index of all claims that are not rejected: 20,000 take about a second. */
export function createClaimIndex(project: Project, codebook: Codebook): ClaimIndex {
  const features = new Map<Id, ClaimFeatures>();
  const holders = new Map<string, Set<Id>>();
  const opposites = antonymStems(codebook.antonymPairs, (word) =>
    foldKey(word, { hamzaCarriers: true }),
  );

  const keysOf = (claim: ClaimFeatures): string[] => [
    ...claim.stems.keys(),
    ...[...claim.entities].map((id) => `entity ${id}`),
    ...(claim.propositionId === null ? [] : [`proposition ${claim.propositionId}`]),
  ];
  const put = (claim: ClaimFeatures): void => {
    features.set(claim.id, claim);
    for (const key of keysOf(claim)) {
      const ids = holders.get(key);
      if (ids === undefined) holders.set(key, new Set([claim.id]));
      else ids.add(claim.id);
    }
  };
  const remove = (claimId: Id): void => {
    const claim = features.get(claimId);
    if (claim === undefined) return;
    features.delete(claimId);
    for (const key of keysOf(claim)) {
      const ids = holders.get(key);
      ids?.delete(claimId);
      if (ids?.size === 0) holders.delete(key);
    }
  };
  const read = (from: Project, claimId: Id, names: readonly NamePlace[]): void => {
    const claim = from.claims.get(claimId);
    if (claim !== undefined && claim.status !== 'rejected') put(claimFeatures(from, claim, names));
  };
  const update = (from: Project, claimId: Id): void => {
    remove(claimId);
    const articleId = from.claims.get(claimId)?.content.articleId;
    if (articleId !== undefined) read(from, claimId, namePlaces(from).get(articleId) ?? []);
  };

  const weigh = (key: string): number => {
    const count = holders.get(key)?.size ?? 1;
    const rarity = Math.log(1 + (features.size + 4) / count);
    return key.startsWith('entity ') ? rarity * entityWeight : rarity;
  };
  const weightOf = (claim: ClaimFeatures): number => {
    let sum = 0;
    for (const key of keysOf(claim)) sum += weigh(key);
    return sum;
  };

  /** Partners by shared weight, the most first. */
  function partners(claim: ClaimFeatures, most: number): RelatedClaim[] {
    const telling = keysOf(claim)
      .map((key) => ({ key, ids: holders.get(key) ?? new Set<Id>() }))
      .filter(({ ids }) => ids.size > 1 && ids.size <= Math.max(mostShared, 8))
      .sort((x, y) => x.ids.size - y.ids.size)
      .slice(0, lookedUp);
    const shared = new Map<Id, number>();
    for (const { key, ids } of telling) {
      const weight = weigh(key);
      for (const id of ids) {
        if (id !== claim.id) shared.set(id, (shared.get(id) ?? 0) + weight);
      }
    }
    const best = [...shared].sort((x, y) => y[1] - x[1]).slice(0, most * 2);
    const own = weightOf(claim);
    return best
      .flatMap(([claimId]) => {
        const other = features.get(claimId);
        return other === undefined ? [] : relate(claim, own, other);
      })
      .sort((x, y) => y.similarity - x.similarity)
      .slice(0, most);
  }

  function relate(claim: ClaimFeatures, own: number, other: ClaimFeatures): RelatedClaim {
    let both = 0;
    let sharedEntities = 0;
    for (const stem of claim.stems.keys()) if (other.stems.has(stem)) both += weigh(stem);
    for (const id of claim.entities) {
      if (!other.entities.has(id)) continue;
      sharedEntities += 1;
      both += weigh(`entity ${id}`);
    }
    const theirs = weightOf(other);
    const dice = (2 * both) / (own + theirs || 1);
    const part = both / (Math.min(own, theirs) || 1);
    return { claimId: other.id, similarity: Math.min(1, (dice + part) / 2), sharedEntities };
  }

  function compare(a: ClaimFeatures, related: RelatedClaim): Candidate | null {
    const b = features.get(related.claimId);
    if (b === undefined) return null;
    const { similarity, sharedEntities } = related;
    const pair = { a, b, similarity, sharedEntities, antonyms: opposites };
    const findings = pairRules.flatMap((rule) => rule(pair) ?? []);
    const first = findings.sort((x, y) => y.weight - x.weight)[0];
    if (first === undefined) return null;
    const sum = findings.reduce((total, { weight }) => total + weight, 0);
    const isSelf = a.source !== '' && a.source === b.source && a.articleId === b.articleId;
    const isFrom = first.relation === 'denies' ? a.hasDenialCue : a.isHeadline || !b.isHeadline;
    return {
      claimA: isFrom ? a.id : b.id,
      claimB: isFrom ? b.id : a.id,
      relation: first.relation,
      types: [...new Set(findings.flatMap(({ types }) => types))],
      strictness: first.strictness,
      reasons: findings.map(({ reason }) => reason),
      score: sum + similarity + 0.05 * Math.min(3, sharedEntities) - (isSelf ? 0.25 : 0),
    };
  }

  function candidatesFor(claimId: Id, limit: number): Candidate[] {
    const claim = features.get(claimId);
    if (claim === undefined) return [];
    return partners(claim, mostCompared)
      .flatMap((related) => compare(claim, related) ?? [])
      .sort(byScore)
      .slice(0, limit);
  }

  function candidates(limit: number): Candidate[] {
    const pairs = new Map<string, Candidate>();
    for (const claim of features.values()) {
      for (const related of partners(claim, mostCompared)) {
        const key =
          claim.id < related.claimId
            ? `${claim.id} ${related.claimId}`
            : `${related.claimId} ${claim.id}`;
        if (pairs.has(key)) continue;
        const candidate = compare(claim, related);
        if (candidate !== null) pairs.set(key, candidate);
      }
    }
    return [...pairs.values()].sort(byScore).slice(0, limit);
  }

  const names = namePlaces(project);
  for (const [claimId, { content }] of project.claims) {
    read(project, claimId, names.get(content.articleId) ?? []);
  }
  return {
    size: () => features.size,
    add: update,
    update,
    remove,
    candidatesFor,
    candidates,
    related: (claimId, limit) => {
      const claim = features.get(claimId);
      return claim === undefined ? [] : partners(claim, limit);
    },
  };
}

const byScore = (x: Candidate, y: Candidate): number =>
  y.score - x.score || (x.claimA + x.claimB < y.claimA + y.claimB ? -1 : 1);
