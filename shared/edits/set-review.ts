import type { Change, Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import type { ReviewStatus } from '../model/review.ts';
import { makeEdit, replacement, touched } from './changes.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';

/** The kinds of record that are reviewed. */
export const reviewedTables = ['entities', 'mentions', 'claims', 'contradictions'] as const;
/** See {@link reviewedTables}. */
export type ReviewedTable = (typeof reviewedTables)[number];

/** Sets the review status of records, one or many, and notes who and when. */
export function setReview(
  project: Project,
  records: readonly { readonly table: ReviewedTable; readonly id: Id }[],
  status: ReviewStatus,
  context: EditContext,
): Result<Edit, EditError> {
  const changes: Change[] = [];
  const wanted = new Map(records.map((record) => [`${record.table}/${record.id}`, record]));
  for (const { table, id } of wanted.values()) {
    const before = project[table].get(id);
    if (before === undefined) return err(editError('record-not-found', table, id));
    if (before.status === status) continue;
    const by = touched(context);
    const after = { ...before, status, statusBy: by.updatedBy, statusAt: by.updatedAt, ...by };
    changes.push(replacement<typeof table>(table, before, after));
  }
  return changes.length === 0
    ? err(editError('nothing-to-change'))
    : ok(makeEdit('set-review', changes, context));
}
