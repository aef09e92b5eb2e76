import type { Change, Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import { isValidRecord } from '../model/is-valid-record.ts';
import type { Project, TableName } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { noteChangedIds } from './changed-ids.ts';
import { checkIntegrity } from './check-integrity.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';
import { sameValue } from '../model/same-value.ts';

/**
 * Applies an edit: a new project in which the touched tables are new maps and all others the
 * same. Refused when it changes nothing, when a record is not as the edit found it, or when the
 * result would hold an invalid record, a dangling reference or a span that does not fit its text.
 */
export function applyEdit(project: Project, edit: Edit): Result<Project, EditError> {
  if (edit.changes.every(changesNothing)) return err(editError('nothing-to-change'));
  const tables = new Map<TableName, Map<Id, unknown>>();
  const touched = new Map<TableName, Set<Id>>();
  for (const change of edit.changes) {
    const table = tables.get(change.table) ?? new Map<Id, unknown>(project[change.table]);
    tables.set(change.table, table);
    touched.set(change.table, (touched.get(change.table) ?? new Set()).add(change.id));
    const current = table.get(change.id) ?? null;
    if (change.before === null && current !== null) {
      return err(editError('record-exists', change.table, change.id));
    }
    if (change.before !== null && current === null) {
      return err(editError('record-not-found', change.table, change.id));
    }
    if (!sameValue(current, change.before)) {
      return err(editError('record-changed', change.table, change.id));
    }
    if (change.after !== null && !isValid(change)) {
      return err(editError('invalid-record', change.table, change.id));
    }
    if (change.after === null) table.delete(change.id);
    else table.set(change.id, change.after);
  }
  const next = { ...project, ...Object.fromEntries(tables) } as Project;
  // What an undo or a backup puts back was there before, as it was.
  const isPutBack = edit.role !== 'do' || edit.type === 'restore-backup';
  const problem = checkIntegrity(next, edit.changes, isPutBack);
  if (problem !== null) return err(problem);
  for (const [name, ids] of touched) noteChangedIds(project[name], next[name], ids);
  return ok(next);
}

function isValid({ table, id, after }: Change): boolean {
  return after?.id === id && isValidRecord(table, after);
}

function changesNothing({ before, after }: Change): boolean {
  return sameValue(before, after);
}
