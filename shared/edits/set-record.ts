import type { Edit, EditType } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project, TableName, TableRecords } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { makeEdit, replacement, touched } from './changes.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';
import { sameValue } from '../model/same-value.ts';

/** Fields that an analyst may set directly; who and when are set by the edit itself. */
export type Patch<T extends TableName> = Partial<
  Omit<TableRecords[T], 'id' | 'createdBy' | 'createdAt' | 'updatedBy' | 'updatedAt'>
>;

/**
 * The shared core of the set-… edits: replaces fields of one record. Refused when the record is
 * missing or already has exactly these values (so an idle form never fills the history).
 */
export function setRecord<
  T extends 'articles' | 'entities' | 'mentions' | 'claims' | 'propositions' | 'contradictions',
>(
  project: Project,
  type: EditType,
  table: T,
  id: Id,
  patch: Patch<T>,
  context: EditContext,
): Result<Edit, EditError> {
  const before: TableRecords[T] | undefined = (
    project[table] as ReadonlyMap<Id, TableRecords[T]>
  ).get(id);
  if (before === undefined) return err(editError('record-not-found', table, id));
  const patched: TableRecords[T] = { ...before, ...patch };
  if (sameValue(before, patched)) return err(editError('nothing-to-change', table, id));
  const after: TableRecords[T] = { ...patched, ...touched(context) };
  return ok(makeEdit(type, [replacement(table, before, after)], context));
}
