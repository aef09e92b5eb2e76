import type { Codebook } from '../../model/codebook.ts';
import type { Strictness } from '../../model/contradiction.ts';
import type { Id } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import { foldKey } from '../../text/folding.ts';
import { createArticleAffinity } from './article-affinity.ts';
import { claimFeatures, namePlaces } from './claim-features.ts';
import type { ClaimFeatures, NamePlace } from './claim-features.ts';
import { createPostings, entityKey, propositionKey, themeKey } from './postings.ts';
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
  /** What the rules say of two claims that are known to speak of one thing, however worded. */
  readonly read: (one: Id, other: Id) => Candidate | null;
}

/** Partners of one claim that are compared by all rules. */
const mostCompared = 24;
/** The same when all claims are gone through, and how similar they must be at least. */
const mostComparedOfAll = 12;
const leastOfAll = 0.1;
/** What a pair counts when its articles have nothing to do with each other. */
const elsewhere = 0.3;
/** An answer stands no further from what it answers than so many claims. */
const answerDistance = 3;
/** How alike two claims count that an analyst has put together. */
const likeByJudgement = 0.3;

/** Builds the index of all claims that are not rejected. */
export function createClaimIndex(project: Project, codebook: Codebook): ClaimIndex {
  const postings = createPostings();
  const features = new Map<Id, ClaimFeatures>();
  const bySource = new Map<Id | null, Set<Id>>();
  const byArticle = new Map<Id, Set<Id>>();
  /** Claims of an article in text order; made when asked for. */
  const inOrder = new Map<Id, ClaimFeatures[]>();
  const affinity = createArticleAffinity();
  const opposites = antonymStems(codebook.antonymPairs, (word) =>
    foldKey(word, { hamzaCarriers: true }),
  );

  const remove = (claimId: Id): void => {
    const known = features.get(claimId);
    if (known === undefined) return;
    features.delete(claimId);
    postings.remove(claimId);
    bySource.get(known.sourceId)?.delete(claimId);
    byArticle.get(known.articleId)?.delete(claimId);
    inOrder.delete(known.articleId);
    affinity.remove(known.articleId, affinityKeys(known));
  };
  const read = (from: Project, claimId: Id, names: readonly NamePlace[]): void => {
    const claim = from.claims.get(claimId);
    if (claim === undefined || claim.status === 'rejected') return;
    const found = claimFeatures(from, claim, names);
    features.set(claimId, found);
    postings.add(claimId, keysOf(found));
    put(bySource, found.sourceId, claimId);
    put(byArticle, found.articleId, claimId);
    inOrder.delete(found.articleId);
    affinity.add(found.articleId, affinityKeys(found));
  };
  const update = (from: Project, claimId: Id): void => {
    remove(claimId);
    const articleId = from.claims.get(claimId)?.content.articleId;
    if (articleId !== undefined) {
      read(from, claimId, namePlaces(from, articleId).get(articleId) ?? []);
    }
  };

  function partners(claim: ClaimFeatures, most: number): RelatedClaim[] {
    return postings.similar(claim.id, most).map(({ id, similarity }) => ({
      claimId: id,
      similarity,
      sharedEntities: countShared(claim.entities, features.get(id)?.entities ?? none),
    }));
  }

  /** How many claims of the article lie between; far apart in different ones. */
  function distance(one: ClaimFeatures, other: ClaimFeatures): number {
    if (one.articleId !== other.articleId) return Infinity;
    const claims = ordered(one.articleId);
    return Math.abs(claims.indexOf(one) - claims.indexOf(other));
  }

  function ordered(articleId: Id): readonly ClaimFeatures[] {
    const known = inOrder.get(articleId);
    if (known !== undefined) return known;
    const claims = [...(byArticle.get(articleId) ?? [])]
      .flatMap((id) => features.get(id) ?? [])
      .sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
    inOrder.set(articleId, claims);
    return claims;
  }

  /** Denials near a claim, and what a denial stands near, in words that have nothing in common. */
  function answers(claim: ClaimFeatures, found: readonly RelatedClaim[]): RelatedClaim[] {
    const claims = ordered(claim.articleId);
    const at = claims.indexOf(claim);
    return claims
      .slice(Math.max(0, at - answerDistance), at + answerDistance + 1)
      .filter(
        ({ id, hasDenialCue }) =>
          hasDenialCue !== claim.hasDenialCue && !found.some(({ claimId }) => claimId === id),
      )
      .map(({ id, entities }) => ({
        claimId: id,
        similarity: 0,
        sharedEntities: countShared(claim.entities, entities),
      }));
  }

  /** Other claims of the speaker, when there is room left behind what is about the same things. */
  function sameSource(claim: ClaimFeatures, found: readonly RelatedClaim[], most: number) {
    if (claim.sourceId === null || most <= 0) return [];
    const known = new Set([claim.id, ...found.map(({ claimId }) => claimId)]);
    return [...(bySource.get(claim.sourceId) ?? [])]
      .filter((id) => !known.has(id))
      .slice(0, most)
      .map((claimId): RelatedClaim => ({ claimId, similarity: 0, sharedEntities: 0 }));
  }

  function compare(one: ClaimFeatures, related: RelatedClaim): Candidate | null {
    const other = features.get(related.claimId);
    if (other === undefined) return null;
    const [a, b] = comesFirst(one, other) ? [one, other] : [other, one];
    const { similarity, sharedEntities } = related;
    const isOneEvent = affinity.between(a.articleId, b.articleId);
    const pair = {
      a,
      b,
      similarity,
      sharedEntities,
      isOneEvent,
      distance: distance(a, b),
      antonyms: opposites,
    };
    const findings = pairRules.flatMap((rule) => rule(pair) ?? []);
    const first = findings.sort((x, y) => y.weight - x.weight)[0];
    if (first === undefined) return null;
    const sum = findings.reduce((total, { weight }) => total + weight, 0);
    const isSelf = a.source !== '' && a.source === b.source && a.articleId === b.articleId;
    return {
      claimA: a.id,
      claimB: b.id,
      relation: first.relation,
      types: [...new Set(findings.flatMap(({ types }) => types))],
      strictness: first.strictness,
      reasons: findings.map(({ reason }) => reason),
      score:
        (sum + similarity + 0.05 * Math.min(3, sharedEntities)) *
          (elsewhere + (1 - elsewhere) * isOneEvent) -
        (isSelf ? 0.3 : 0),
    };
  }

  function candidatesFor(claimId: Id, limit: number): Candidate[] {
    const claim = features.get(claimId);
    if (claim === undefined) return [];
    const near = partners(claim, mostCompared);
    return [...near, ...answers(claim, near)]
      .flatMap((related) => compare(claim, related) ?? [])
      .sort(byScore)
      .slice(0, limit);
  }

  function candidates(limit: number): Candidate[] {
    const found: Candidate[] = [];
    const seen = new Set<string>();
    for (const claim of features.values()) {
      const near = partners(claim, mostComparedOfAll).filter(
        ({ similarity }) => similarity >= leastOfAll,
      );
      for (const related of [...near, ...answers(claim, near)]) {
        const isFirst = claim.id < related.claimId;
        const key = isFirst ? `${claim.id} ${related.claimId}` : `${related.claimId} ${claim.id}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const candidate = compare(claim, related);
        if (candidate !== null) found.push(candidate);
      }
    }
    return found.sort(byScore).slice(0, limit);
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
      if (claim === undefined) return [];
      const found = partners(claim, limit);
      return [...found, ...sameSource(claim, found, limit - found.length)];
    },
    read: (one, other) => {
      const [claim, partner] = [features.get(one), features.get(other)];
      if (claim === undefined || partner === undefined) return null;
      const found = partners(claim, mostCompared).find(({ claimId }) => claimId === other);
      return compare(claim, {
        claimId: other,
        similarity: Math.max(likeByJudgement, found?.similarity ?? 0),
        sharedEntities: countShared(claim.entities, partner.entities),
      });
    },
  };
}

/** Side A is the denial, or the headline: from there relations lead to the other. */
function comesFirst(one: ClaimFeatures, other: ClaimFeatures): boolean {
  if (one.hasDenialCue !== other.hasDenialCue) return one.hasDenialCue;
  if (one.isHeadline !== other.isHeadline) return one.isHeadline;
  return one.id < other.id;
}

const none: ReadonlySet<Id> = new Set();

/**
 * What a claim is looked up by: stems, entities, figures, proposition. Entities and figures meet
 * across languages, where no word does. Days are left out: on the tuning set they cost more ranks
 * than they won.
 */
function keysOf({ stems, entities, themes, figures, propositionId }: ClaimFeatures): string[] {
  return [
    ...stems.keys(),
    ...[...entities].map((id) => entityKey + id),
    ...[...themes.keys()].map((theme) => themeKey + theme),
    ...figures.map(({ value }) => `figure ${String(value)}`),
    ...(propositionId === null ? [] : [propositionKey + propositionId]),
  ];
}

/** What shows that two articles tell of one event. */
function affinityKeys({ stems, articleEntities }: ClaimFeatures): string[] {
  return [...stems.keys(), ...[...articleEntities].map((id) => entityKey + id)];
}

function put<K>(map: Map<K, Set<Id>>, key: K, id: Id): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([id]));
  else known.add(id);
}

function countShared(a: ReadonlySet<Id>, b: ReadonlySet<Id>): number {
  let count = 0;
  for (const id of a) if (b.has(id)) count += 1;
  return count;
}

const byScore = (x: Candidate, y: Candidate): number =>
  y.score - x.score || (x.claimA + x.claimB < y.claimA + y.claimB ? -1 : 1);
