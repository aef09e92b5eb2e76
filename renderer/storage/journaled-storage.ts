import Dexie from 'dexie';
import type { Bridge } from '../../shared/ipc/contract.ts';
import type { JournalOpening } from '../../shared/ipc/journal-opening.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import { schemaVersion } from '../../shared/upgrades/index.ts';
import type { RecoveryNotice, Storage, StorageError, StorageErrorCode } from '../state/storage.ts';
import { createDexieStorage } from './dexie-storage.ts';
import type { DexieStorage } from './dexie-storage.ts';
import { createJournalClient } from './journal-client.ts';
import type { Holdings } from './journal-mark.ts';
import type { DexieState } from './read-state.ts';
import { rebuild, reconcile } from './reconcile.ts';
import type { Reconciled } from './reconcile.ts';
import { digestAfter, digestOf } from './state-digest.ts';
import { storageError, storageErrorFrom, unknownOutcome } from './storage-error.ts';
import { findUnstorable } from './find-unstorable.ts';
import { late, within } from './within.ts';
import { sizeAllowance } from './write-edit.ts';

/** What the storage takes from its surroundings; the defaults are the window's. */
export interface JournaledStorageOptions {
  readonly bridge: Pick<Bridge<File>, 'call'>;
  /** Makes the storage over the browser's database; called again after it was deleted. */
  readonly openDatabase?: () => DexieStorage;
  readonly deleteDatabase?: () => Promise<void>;
  /** A write settles within so many milliseconds. */
  readonly deadlineMs?: number;
}

/**
 * Refusals that say nothing against the database: it belongs to a newer program or to another
 * window, or a step of ours failed on it, and it must be left alone. After any other one it is made anew from the journal: Chromium
 * reports a damaged store in many words, mostly as one that cannot be opened.
 */
const keepsDatabase: ReadonlySet<StorageErrorCode> = new Set([
  'newer-database',
  'blocked',
  'migration-failed',
  // It may be whole, and a full or slow disk is no place to begin anew.
  'no-space',
  'timed-out',
  'closed',
]);

/** Deleting the database may take so many milliseconds: it waits for whoever holds it open. */
const deletionDeadline = 10_000;

/** View state is stored again with so many bytes free: somewhat more than the main process leaves alone. */
const roomForSession = 64 * 1024 * 1024;

function holdingsOf({ project, edits }: DexieState): Holdings {
  return { schema: schemaVersion, digest: digestOf(project), edits };
}

/** Whether nobody can say what became of the write. */
function isUnknown({ code }: StorageError): boolean {
  return code === 'timed-out' || code === 'closed';
}

/**
 * Keeps the work in the browser's database and in the journal of the main process. An edit is
 * confirmed when both have it on disk; at the start each heals the other. Where it is not known
 * what became of a write, nothing is written any more until the window is loaded anew.
 */
