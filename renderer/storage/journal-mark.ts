import type { Transaction } from 'dexie';

/** Which journal the database belongs to, and up to which record of it. */
export interface JournalMark {
  readonly databaseId: string;
  readonly seq: number;
  /**
   * Which records there are at that number: their {@link digestOf} by the layout they have. Absent where
   * it is not known, after edits that were written without reading what they led to.
   */
  readonly records?: { readonly schema: number; readonly digest: number };
}

/** The mark with the number of edits in the history, which is that of the mark unless some are missing. */
export interface StoredPlace {
  readonly mark: JournalMark | null;
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
