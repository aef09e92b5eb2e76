import type { Change, Edit, EditType } from '../model/edit.ts';
import type { TableName, TableRecords } from '../model/project.ts';
import type { EditContext } from './edit-context.ts';

/** The change that adds a record. */
export function addition<T extends TableName>(table: T, after: TableRecords[T]): Change {
  return { table, id: after.id, before: null, after } as Change;
}

/** The change that removes a record. */
export function removal<T extends TableName>(table: T, before: TableRecords[T]): Change {
  return { table, id: before.id, before, after: null } as Change;
}

/** The change that puts one version of a record in the place of another. */
export function replacement<T extends TableName>(
  table: T,
  before: TableRecords[T],
  after: TableRecords[T],
): Change {
  return { table, id: before.id, before, after } as Change;
}

/** Wraps changes into a new edit by the current annotator. */
export function makeEdit(type: EditType, changes: readonly Change[], context: EditContext): Edit {
  return {
    id: context.newId(),
    type,
    role: 'do',
    target: null,
    at: context.now,
    by: context.by,
    changes,
  };
}

/** The fields that say who touched a record last. */
export function touched(context: EditContext): { updatedBy: string; updatedAt: string } {
  return { updatedBy: context.by, updatedAt: context.now };
}

/** The fields every new record starts with. */
export function newRecordFields(context: EditContext): {
  id: string;
  status: 'draft';
  createdBy: string;
  createdAt: string;
  updatedBy: string;
  updatedAt: string;
  custom: Record<string, string>;
} {
  return {
    id: context.newId(),
    status: 'draft',
    createdBy: context.by,
    createdAt: context.now,
    ...touched(context),
    custom: {},
  };
}
