import type Dexie from 'dexie';
import type { Transaction } from 'dexie';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { StorageError } from '../state/storage.ts';
import { storageError, storageErrorFrom, unknownOutcome } from './storage-error.ts';
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
  return settle(running, () => abort(started.transaction), limits, onUnknown);
}

/** Gives a transaction up with a cause: nothing of it is stored, unless it is committing already. */
export type GiveUp = (cause: unknown) => void;

/**
 * Runs one writing transaction whose requests are all made at once, on the browser's own interface:
 * on the way of every keystroke each answer that is waited for, and each promise of Dexie's, costs a
 * turn of the thread that is drawing. A request that fails aborts all of them. Where `work` commits by
 * itself, what it gives up afterwards has been stored all the same: the outcome is then `closed`.
 */
export async function transactAtOnce(
  database: Dexie,
  tables: readonly string[],
  limits: Limits,
  work: (transaction: IDBTransaction, giveUp: GiveUp) => void,
  onUnknown: (error: StorageError) => void,
): Promise<Result<null, StorageError>> {
  let transaction: IDBTransaction;
  try {
    transaction = database
      .backendDB()
      .transaction([...tables], 'readwrite', { durability: 'strict' });
  } catch (cause) {
    return err(storageErrorFrom(cause, 'closed'));
  }
  let cause: unknown = null;
  const running = new Promise<Result<null, StorageError>>((resolve) => {
    transaction.oncomplete = () => {
      resolve(
        cause === null ? ok(null) : err(storageError('closed', storageErrorFrom(cause).detail)),
      );
    };
    transaction.onabort = () => {
      resolve(err(storageErrorFrom(cause ?? transaction.error)));
    };
  });
  const giveUp: GiveUp = (reason) => {
    cause ??= reason;
    abort(transaction);
  };
  try {
    work(transaction, giveUp);
  } catch (thrown) {
    giveUp(thrown);
  }
  return settle(running, () => abort(transaction), limits, onUnknown);
}

/** The outcome of a transaction, as {@link transact} promises it. */
async function settle<T>(
  running: Promise<Result<T, StorageError>>,
  abort: () => boolean,
  limits: Limits,
  onUnknown: (error: StorageError) => void,
): Promise<Result<T, StorageError>> {
  const inTime = await within(running, limits.deadlineMs);
  if (inTime !== late) return inTime;
  if (abort()) {
    return err(storageError('timed-out', `aborted after ${String(limits.deadlineMs)} ms`));
  }
  const atLast = await within(running, limits.graceMs);
  if (atLast !== late) return atLast;
  const unknown = unknownOutcome(
    storageError('timed-out', 'neither confirmed nor refused, could not be aborted'),
  );
  onUnknown(unknown);
  return err(unknown);
}

/** Whether the transaction is now sure to leave nothing behind. */
function abort(transaction: Transaction | IDBTransaction | undefined): boolean {
  if (transaction === undefined || ('active' in transaction && !transaction.active)) return false;
  try {
    transaction.abort();
    return true;
  } catch {
    // Already committing.
    return false;
  }
}
