import { contradictionAnchors } from '../../../shared/edits/record-anchors.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { ReviewStatus } from '../../../shared/model/review.ts';
import { sameValue } from '../../../shared/model/same-value.ts';

/** How much is marked in one article. */
export interface ArticleCounts {
  /** Different entities mentioned. */
  readonly entities: number;
  readonly claims: number;
  /** Contradictions with a claim or evidence in this article. */
  readonly contradictions: number;
  /** Mentions and claims in it that are accepted or rejected, and all of them. */
  readonly reviewed: number;
  readonly reviewable: number;
}

/** An article in which nothing is marked. */
export const noCounts: ArticleCounts = {
  entities: 0,
  claims: 0,
  contradictions: 0,
  reviewed: 0,
  reviewable: 0,
};

/** What is counted. */
type Counted = Pick<Project, 'mentions' | 'claims' | 'contradictions'>;

/**
 * Counts again and again: an article whose counts are as before keeps the very object, so that an
 * edit draws the row of its own article and no other.
 */
export function createArticleCounter(): (project: Counted) => ReadonlyMap<Id, ArticleCounts> {
  let before: ReadonlyMap<Id, ArticleCounts> = new Map();
  return (project) => {
    const now = countByArticle(project);
    for (const [id, counts] of now) {
      const known = before.get(id);
      if (known !== undefined && sameValue(known, counts)) now.set(id, known);
    }
    before = now;
    return now;
  };
}

/** Counts of every article in which something is marked, in one pass over the records. */
function countByArticle(project: Counted): Map<Id, ArticleCounts> {
  const entities = new Map<Id, Set<Id>>();
  const reviewed = new Map<Id, number>();
  const reviewable = new Map<Id, number>();
  const note = (id: Id, status: ReviewStatus): void => {
    addOne(reviewable, id);
    if (status === 'accepted' || status === 'rejected') addOne(reviewed, id);
  };
  for (const { anchor, entityId, status } of project.mentions.values()) {
    note(anchor.articleId, status);
    const known = entities.get(anchor.articleId);
    if (known === undefined) entities.set(anchor.articleId, new Set([entityId]));
    else known.add(entityId);
  }

  const claims = new Map<Id, number>();
  for (const { content, status } of project.claims.values()) {
    addOne(claims, content.articleId);
    note(content.articleId, status);
  }

  const contradictions = new Map<Id, number>();
  for (const contradiction of project.contradictions.values()) {
    const touched = new Set<Id>();
    for (const { articleId } of contradictionAnchors(contradiction)) touched.add(articleId);
    for (const side of [contradiction.sideA, contradiction.sideB]) {
      for (const claimId of side.claimIds) {
        const articleId = project.claims.get(claimId)?.content.articleId;
        if (articleId !== undefined) touched.add(articleId);
      }
    }
    for (const articleId of touched) addOne(contradictions, articleId);
  }

  const counts = new Map<Id, ArticleCounts>();
  for (const id of new Set([...entities.keys(), ...claims.keys(), ...contradictions.keys()])) {
    counts.set(id, {
      entities: entities.get(id)?.size ?? 0,
      claims: claims.get(id) ?? 0,
      contradictions: contradictions.get(id) ?? 0,
      reviewed: reviewed.get(id) ?? 0,
      reviewable: reviewable.get(id) ?? 0,
    });
  }
  return counts;
}

function addOne(counts: Map<Id, number>, id: Id): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}
