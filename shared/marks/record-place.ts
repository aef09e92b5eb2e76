import type { Anchor } from '../model/anchor.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import type { RecordRef } from '../model/record-ref.ts';

/** The first character of an anchor. */
export interface Place {
  readonly articleId: Id;
  readonly offset: number;
}

/**
 * Where a record stands: a mention or claim at its own span, a contradiction at the first claim of
 * side A, an entity at its first mention. Null when the record is gone or has no place.
 */
export function placeOfRecord(project: Project, ref: RecordRef): Place | null {
  return placeOfAnchor(anchorOfRecord(project, ref));
}

/** The anchor that stands for a record; see {@link placeOfRecord}. */
export function anchorOfRecord(project: Project, ref: RecordRef): Anchor | null {
  switch (ref.table) {
    case 'mentions':
      return project.mentions.get(ref.id)?.anchor ?? null;
    case 'claims':
      return project.claims.get(ref.id)?.content ?? null;
    case 'contradictions': {
      const claimId = project.contradictions.get(ref.id)?.sideA.claimIds[0];
      return claimId === undefined ? null : (project.claims.get(claimId)?.content ?? null);
    }
    case 'entities':
      for (const mention of project.mentions.values()) {
        if (mention.entityId === ref.id) return mention.anchor;
      }
      return null;
  }
}

/** Whether a record stands in an article, a contradiction with either side. An entity belongs to all. */
export function isInArticle(project: Project, ref: RecordRef, articleId: Id): boolean {
  if (ref.table === 'entities') return true;
  if (ref.table !== 'contradictions') {
    return anchorOfRecord(project, ref)?.articleId === articleId;
  }
  const { sideA, sideB } = project.contradictions.get(ref.id) ?? {};
  return [sideA, sideB].some((side) =>
    side?.claimIds.some((id) => project.claims.get(id)?.content.articleId === articleId),
  );
}

/** The place at which an anchor begins. */
export function placeOfAnchor(anchor: Anchor | null): Place | null {
  const first = anchor?.fragments[0];
  return anchor === null || first === undefined
    ? null
    : { articleId: anchor.articleId, offset: first.start };
}