export function createJournaledStorage(options: JournaledStorageOptions): Storage {
  const {
    bridge,
    openDatabase = createDexieStorage,
    deleteDatabase = async () => Dexie.delete('hashiya'),
    deadlineMs = 5_000,
  } = options;
  const journal = createJournalClient(bridge);
  const listeners: ((error: StorageError) => void)[] = [];
  let dexie = open();
  let ended: StorageError | null = null;
  /**
   * What the journal has done with the edit before. Only where it has taken it the database is written
   * beside it, and where it has refused it not at all: on a full disk the journal refuses and nothing else
   * happens, but Chromium closes the database or damages it.
   */
  let journalHas: 'nothing' | 'taken' | 'refused' = 'nothing';
  /** What the database holds since the last confirmed edit. */
  let holds: Holdings = { schema: schemaVersion, digest: 0, edits: 0 };

  /** Moments at which the database was closed on purpose are not reported. */
  function open(): DexieStorage {
    const opened = openDatabase();
    opened.onClosed((error) => {
      if (opened !== dexie) return;
      ended ??= error;
      for (const listener of listeners) listener(error);
    });
    return opened;
  }

  /** Deletes the database, of which the main process keeps a copy, and opens an empty one. */
  async function startOver(): Promise<Result<DexieState, StorageError>> {
    try {
      const kept = await bridge.call('keep-database-aside');
      // Building it anew would need the same room. Otherwise a copy that cannot be made must not keep the
      // work from its owner: the journal has it all.
      if (!kept.ok && kept.error === 'no-space') {
        return err(storageError('no-space', 'no room for a copy of the database'));
      }
      await dexie.close();
      // Chromium throws a damaged store away when it is first asked for, and says so by failing.
      const deleting = deleteDatabase()
        .catch(deleteDatabase)
        .then(ok, (cause: unknown) => err(storageErrorFrom(cause, 'damaged')));
      const deleted = await within(deleting, deletionDeadline);
      if (deleted === late) return err(storageError('timed-out', 'the database is not let go of'));
      // Some damage it neither heals nor deletes: its files have to go.
      const isGone = deleted.ok || (await bridge.call('move-database-aside')).ok;
      if (!isGone) return deleted;
    } catch (cause) {
      return err(storageErrorFrom(cause));
    }
    dexie = open();
    return dexie.load();
  }

  async function putOriginal(
    sha256: string,
    bytes: Uint8Array,
  ): Promise<Result<null, StorageError>> {
    try {
      // A copy: a view would be sent with the whole buffer behind it.
      const call = bridge.call('original-put', { sha256, bytes: bytes.slice() });
      const put = await within(call, deadlineMs);
      if (put === late) return err(storageError('timed-out', 'original-put: no answer'));
      if (put.ok) return put;
      const code = put.error === 'no-space' ? 'no-space' : 'write-failed';
      return err(storageError(code, `original-put: ${put.error}`));
    } catch (cause) {
      return err(storageErrorFrom(cause));
    }
  }

  /** Files as received from before there was a journal lie in the database alone, which is to go. */
  async function handOverOriginals(): Promise<Result<null, StorageError>> {
    const stored = await dexie.originals();
    if (!stored.ok) return stored;
    for (const { sha256, bytes } of stored.value) {
      const put = await putOriginal(sha256, bytes);
      if (!put.ok) return put;
    }
    return ok(null);
  }

  async function reconcileOrRebuild(
    opening: JournalOpening,
    state: Result<DexieState, StorageError>,
  ): Promise<Result<Reconciled, StorageError>> {
    let notice: RecoveryNotice = 'rebuilt';
    if (state.ok) {
      holds = holdingsOf(state.value);
      const reconciled = await reconcile(journal, dexie, opening, holds);
      if (!reconciled.ok || reconciled.value.kind === 'agreed') return reconciled;
      ({ notice } = reconciled.value);
    }
    const handed = state.ok ? await handOverOriginals() : ok(null);
    if (!handed.ok) return handed;
    const empty = await startOver();
    if (!empty.ok) return empty;
    const rebuilt = await rebuild(journal, dexie, notice);
    // What was open and who is working is in no journal; a database that could be read still had it.
    if (rebuilt.ok && state.ok && state.value.session !== null) {
      await dexie.saveSession(state.value.session);
    }
    return rebuilt;
  }

  async function openJournal() {
    const opening = await journal.open();
    if (!opening.ok) return opening;
    return opening.value.kind === 'none'
      ? err(storageError('unavailable', 'this shell keeps no journal'))
      : ok(opening.value);
  }

  /** Gives the error back as one of unknown outcome, and lets nothing be written after it. */
  function freeze(error: StorageError): Result<never, StorageError> {
    ended = storageError('closed', `not known what was stored: ${error.detail}`);
    return err(unknownOutcome(error));
  }

  /**
   * Writes both at the same time, each in its own time on the disk. Where only one of them has taken the
   * edit, it gives it back; where that fails, or nothing is known, nothing is written any more.
   */
  async function applyBoth(edit: Edit): Promise<Result<null, StorageError>> {
    const begun = performance.now();
    const allowed = deadlineMs + sizeAllowance(edit);
    const left = () => Math.max(0, allowed - (performance.now() - begun));
    const before = { databaseId: journal.databaseId(), seq: journal.head(), holds };
    const digest = digestAfter(holds.digest, edit);
    const after = {
      ...before,
      seq: before.seq + 1,
      holds: { ...holds, digest, edits: holds.edits + 1 },
    };
    const store = async () => within(dexie.apply(edit, after), left());
    // The database first: it takes longer.
    const storing = journalHas === 'taken' ? store() : null;
    const appending = journal.append([edit], allowed);
    if (storing === null) {
      const first = await appending;
      journalHas = first.ok ? 'taken' : 'refused';
      if (!first.ok) return isUnknown(first.error) ? freeze(first.error) : first;
    }
    const [appended, stored] = await Promise.all([appending, storing ?? store()]);
    journalHas = appended.ok ? 'taken' : 'refused';
    if (stored === late) return freeze(storageError('timed-out', 'the database did not answer'));
    // The journal's word comes first: on a full disk Chromium only says that it has closed.
    const [refused] = [appended, stored].filter((result) => !result.ok);
    const isOpen = [appended, stored].some((result) => !result.ok && isUnknown(result.error));
    if (refused !== undefined && isOpen) return freeze(refused.error);
    // Surely not in one of them: at the next start it must not come back from the other.
    if (appended.ok && !stored.ok) {
      const revoked = await journal.revoke(left());
      return revoked.ok ? stored : freeze(stored.error);
    }
    if (appended.ok) ({ holds } = after);
    if (appended.ok || !stored.ok) return appended;
    const taken = await within(dexie.takeBack(edit, before), left());
    return taken !== late && taken.ok ? appended : freeze(appended.error);
  }

  return {
    async load() {
      // At the same time: the main process reads the journal while Chromium opens the database.
      const [opening, state] = await Promise.all([openJournal(), dexie.load()]);
      if (!opening.ok) {
        await dexie.close();
        return opening;
      }
      if (!state.ok && keepsDatabase.has(state.error.code)) return state;
      const hasWork = state.ok && state.value.recentEdits.length > 0;
      const isLost = opening.value.snapshot != null && !hasWork;
      const restored = isLost ? await journal.restore() : null;
      // A snapshot that cannot be read either leaves things as they were.
      if (restored?.ok === false && restored.error.code !== 'damaged') return restored;
      const found = restored?.ok === true ? restored.value : opening.value;
      const canRebuild = found.kind === 'open' && journal.head() > 0;
      if (!state.ok && !canRebuild) return state;
      const reconciled = await reconcileOrRebuild(found, state);
      if (!reconciled.ok) {
        await dexie.close();
        return reconciled;
      }
      if (reconciled.value.kind === 'apart') throw new Error('rebuilding leaves nothing apart');
      const { changed } = reconciled.value;
      const notice = restored?.ok === true ? 'from-snapshot' : reconciled.value.notice;
      const now = changed ? await dexie.read() : state;
      if (!now.ok) return now;
      if (changed) holds = holdingsOf(now.value);
      return notice === null ? now : ok({ ...now.value, notice });
    },

    async apply(edit) {
      if (ended !== null) return err(ended);
      const unstorable = findUnstorable(edit);
      if (unstorable !== null) return err(storageError('write-failed', unstorable));
      return applyBoth(edit);
    },

    history: async () => dexie.history(),
    historyPage: async (after, limit) => dexie.historyPage(after, limit),
    historyAt: async (numbers) => dexie.historyAt(numbers),

    async saveSession(session) {
      if (ended !== null) return err(ended);
      if (journalHas === 'refused') {
        const free = await bridge.call('free-space').catch(() => null);
        if (free === null || free < roomForSession) {
          return err(storageError('no-space', 'the journal has refused an edit'));
        }
      }
      return dexie.saveSession(session);
    },

    putOriginal,

    async getOriginal(sha256) {
      try {
        const bytes = await bridge.call('original-get', sha256);
        // Those from before there was a journal lie in the database.
        return bytes === null ? await dexie.getOriginal(sha256) : ok(bytes);
      } catch (cause) {
        return err(storageErrorFrom(cause));
      }
    },

    onClosed(listener) {
      listeners.push(listener);
    },
  };
}
