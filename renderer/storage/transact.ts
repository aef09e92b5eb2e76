import type Dexie from 'dexie';
import type { Transaction } from 'dexie';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { StorageError } from '../state/storage.ts';
import { storageError, storageErrorFrom } from './storage-error.ts';
import { late, within } from './within.ts';

/** How long a transaction may take, in milliseconds. */
export interface Limits {
  /** After this it is aborted. */
  readonly deadlineMs: number;
  /** After this again, when it could not be aborted any more, its outcome counts as unknown. */
  readonly graceMs: number;
}

/**
 * Runs one transaction to its end, with a deadline: on a full disk Chromium leaves some open for
 * ever. One that is aborted in time is certainly not stored. One that is already committing can
 * end either way; `onUnknown` is called when it says neither, and nothing may be written after.
 */
export async function transact<T>(
  database: Dexie,
  mode: 'r' | 'rw',
  tables: readonly string[],
  limits: Limits,
  work: (transaction: Transaction) => Promise<T>,
  onUnknown: (error: StorageError) => void,
): Promise<Result<T, StorageError>> {
  const started: { transaction?: Transaction } = {};
  const running = Promise.resolve(
    database
      .transaction(mode, [...tables], (transaction) => {
        started.transaction = transaction;
        return work(transaction);
      })
      .then(ok, (cause: unknown) => err(storageErrorFrom(cause))),
  );
  const inTime = await within(running, limits.deadlineMs);
  if (inTime !== late) return inTime;
  if (abort(started.transaction)) {
    return err(storageError('timed-out', `aborted after ${String(limits.deadlineMs)} ms`));
  }
  const atLast = await within(running, limits.graceMs);
  if (atLast !== late) return atLast;
  const unknown = storageError('timed-out', 'neither confirmed nor refused, could not be aborted');
  onUnknown(unknown);
  return err(unknown);
}

/** Whether the transaction is now sure to leave nothing behind. */
function abort(transaction: Transaction | undefined): boolean {
  if (transaction?.active !== true) return false;
  try {
    transaction.abort();
    return true;
  } catch {
    // Already committing.
    return false;
  }
}
