import type { Transaction } from 'dexie';

/** Which journal the database belongs to, and up to which record of it. */
export interface JournalMark {
  readonly databaseId: string;
  readonly seq: number;
  /**
   * What the database holds at that number: the digest of its records in the layout they have, and the
   * length of its history, which is less than the number where edits were taken back in the journal.
   * Absent where it is not known, after edits that were written without reading what they led to.
   */
  readonly holds?: {
    readonly schema: number;
    readonly digest: number;
    readonly edits: number;
  };
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
