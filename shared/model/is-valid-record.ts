import { tableNames, tableSchemas } from './project.ts';
import type { TableName } from './project.ts';
import { quickCheck } from './quick-check.ts';

/** Records that were found valid, with their table: no record is ever changed in place. */
const found = new WeakMap<object, TableName>();

const quickChecks = new Map(tableNames.map((table) => [table, quickCheck(tableSchemas[table])]));

/**
 * Whether a record fits the schema of its table for certain; looks at it and remembers nothing. False
 * only says that the schema has to be asked.
 */
export function isSurelyValid(table: TableName, record: unknown): boolean {
  return quickChecks.get(table)?.(record) === true;
}

/**
 * Whether a record fits the schema of its table. The answer is remembered with the record, so that a
 * project of 20,000 records can be checked in portions before it is added in one edit.
 */
export function isValidRecord(table: TableName, record: object): boolean {
  if (found.get(record) === table) return true;
  if (!isSurelyValid(table, record) && !tableSchemas[table].safeParse(record).success) return false;
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
