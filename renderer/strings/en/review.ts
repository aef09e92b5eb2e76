import type { RecordTable } from '../../../shared/model/record-ref.ts';
import type { ReviewStatus } from '../../../shared/model/review.ts';
import { isolate } from '../isolate.ts';
import { plural } from '../plural.ts';

/** Review, and what the lists and forms of all kinds of record have in common. */
export const review = {
  scope: 'Show',
  scopes: { article: 'This article', all: 'All articles' },
  nothingFound: 'Nothing fits.',
  showMore: (n: number) => `Show more (${n})`,
  resizeEditor: 'Line between list and form',
  unnamed: 'an annotator without a name',
  review: 'Review',
  status: 'Review status',
  statuses: {
    draft: 'Draft',
    accepted: 'Accepted',
    rejected: 'Rejected',
    discuss: 'Discuss',
  } satisfies Record<ReviewStatus, string>,
  comments: 'Comments',
  newComment: 'Comment',
  addComment: 'Add',
  deleteComment: 'Delete this comment',
  ownFields: 'Own fields',
  notANumber: 'This is not a number.',
  notADate: 'This is not a date (2026-11-23).',
  created: (by: string, at: string) => `Made by ${isolate(by)}, ${isolate(at)}`,
  updated: (by: string, at: string) => `Changed by ${isolate(by)}, ${isolate(at)}`,
  statusSet: (status: string, by: string, at: string) =>
    `${status}, by ${isolate(by)}, ${isolate(at)}`,
  article: 'Article',
  articleStatus: 'Status of the article',
  progress: 'Progress',
  total: 'Total',
  kind: 'Kind',
  kinds: {
    entities: 'Entities',
    mentions: 'Mentions',
    claims: 'Claims',
    contradictions: 'Contradictions',
  } satisfies Record<RecordTable, string>,
  kindOf: {
    entities: 'Entity',
    mentions: 'Mention',
    claims: 'Claim',
    contradictions: 'Contradiction',
  } satisfies Record<RecordTable, string>,
  reviewed: (done: number, all: number) =>
    `${done} of ${plural('en', all, { one: '{n} record', other: '{n} records' })} reviewed`,
  queue: 'To review',
  filter: 'Filter records',
  showDone: 'Also what is accepted or rejected',
  allDone: 'Everything here is reviewed.',
  empty: 'Nothing is marked here yet.',
  editor: 'Record under review',
  accept: 'Accept',
  reject: 'Reject',
  discuss: 'Discuss',
  next: 'Next',
  previous: 'Previous',
  open: 'Open the form',
  nothingSelected: 'Choose a record, or press N for the next one.',
};
