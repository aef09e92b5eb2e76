import Dexie from 'dexie';
import type { Transaction } from 'dexie';
import type { Edit } from '../../shared/model/edit.ts';
import { tableNames } from '../../shared/model/project.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Storage, StorageError } from '../state/storage.ts';
import { askToPersist } from './ask-to-persist.ts';
import type { Keeper } from './ask-to-persist.ts';
import { checkRows } from './check-state.ts';
import { claimWindow } from './claim-window.ts';
import { defaultDeadlines } from './deadlines.ts';
import type { Deadlines } from './deadlines.ts';
import type { EditPortions } from './journal-client.ts';
import { openDatabase } from './open-database.ts';
import type { Layouts } from './open-database.ts';
import type { JournalMark } from './journal-mark.ts';
import { journalMarkKey, putMark } from './journal-mark.ts';
import { editsOf, numberedEditsOf, readableTail, readState, sessionKey } from './read-state.ts';
import type { DexieState } from './read-state.ts';
import { storageError } from './storage-error.ts';
import { findUnstorable } from './find-unstorable.ts';
import { createSpareWorker } from './spare-worker.ts';
import { storeBySize } from './store-by-size.ts';
import { transact } from './transact.ts';
import { sizeAllowance, tablesOf, unstoreEdit, writeEdits } from './write-edit.ts';
import { makeLargeEditWorker } from './write-large-edit.ts';
import type { LargeEditWorker } from './write-large-edit.ts';

/** What the storage takes from its surroundings; the defaults are the browser's. */
export interface DexieStorageOptions {
  readonly name?: string;
  readonly indexedDB?: IDBFactory;
  readonly locks?: LockManager | undefined;
  /** Asked once to keep the data when the disk gets short; null asks nobody. */
  readonly keeper?: Keeper | null;
  /** Milliseconds; a write settles within `write` + `grace`. */
  readonly deadlines?: Partial<Deadlines>;
  /** Makes the worker that stores large edits. */
  readonly makeWorker?: () => LargeEditWorker;
  /** Layouts of the database other than ours. */
  readonly layouts?: Layouts;
}

