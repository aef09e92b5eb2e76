import { placeOfRecord } from '../../../shared/marks/record-place.ts';
import type { Place } from '../../../shared/marks/record-place.ts';
import { compareByCreation } from '../../../shared/marks/text-order.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Contradiction } from '../../../shared/model/contradiction.ts';
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
  /** Annotator id of who made it. */
  readonly author: Id;
  /** ISO 8601. */
  readonly createdAt: string;
  /** How little the record is sure of by its own fields: 0 is sure. */
  readonly doubt: number;
}

/** Orders of the queue: what needs a look first, or as the text goes. */
export const reviewOrders = ['need', 'text'] as const;
/** See {@link reviewOrders}. */
export type ReviewOrder = (typeof reviewOrders)[number];

/** What the queue lets through; null lets everything through. */
export interface ReviewFilter {
  readonly kind: RecordTable | null;
  /** Annotator id. */
  readonly author: Id | null;
}

/** The items that a filter lets through, in an order: kind, then doubt, then author, or the text. */
export function queueOf(
  items: readonly ReviewItem[],
  { kind, author }: ReviewFilter,
  order: ReviewOrder,
): ReviewItem[] {
  const fitting = items.filter(
    (item) =>
      (kind === null || item.ref.table === kind) && (author === null || item.author === author),
  );
  if (order === 'text') return fitting;
  const rank = ({ ref }: ReviewItem): number => recordTables.indexOf(ref.table);
  // The items come in text order, which the sort keeps among equals.
  return fitting.sort(
    (a, b) => rank(a) - rank(b) || b.doubt - a.doubt || compareIds(a.author, b.author),
  );
}

function compareIds(a: Id, b: Id): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** How unsure a claim is, by its certainty; open ones are the analyst's to look at first. */
const doubtOfCertainty = { underspecified: 3, possible: 2, probable: 1, certain: 0 } as const;

function doubtOf(table: RecordTable, record: object): number {
  switch (table) {
    case 'claims': {
      const { certainty, source } = record as Claim;
      const isSourceOpen = source.entityId === null && source.kind === 'named';
      return doubtOfCertainty[certainty] + (isSourceOpen ? 1 : 0);
    }
    case 'contradictions': {
      const { sameEvent, state } = record as Contradiction;
      return (sameEvent === 'unsure' ? 2 : 0) + (state === 'suggested' ? 1 : 0);
    }
    case 'entities':
    case 'mentions':
      return 0;
  }
}

/** Id of the review item of a record. */
export function reviewItemId({ table, id }: RecordRef): string {
  return `${table}/${id}`;
}

/**
 * The records of an article, or of all articles that are not in the trash, in text order. An
 * entity belongs to an article by a mention there; a contradiction by a claim on either side.
 */
export function reviewItems(project: Project, within: ReadonlySet<Id> | null): ReviewItem[] {
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
      if (within !== null && !within.has(place?.articleId ?? '')) continue;
      if (place !== null && project.articles.get(place.articleId)?.trashedAt !== null) continue;
      const { status, createdBy: author, createdAt } = record;
      items.push({
        id: reviewItemId(ref),
        ref,
        status,
        place,
        author,
        createdAt,
        doubt: doubtOf(table, record),
      });
    }
  }
  const order = new Map([...project.articles.keys()].map((id, index) => [id, index]));
  const rank = ({ place }: ReviewItem): number => order.get(place?.articleId ?? '') ?? order.size;
  return items.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.place?.offset ?? 0) - (b.place?.offset ?? 0) ||
      recordTables.indexOf(a.ref.table) - recordTables.indexOf(b.ref.table) ||
      compareByCreation(a, b),
  );
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

function firstMentionPlaces(project: Project, within: ReadonlySet<Id> | null): Map<Id, Place> {
  const places = new Map<Id, Place>();
  for (const { id, entityId, anchor } of project.mentions.values()) {
    if (within !== null && !within.has(anchor.articleId)) continue;
    const place = placeOfRecord(project, { table: 'mentions', id });
    if (place === null) continue;
    const known = places.get(entityId);
    const isEarlier = known?.articleId === place.articleId && place.offset < known.offset;
    if (known === undefined || isEarlier) places.set(entityId, place);
  }
  return places;
}

/** The first claim of the contradiction in the article; without an article, of all. */
function placeOfContradiction(
  project: Project,
  id: Id,
  within: ReadonlySet<Id> | null,
): Place | null {
  const item = project.contradictions.get(id);
  if (item === undefined) return null;
  for (const claimId of [...item.sideA.claimIds, ...item.sideB.claimIds]) {
    const place = placeOfRecord(project, { table: 'claims', id: claimId });
    if (place !== null && (within === null || within.has(place.articleId))) return place;
  }
  return null;
}
