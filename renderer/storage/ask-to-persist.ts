/** What is asked to keep the data when the disk gets short. */
export type Keeper = Pick<StorageManager, 'persist' | 'persisted'>;

/** Asks the browser not to clear the data away by itself. It may refuse; nothing depends on it. */
export async function askToPersist(keeper: Keeper | null | undefined): Promise<void> {
  try {
    if (keeper && !(await keeper.persisted())) await keeper.persist();
  } catch {
    // No permission to ask: the data stays as it is.
  }
}