/** The bytes of a file as received. */
export interface StoredOriginal {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** The storage over Dexie, with what a journal beside it needs. */
export interface DexieStorage extends Storage {
  load(): Promise<Result<DexieState, StorageError>>;
  /** As in {@link Storage}; the mark is stored in the same transaction as the edit. */
  apply(edit: Edit, mark?: JournalMark): Promise<Result<null, StorageError>>;
  /** Takes back the last edit, as if it had never been stored, with the mark of before. */
  takeBack(edit: Edit, mark: JournalMark): Promise<Result<null, StorageError>>;
  /** Stores many edits at once, all or none, and the mark with them. */
  applyAll(portions: EditPortions, mark: JournalMark): Promise<Result<null, StorageError>>;
  /** Up to where the journal is known here; null when no journal was ever beside it. */
  readMark(): Promise<Result<JournalMark | null, StorageError>>;
  /** All files as received that lie here. */
  originals(): Promise<Result<readonly StoredOriginal[], StorageError>>;
  /** Everything as it is now, like `load`, which opens and can be called once only. */
  read(): Promise<Result<DexieState, StorageError>>;
  /** Ends it for good. */
  close(): Promise<void>;
}

/**
 * Keeps the work in IndexedDB. Once closed, from inside or outside, it stays closed: opening again
 * in mid-session could create an empty database beside the work in memory, so the window has to
 * be loaded anew.
 */
export function createDexieStorage(options: DexieStorageOptions = {}): DexieStorage {
  const { name = 'hashiya', indexedDB = globalThis.indexedDB } = options;
  const locks = 'locks' in options ? options.locks : navigator.locks;
  const keeper = options.keeper === undefined ? navigator.storage : options.keeper;
  const workers = createSpareWorker(options.makeWorker ?? makeLargeEditWorker);
  const deadlines = { ...defaultDeadlines, ...options.deadlines };
  const inFlight = new Set<Promise<unknown>>();
  const listeners: ((error: StorageError) => void)[] = [];
  let database: Dexie | null = null;
  let loading = false;
  let ended: StorageError | null = null;
  let release = (): void => {};

  /** Takes no more work, lets what is running finish, then closes. */
  async function end(error: StorageError): Promise<void> {
    if (ended !== null) return;
    ended = error;
    workers.end();
    await Promise.allSettled(inFlight);
    database?.close();
    release();
  }

  /** The same, not asked for by the application. Listeners hear of it after the last outcome. */
  async function breakOff(error: StorageError): Promise<void> {
    if (ended !== null) return;
    await end(error);
    await new Promise((resolve) => setTimeout(resolve));
    for (const listener of listeners) listener(error);
  }

  async function run<T>(
    mode: 'r' | 'rw',
    tables: readonly string[],
    work: (transaction: Transaction) => Promise<T>,
    deadlineMs = mode === 'r' ? deadlines.read : deadlines.write,
  ): Promise<Result<T, StorageError>> {
    if (ended !== null) return err(ended);
    if (database === null) throw new Error('load() comes first');
    const limits = { deadlineMs, graceMs: deadlines.grace };
    return outcomeOf(
      transact(database, mode, tables, limits, work, (error) => void breakOff(error)),
    );
  }

  /** The outcome of work that {@link end} waits for. */
  async function outcomeOf<T>(
    running: Promise<Result<T, StorageError>>,
  ): Promise<Result<T, StorageError>> {
    inFlight.add(running);
    const result = await running;
    inFlight.delete(running);
    return !result.ok && ended !== null ? err(ended) : result;
  }

  async function readChecked(): Promise<Result<DexieState, StorageError>> {
    const check = checkRows();
    const raw = await run('r', [...tableNames, 'edits', 'session'], async (transaction) =>
      readState(transaction, check.take),
    );
    if (!raw.ok) return raw;
    const project = check.finish();
    if (!project.ok) return project;
    const { edits, session } = raw.value;
    const recentEdits = editsOf(readableTail(raw.value.recentEdits));
    return ok({ project: project.value, recentEdits, edits, session });
  }

  return {
    async load() {
      if (loading) throw new Error('load() is called once');
      loading = true;
      const claimed = await claimWindow(locks, `${name}-storage`, deadlines.window);
      if (!claimed.ok) return claimed;
      release = claimed.value.release;
      const opened = await openDatabase(name, indexedDB, deadlines.open, options.layouts);
      if (!opened.ok) {
        release();
        return opened;
      }
      database = opened.value;
      database.on('close', () => void breakOff(storageError('closed', 'the database was closed')));
      void askToPersist(keeper);
      const state = await readChecked();
      if (state.ok) workers.prepare();
      else await end(state.error);
      return state;
    },

    async apply(edit, mark) {
      // With a mark it comes from the journal's storage, which has looked already.
      const unstorable = mark === undefined ? findUnstorable(edit) : null;
      if (unstorable !== null) return err(storageError('write-failed', unstorable));
      if (ended !== null) return err(ended);
      if (database === null) throw new Error('load() comes first');
      const deadlineMs = deadlines.write + sizeAllowance(edit);
      return outcomeOf(
        storeBySize(edit, {
          database,
          mark,
          limits: { deadlineMs, graceMs: deadlines.grace },
          workers,
          onEnd: (error) => void breakOff(error),
        }),
      );
    },

    async takeBack(edit, mark) {
      return run(
        'rw',
        tablesOf(edit, mark),
        async (transaction) => unstoreEdit(transaction, edit, mark),
        deadlines.write + sizeAllowance(edit),
      );
    },

    async applyAll(portions, mark) {
      const cause: { error?: StorageError } = {};
      const write = async (transaction: Transaction) => {
        let writing = Promise.resolve();
        for (;;) {
          // Keeps the transaction open until the portion is there.
          const some = await Dexie.waitFor(Dexie.ignoreTransaction(portions));
          await writing;
          if (!some.ok) {
            cause.error = some.error;
            throw new Error('the edits were not read');
          }
          if (some.value === null) break;
          // Not waited for: the next portion is read and parsed while the database takes this one in.
          writing = writeEdits(transaction, some.value);
          writing.catch(() => undefined);
        }
        await putMark(transaction, mark);
        return null;
      };
      const written = await run(
        'rw',
        [...tableNames, 'edits', 'session'],
        write,
        deadlines.rebuild,
      );
      return cause.error === undefined ? written : err(cause.error);
    },

    async readMark() {
      return run('r', ['session'], async (transaction) => {
        const row = await transaction.table<{ value: JournalMark }>('session').get(journalMarkKey);
        return row?.value ?? null;
      });
    },

    read: readChecked,

    async history() {
      return run('r', ['edits'], async (transaction) => {
        return editsOf(await transaction.table('edits').toArray());
      });
    },

    async historyPage(after, limit) {
      return run('r', ['edits'], async (transaction) => {
        const edits = transaction.table<unknown, number>('edits');
        return numberedEditsOf(await edits.where(':id').above(after).limit(limit).toArray());
      });
    },

    async historyAt(numbers) {
      return run('r', ['edits'], async (transaction) => {
        const rows = await transaction.table<unknown, number>('edits').bulkGet([...numbers]);
        return numberedEditsOf(rows.filter((row) => row !== undefined));
      });
    },

    async saveSession(session) {
      return run('rw', ['session'], async (transaction) => {
        await transaction.table('session').put({ key: sessionKey, value: session });
        return null;
      });
    },

    async putOriginal(sha256, bytes) {
      return run('rw', ['originals'], async (transaction) => {
        const originals = transaction.table<unknown, string>('originals');
        if ((await originals.where('sha256').equals(sha256).count()) > 0) return null;
        // A view would be stored with the whole buffer behind it.
        await originals.add({ sha256, bytes: bytes.slice() });
        return null;
      });
    },

    async getOriginal(sha256) {
      return run('r', ['originals'], async (transaction) => {
        const row = await transaction.table<{ bytes: Uint8Array }>('originals').get(sha256);
        return row?.bytes ?? null;
      });
    },

    async originals() {
      return run('r', ['originals'], async (transaction) =>
        transaction.table<StoredOriginal>('originals').toArray(),
      );
    },

    onClosed(listener) {
      listeners.push(listener);
    },

    async close() {
      await end(storageError('closed', 'closed by the application'));
    },
  };
}
