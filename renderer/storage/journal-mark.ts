import type { Transaction } from 'dexie';

/** Which journal the database belongs to, and up to which record of it. */
export interface JournalMark {
  readonly databaseId: string;
  readonly seq: number;
  /**
   * What the database holds at that number; its history is shorter where edits were taken back in the
   * journal.
   * Absent where it is not known, after edits that were written without reading what they led to.
   */
  readonly holds?: Holdings;
}

/** What a database holds, summed up. */
export interface Holdings {
  /** The layout of its records. */
  readonly schema: number;
  /** See `state-digest.ts`. */
  readonly digest: number;
  /** Length of its history. */
  readonly edits: number;
}

/** Its row in the session store: it changes with every edit, in the same transaction. */
export const journalMarkKey = 'journal';

/** The mark as the session store keeps it. */
export function markRow(mark: JournalMark): { key: string; value: JournalMark } {
  return { key: journalMarkKey, value: mark };
}

/** Puts the mark in its row. */
export async function putMark(transaction: Transaction, mark: JournalMark): Promise<void> {
  await transaction.table('session').put(markRow(mark));
}
