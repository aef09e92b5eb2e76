import type { Anchor } from '../model/anchor.ts';
import type { Claim, ClaimSource } from '../model/claim.ts';
import type { Comparison } from '../model/comparison.ts';
import { defaultCodebook } from '../model/default-codebook.ts';
import type { Contradiction, Side } from '../model/contradiction.ts';
import type { Id, Timestamp } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { labelsOf } from './labels.ts';
import { pairArticles } from './pair-articles.ts';

/** The file a colleague's work came in, and under whose hands. */
export interface ReceivedCopy {
  readonly id: Id;
  readonly fileName: string;
  readonly sha256: string;
  readonly exportedAt: Timestamp;
  readonly addedBy: Id;
  readonly addedAt: Timestamp;
}

/**
 * The part of a colleague's project that lies on texts that are here too, moved onto the articles
 * of this project. Null when no text is in both. Contradictions that reach into another article
 * stay out, and comparisons that the file itself holds.
 */
export function makeComparison(
  mine: Project,
  theirs: Project,
  copy: ReceivedCopy,
): Comparison | null {
  const { pairs } = pairArticles(mine, theirs);
  if (pairs.length === 0) return null;
  const hereOf = new Map(pairs.map((pair) => [pair.theirs, pair.mine]));
  const move = mover(hereOf);
  const mentions = [...theirs.mentions.values()]
    .filter(({ anchor }) => hereOf.has(anchor.articleId))
    .map((mention) => ({ ...mention, anchor: move.anchor(mention.anchor) }));
  const claims = [...theirs.claims.values()]
    .filter((claim) => anchorsOf(claim).every(({ articleId }) => hereOf.has(articleId)))
    .map(move.claim);
  const claimIds = new Set(claims.map(({ id }) => id));
  const contradictions = [...theirs.contradictions.values()]
    .filter(({ sideA, sideB }) =>
      [sideA, sideB].every(
        ({ claimIds: ids, evidence }) =>
          ids.every((id) => claimIds.has(id)) &&
          evidence.every(({ articleId }) => hereOf.has(articleId)),
      ),
    )
    .map(move.contradiction);

  const entityIds = new Set<Id | null>(mentions.map(({ entityId }) => entityId));
  const propositionIds = new Set<Id | null>();
  for (const { source, chain, propositionId } of claims) {
    for (const link of [source, ...chain]) entityIds.add(link.entityId);
    propositionIds.add(propositionId);
  }
  const entities = [...theirs.entities.values()].filter(({ id }) => entityIds.has(id));
  const made = [...mentions, ...claims, ...contradictions];
  const recordIds = new Set(made.map(({ id }) => id));
  return {
    ...copy,
    author: mostFrequent(made.map(({ createdBy }) => createdBy)),
    annotators: [...theirs.annotators.values()],
    articleIds: pairs.map((pair) => pair.mine),
    entities,
    mentions,
    claims,
    propositions: [...theirs.propositions.values()].filter(({ id }) => propositionIds.has(id)),
    contradictions,
    comments: [...theirs.comments.values()].filter(({ recordId }) => recordIds.has(recordId)),
    labels: labelsOf(theirs.codebook.get('codebook') ?? defaultCodebook, {
      entities,
      mentions,
      claims,
      contradictions,
    }),
  };
}

function anchorsOf({ content, source, chain, cue }: Claim): Anchor[] {
  return [content, source.anchor, ...chain.map(({ anchor }) => anchor), cue.anchor].filter(
    (anchor) => anchor !== null,
  );
}

/** Moves records from the colleague's ids of articles to those of this project. */
function mover(hereOf: ReadonlyMap<Id, Id>) {
  const anchor = ({ articleId, fragments }: Anchor): Anchor => ({
    articleId: hereOf.get(articleId) ?? articleId,
    fragments,
  });
  const source = (link: ClaimSource): ClaimSource => ({
    ...link,
    anchor: link.anchor && anchor(link.anchor),
  });
  const side = ({ claimIds, evidence }: Side): Side => ({
    claimIds,
    evidence: evidence.map(anchor),
  });
  return {
    anchor,
    claim: (claim: Claim): Claim => ({
      ...claim,
      content: anchor(claim.content),
      source: source(claim.source),
      chain: claim.chain.map(source),
      cue: { ...claim.cue, anchor: claim.cue.anchor && anchor(claim.cue.anchor) },
    }),
    contradiction: (record: Contradiction): Contradiction => ({
      ...record,
      sideA: side(record.sideA),
      sideB: side(record.sideB),
    }),
  };
}

function mostFrequent(ids: readonly Id[]): Id | null {
  const counts = new Map<Id, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  let most: Id | null = null;
  for (const [id, count] of counts) if (most === null || count > (counts.get(most) ?? 0)) most = id;
  return most;
}
