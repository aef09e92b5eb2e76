import type Dexie from 'dexie';
import type { Edit } from '../../shared/model/edit.ts';
import type { Result } from '../../shared/model/result.ts';
import type { StorageError } from '../state/storage.ts';
import type { JournalMark } from './journal-mark.ts';
import { transact, transactAtOnce } from './transact.ts';
import type { Limits } from './transact.ts';
import { putEdit, recordsAtOnce, storeEdit, tablesOf } from './write-edit.ts';
import type { SpareWorker } from './spare-worker.ts';
import { largeEdit, writeLargeEdit } from './write-large-edit.ts';

/** What storing an edit needs besides the edit. */
export interface EditStore {
  readonly database: Dexie;
  readonly mark: JournalMark | undefined;
  readonly limits: Limits;
  readonly workers: Pick<SpareWorker, 'take'>;
  /** Nothing may be written any more: closed without a word, or nobody knows what was stored. */
  readonly onEnd: (error: StorageError) => void;
}

/**
 * Stores an edit in one transaction: the usual one at once, one of many records in turns between which
 * frames are drawn, one of thousands in a worker, so that the window stays responsive meanwhile.
 */
export async function storeBySize(
  edit: Edit,
  { database, mark, limits, workers, onEnd }: EditStore,
): Promise<Result<null, StorageError>> {
  const tables = tablesOf(edit, mark);
  if (edit.changes.length <= recordsAtOnce) {
    const stored = await transactAtOnce(
      database,
      tables,
      limits,
      (transaction, giveUp) => {
        putEdit(transaction, edit, mark, giveUp);
        // Without waiting for the answers, which come when the window has drawn the edit. What is then
        // found to be other than expected was written over, but the journal has it.
        if (mark !== undefined) transaction.commit();
      },
      onEnd,
    );
    if (!stored.ok && stored.error.code === 'closed') onEnd(stored.error);
    return stored;
  }
  const worker = edit.changes.length >= largeEdit ? workers.take() : null;
  if (worker === null) {
    return transact(
      database,
      'rw',
      tables,
      limits,
      async (transaction) => storeEdit(transaction, edit, mark),
      onEnd,
    );
  }
  const stored = await writeLargeEdit(worker, edit, { name: database.name, mark, limits });
  if (!stored.ok && stored.error.isUnknown) onEnd(stored.error);
  return stored;
}
