/** Which journal the database belongs to, and up to which record of it. */
export interface JournalMark {
  readonly databaseId: string;
  readonly seq: number;
}

/** Its row in the session store: it changes with every edit, in the same transaction. */
export const journalMarkKey = 'journal';
