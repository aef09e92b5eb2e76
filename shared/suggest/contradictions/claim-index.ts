import type { Codebook } from '../../model/codebook.ts';
import type { Id } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import { createArticleAffinity } from './article-affinity.ts';
import { byScore, candidateOf, comesFirst, scoreOf } from './candidate.ts';
import type { Candidate } from './candidate.ts';
import { claimFeatures, namesByArticle, noNames } from './claim-features.ts';
import type { ArticleNames, ClaimFeatures } from './claim-features.ts';
import {
  createKeyNumbers,
  entityKey,
  propositionKey,
  sortDistinct,
  themeKey,
} from './key-numbers.ts';
import type { KeyNumbers } from './key-numbers.ts';
import { createLexicon } from './lexicon.ts';
import { createPostings } from './postings.ts';
import type { ClaimPair, PairFinding } from './rules/pair-rule.ts';
import { pairRules } from './rules/pair-rules.ts';

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
/** How many times more candidates than asked for are kept until the worst are dropped. */
const mostKept = 4;
/** An answer stands no further from what it answers than so many claims. */
const answerDistance = 3;
/** How alike two claims count that an analyst has put together. */
const likeByJudgement = 0.3;

/** Builds the index of all claims that are not rejected. */
export function createClaimIndex(project: Project, codebook: Codebook): ClaimIndex {
  const numbers = createKeyNumbers();
  const readWord = createLexicon(numbers, codebook.antonymPairs);
  const postings = createPostings(numbers);
  const features = new Map<Id, ClaimFeatures>();
  const bySource = new Map<Id, Set<Id>>();
  /** Claims of an article; put in order of the text when that is asked for. */
  const byArticle = new Map<Id, ClaimFeatures[]>();
  const isInOrder = new Set<Id>();
  const affinity = createArticleAffinity(numbers, (articleId) => byArticle.get(articleId) ?? []);

  const remove = (claimId: Id): void => {
    const known = features.get(claimId);
    if (known === undefined) return;
    features.delete(claimId);
    postings.remove(claimId);
    const { articleId, sourceId } = known;
    if (sourceId !== null) bySource.get(sourceId)?.delete(claimId);
    byArticle.set(articleId, byArticle.get(articleId)?.filter((claim) => claim !== known) ?? []);
    affinity.touch(articleId);
  };
  const read = (from: Project, claimId: Id, names: ArticleNames): void => {
    const claim = from.claims.get(claimId);
    if (claim === undefined || claim.status === 'rejected') return;
    const found = claimFeatures(from, claim, names, readWord);
    const { articleId, sourceId } = found;
    features.set(claimId, found);
    postings.add(claimId, keysOf(found, numbers));
    if (sourceId !== null) entryOf(bySource, sourceId, () => new Set<Id>()).add(claimId);
    entryOf(byArticle, articleId, (): ClaimFeatures[] => []).push(found);
    isInOrder.delete(articleId);
    affinity.touch(articleId);
  };
  const update = (from: Project, claimId: Id): void => {
    remove(claimId);
    const articleId = from.claims.get(claimId)?.content.articleId;
    if (articleId === undefined) return;
    read(from, claimId, namesByArticle(from, articleId).get(articleId) ?? noNames);
  };

  function partners(claim: ClaimFeatures, most: number): RelatedClaim[] {
    return postings.similar(claim.id, most).map(({ id, similarity }) => ({
      claimId: id,
      similarity,
      sharedEntities: countShared(claim.entities, features.get(id)?.entities ?? []),
    }));
  }

  /** How many claims of the article lie between; far apart in different ones. */
  function distance(one: ClaimFeatures, other: ClaimFeatures): number {
    if (one.articleId !== other.articleId) return Infinity;
    const claims = ordered(one.articleId);
    return Math.abs(claims.indexOf(one) - claims.indexOf(other));
  }

  function ordered(articleId: Id): readonly ClaimFeatures[] {
    const claims = byArticle.get(articleId) ?? [];
    if (!isInOrder.has(articleId)) {
      claims.sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1));
      isInOrder.add(articleId);
    }
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

  /** What the rules say of a pair; null for nothing, or for less than is asked for. */
  function compare(one: ClaimFeatures, related: RelatedClaim, least: number): Candidate | null {
    const other = features.get(related.claimId);
    if (other === undefined) return null;
    const [a, b] = comesFirst(one, other) ? [one, other] : [other, one];
    const pair: ClaimPair = {
      a,
      b,
      similarity: related.similarity,
      sharedEntities: related.sharedEntities,
      isOneEvent: affinity.between(one.articleId, other.articleId),
      distance: distance(a, b),
    };
    const findings: PairFinding[] = [];
    for (const rule of pairRules) {
      const finding = rule(pair);
      if (finding !== null) findings.push(finding);
    }
    const score = scoreOf(pair, findings);
    return findings.length === 0 || score < least ? null : candidateOf(pair, findings, score);
  }

  function candidatesFor(claimId: Id, limit: number): Candidate[] {
    const claim = features.get(claimId);
    if (claim === undefined) return [];
    const near = partners(claim, mostCompared);
    return [...near, ...answers(claim, near)]
      .flatMap((related) => compare(claim, related, -Infinity) ?? [])
      .sort(byScore)
      .slice(0, limit);
  }

  function candidates(limit: number): Candidate[] {
    let found: Candidate[] = [];
    let least = -Infinity;
    // Pairs are remembered as numbers: as strings they would cost more than comparing them.
    const places = new Map([...features.keys()].map((id, place) => [id, place]));
    const seen = new Set<number>();
    for (const claim of features.values()) {
      const place = places.get(claim.id) ?? 0;
      const near = partners(claim, mostComparedOfAll).filter(
        ({ similarity }) => similarity >= leastOfAll,
      );
      for (const related of [...near, ...answers(claim, near)]) {
        const other = places.get(related.claimId) ?? 0;
        const pair = Math.min(place, other) * places.size + Math.max(place, other);
        if (seen.has(pair)) continue;
        seen.add(pair);
        const candidate = compare(claim, related, least);
        if (candidate !== null) found.push(candidate);
      }
      if (found.length > mostKept * limit) {
        found = found.sort(byScore).slice(0, limit);
        least = found.at(-1)?.score ?? least;
      }
    }
    return found.sort(byScore).slice(0, limit);
  }

  const names = namesByArticle(project);
  for (const [claimId, { content }] of project.claims) {
    read(project, claimId, names.get(content.articleId) ?? noNames);
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
      const related = {
        claimId: other,
        similarity: Math.max(likeByJudgement, found?.similarity ?? 0),
        sharedEntities: countShared(claim.entities, partner.entities),
      };
      return compare(claim, related, -Infinity);
    },
  };
}

/**
 * What a claim is looked up by: stems, entities, figures, proposition. Entities and figures meet
 * across languages, where no word does. Days are left out: on the tuning set they cost more ranks
 * than they won.
 */
function keysOf(
  { telling, entities, themes, figures, propositionId }: ClaimFeatures,
  { numberOf }: KeyNumbers,
): readonly number[] {
  const keys = telling.map(({ stemNumber }) => stemNumber);
  for (const id of entities) keys.push(numberOf(entityKey + id));
  for (const theme of themes) keys.push(numberOf(themeKey + theme));
  for (const { value } of figures) keys.push(numberOf(`figure ${String(value)}`));
  if (propositionId !== null) keys.push(numberOf(propositionKey + propositionId));
  return sortDistinct(keys);
}

function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function countShared(a: readonly Id[], b: readonly Id[]): number {
  let count = 0;
  for (const id of a) if (b.includes(id)) count += 1;
  return count;
}
