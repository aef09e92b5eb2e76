import { placeOfRecord } from '../../../shared/marks/record-place.ts';
import type { Place } from '../../../shared/marks/record-place.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import { recordTables } from '../../../shared/model/record-ref.ts';
import type { RecordRef, RecordTable } from '../../../shared/model/record-ref.ts';
import { reviewStatuses } from '../../../shared/model/review.ts';
import type { ReviewStatus } from '../../../shared/model/review.ts';

/** A record that is reviewed. */
export interface ReviewItem {
  /** Unique over all kinds of record. */
  readonly id: string;
  readonly ref: RecordRef;
  readonly status: ReviewStatus;
  /** Null for an entity without a mention. */
  readonly place: Place | null;
}

/** Id of the review item of a record. */
export function reviewItemId({ table, id }: RecordRef): string {
  return `${table}/${id}`;
}

/**
 * The records of an article, or of all articles that are not in the trash, in text order. An
 * entity belongs to an article by a mention there; a contradiction by a claim on either side.
 */
export function reviewItems(project: Project, within: Id | null): ReviewItem[] {
  const items: ReviewItem[] = [];
  const firstMentions = firstMentionPlaces(project, within);
  for (const table of recordTables) {
    for (const record of project[table].values()) {
      const ref: RecordRef = { table, id: record.id };
      const place =
        table === 'entities'
          ? (firstMentions.get(record.id) ?? null)
          : table === 'contradictions'
            ? placeOfContradiction(project, record.id, within)
            : placeOfRecord(project, ref);
      if (within !== null && place?.articleId !== within) continue;
      if (place !== null && project.articles.get(place.articleId)?.trashedAt !== null) continue;
      items.push({ id: reviewItemId(ref), ref, status: record.status, place });
    }
  }
  const order = new Map([...project.articles.keys()].map((id, index) => [id, index]));
  const rank = ({ place }: ReviewItem): number => order.get(place?.articleId ?? '') ?? order.size;
  return items.sort((a, b) => rank(a) - rank(b) || (a.place?.offset ?? 0) - (b.place?.offset ?? 0));
}

/** Number of records of each kind in each review status. */
export type ReviewCounts = Readonly<Record<RecordTable, Readonly<Record<ReviewStatus, number>>>>;

/** Counts what {@link reviewItems} lists. */
export function countReview(items: readonly ReviewItem[]): ReviewCounts {
  const none = (): Record<ReviewStatus, number> => ({
    draft: 0,
    accepted: 0,
    rejected: 0,
    discuss: 0,
  });
  const counts = { entities: none(), mentions: none(), claims: none(), contradictions: none() };
  for (const { ref, status } of items) counts[ref.table][status] += 1;
  return counts;
}

/** How many records have been accepted or rejected, and how many there are. */
export function reviewTotals(counts: ReviewCounts): { done: number; all: number } {
  let done = 0;
  let all = 0;
  for (const table of recordTables) {
    for (const status of reviewStatuses) {
      all += counts[table][status];
      if (status === 'accepted' || status === 'rejected') done += counts[table][status];
    }
  }
  return { done, all };
}

function firstMentionPlaces(project: Project, within: Id | null): Map<Id, Place> {
  const places = new Map<Id, Place>();
  for (const { id, entityId, anchor } of project.mentions.values()) {
    if (within !== null && anchor.articleId !== within) continue;
    const place = placeOfRecord(project, { table: 'mentions', id });
    if (place === null) continue;
    const known = places.get(entityId);
    const isEarlier = known?.articleId === place.articleId && place.offset < known.offset;
    if (known === undefined || isEarlier) places.set(entityId, place);
  }
  return places;
}

/** The first claim of the contradiction in the article; without an article, of all. */
function placeOfContradiction(project: Project, id: Id, within: Id | null): Place | null {
  const item = project.contradictions.get(id);
  if (item === undefined) return null;
  for (const claimId of [...item.sideA.claimIds, ...item.sideB.claimIds]) {
    const place = placeOfRecord(project, { table: 'claims', id: claimId });
    if (place !== null && (within === null || place.articleId === within)) return place;
  }
  return null;
}
