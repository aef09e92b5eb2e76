import { tableSchemas } from './project.ts';
import type { TableName } from './project.ts';

/** Records that were found valid, with their table: no record is ever changed in place. */
const found = new WeakMap<object, TableName>();

/**
 * Whether a record fits the schema of its table. The answer is remembered with the record, so that a
 * project of 20,000 records can be checked in portions before it is added in one edit.
 */
export function isValidRecord(table: TableName, record: object): boolean {
  if (found.get(record) === table) return true;
  if (!tableSchemas[table].safeParse(record).success) return false;
  found.set(record, table);
  return true;
}

/**
 * Remembers a record as valid that was checked where this memory does not reach: the reader of the
 * own export, in its worker, holds every record against a schema that is at least as strict.
 */
export function rememberValid(table: TableName, record: object): void {
  found.set(record, table);
}
