import type { Id } from './id.ts';

/** The kinds of record an analyst selects, lists and reviews. */
export const recordTables = ['entities', 'mentions', 'claims', 'contradictions'] as const;
/** See {@link recordTables}. */
export type RecordTable = (typeof recordTables)[number];

/** Points at one record of the project. */
export interface RecordRef {
  readonly table: RecordTable;
  readonly id: Id;
}

/** Whether two references point at the same record. */
export function isSameRecord(a: RecordRef | null, b: RecordRef | null): boolean {
  return a?.table === b?.table && a?.id === b?.id;
}

/** The same references, each record once, at its first place. */
export function uniqueRecords(refs: readonly RecordRef[]): RecordRef[] {
  const byKey = new Map<string, RecordRef>();
  for (const ref of refs) {
    const key = `${ref.table}/${ref.id}`;
    if (!byKey.has(key)) byKey.set(key, ref);
  }
  return [...byKey.values()];
}
