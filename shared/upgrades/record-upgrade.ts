import type { TableName } from '../model/project.ts';

/**
 * What one layout changes about the records of some tables. Pure and synchronous by its type: it is
 * given a record and nothing to wait on, so a migration cannot commit half-way. Works on records as
 * they were stored, which the present schemas may not accept, and must not throw on any of them.
 */
export interface RecordUpgrade {
  /** The layout that the records have afterwards; counts up from 2. */
  readonly version: number;
  readonly tables: Partial<Readonly<Record<TableName, RecordStep>>>;
}

/** Gives the record in the new layout. Its id stays. */
export type RecordStep = (record: Readonly<Record<string, unknown>>) => Record<string, unknown>;
