import { isolate } from '../isolate.ts';
import { plural } from '../plural.ts';

/** Trash of records. */
export const trash = {
  title: 'Trash',
  open: (n: number) => `Deleted records (${n})`,
  hint: 'Deleted records keep their comments and links. Restoring one brings back what it needs and what went with it.',
  empty: 'No deleted record lies here.',
  deletedBy: (by: string, at: string) => `deleted by ${isolate(by)}, ${isolate(at)}`,
  with: (n: number) =>
    plural('en', n, { one: 'with {n} more record', other: 'with {n} more records' }),
  comments: (n: number) => plural('en', n, { one: '{n} comment', other: '{n} comments' }),
  articleInTrash: 'its article lies in the trash and comes back, too',
  restore: 'Restore',
  deleteForGood: 'Delete for good',
  emptyAll: 'Empty the trash…',
  question: (n: number) =>
    plural('en', n, {
      one: 'Delete this record for good?',
      other: 'Delete {n} records for good?',
    }),
  proposition: 'Proposition',
  restored: (n: number) =>
    plural('en', n, { one: '{n} record is back.', other: '{n} records are back.' }),
};
