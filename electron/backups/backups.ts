import { join } from 'node:path';
import type {
  BackupError,
  BackupInfo,
  BackupReason,
  BackupStatus,
  ReadBackupError,
} from '../../shared/ipc/backup-info.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import { createFolderAsker, late } from './ask-folder.ts';
import type { NoteStep } from './ask-folder.ts';
import { readBackupFolder, writeBackupFolder } from './backup-folder.ts';
import { backupName, infoOf } from './backup-info.ts';
import { bringOriginalsBack, originalsName } from './kept-originals.ts';
import { readLastBackup } from './last-backup.ts';
import { readVerified, readWhole, storedBackups } from './stored-backups.ts';
import type { StoredBackup } from './stored-backups.ts';
import { writeBackup } from './write-backup.ts';
import type { BackupDependencies, MadeBackup } from './write-backup.ts';

/** How long the folder is waited for, in milliseconds, without what the bytes of a step need. */
export interface BackupPatience {
  /** For telling what is there: somebody sits before it, and quitting waits 15 seconds in all. */
  readonly look: number;
  /** For a step of writing or reading one. */
  readonly work: number;
}

const usualPatience: BackupPatience = { look: 10_000, work: 30_000 };

/**
 * Backups of the whole project, each one file of the own export, which every Hashiya opens and a
 * person can read, with a note beside it that says how long it is and what its hash is.
 */
export interface Backups {
  /** Makes one now, reads it back, and thins out the others; a damaged one never takes their place. */
  make(reason: BackupReason): Promise<Result<BackupInfo, BackupError>>;
  /** Makes one unless the last holds everything already. */
  makeIfChanged(reason: BackupReason): Promise<void>;
  /** Gives the one that holds everything already, or makes one. */
  makeUnlessThere(reason: BackupReason): Promise<Result<BackupInfo, BackupError>>;
  /**
   * Brings files as received, by their hashes, back into the profile from beside the backups; gives
   * how many are in neither place.
   */
  bringOriginals(hashes: readonly string[]): Promise<number>;
  /** Newest first. */
  list(): Promise<readonly BackupInfo[]>;
  /** The bytes of one, after their hash was found right. */
  read(id: string): Promise<Result<Uint8Array, ReadBackupError>>;
  status(): Promise<BackupStatus>;
  /** Null goes back to the folder in the profile. */
  setFolder(folder: string | null): Promise<BackupStatus>;
  /** Called with the new status after each attempt, and when the folder is another. */
  onChange(listener: (status: BackupStatus) => void): void;
}

/** Makes the {@link Backups} of a profile. */
export function createBackups(
  dependencies: BackupDependencies,
  patience: BackupPatience = usualPatience,
): Backups {
  const { fs, writeFile, profile, journal, originals, app, now } = dependencies;
  const listeners: ((status: BackupStatus) => void)[] = [];
  let problem: BackupError | null = null;
  const ask = createFolderAsker();
  /** One after the other: two at once would thin out each other's files. */
  const making = createQueue();
  /** Beside what is being made, at most one call waits for a folder that may not answer. */
  const looking = createQueue();

  async function look<T>(
    ms: number,
    work: (folder: string, step: NoteStep) => Promise<T>,
    whenLate?: () => void,
  ): Promise<T | typeof late> {
    return looking(async () => {
      const { path } = await readBackupFolder(fs, profile);
      return ask(path, ms, async (step) => work(path, step), whenLate);
    });
  }

  /** What is in the folder, newest first, and why that is not known. */
  async function stored(ms = patience.look): Promise<{
    readonly known: readonly StoredBackup[];
    readonly trouble: 'timed-out' | 'no-folder' | null;
  }> {
    const found = await look(
      ms,
      async (folder, step) => storedBackups(fs, folder, step),
      // What was said of it is not true any more.
      () => void tell(),
    );
    if (found === late) return { known: [], trouble: 'timed-out' };
    return found === null ? { known: [], trouble: 'no-folder' } : { known: found, trouble: null };
  }

  async function status(): Promise<BackupStatus> {
    const { path, isDefault } = await readBackupFolder(fs, profile);
    const { known, trouble } = await stored();
    // A clock that was ahead has dated some from the future: they do not tell how old the last one is.
    const present = new Date(now()).toISOString();
    const newest = known.find(({ note }) => note.at <= present) ?? known[0];
    const last = newest === undefined ? null : infoOf(newest.name, newest.note);
    // A drive that is unplugged is known at the start, not only when the next backup is due; the folder
    // in the profile is made with the first one.
    const told = isDefault && trouble === 'no-folder' ? null : trouble;
    const lastAt = last?.at ?? (await readLastBackup(fs, profile));
    return { folder: path, isDefault, last, lastAt, problem: problem ?? told };
  }

  async function tell(): Promise<BackupStatus> {
    const present = await status();
    for (const listener of listeners) listener(present);
    return present;
  }

  async function tellOf(made: Result<MadeBackup, BackupError>): Promise<void> {
    problem = !made.ok ? made.error : made.value.hasOriginals ? null : 'no-originals';
    await tell();
  }

  /** When the folder answers after all; by then another one may have been chosen. */
  async function tellLate(folder: string, made: Result<MadeBackup, BackupError>): Promise<void> {
    if ((await readBackupFolder(fs, profile)).path === folder) await tellOf(made);
  }

  async function make(reason: BackupReason): Promise<Result<BackupInfo, BackupError>> {
    return making(async () => {
      const folder = await readBackupFolder(fs, profile);
      const made = await ask(
        folder.path,
        patience.work,
        // Nothing that goes wrong here may stop the program.
        async (step) =>
          writeBackup(dependencies, reason, folder, step).catch(() => err('write-failed' as const)),
        (madeLate) => void tellLate(folder.path, madeLate),
      );
      const outcome = made === late ? err('timed-out' as const) : made;
      await tellOf(outcome);
      return outcome.ok ? ok(outcome.value.info) : outcome;
    });
  }

  async function makeUnlessThere(reason: BackupReason): Promise<Result<BackupInfo, BackupError>> {
    const opened = await journal.open();
    if (!opened.ok || opened.value.kind !== 'open') return err('no-journal');
    const { databaseId, head } = opened.value;
    // A drive that sleeps is waited for as long as for writing on it.
    const { known } = await stored(reason === 'exit' ? patience.look : patience.work);
    const whole = known.find(
      ({ note }) => note.databaseId === databaseId && note.head === head && note.app === app,
    );
    return whole === undefined ? make(reason) : ok(infoOf(whole.name, whole.note));
  }

  return {
    make,
    status,
    makeUnlessThere,
    async bringOriginals(hashes) {
      return bringOriginalsBack(originals, hashes, async (sha256) => {
        const read = await look(patience.work, async (folder) =>
          readWhole(fs, join(folder, originalsName, sha256)).catch(() => null),
        );
        return read === late ? null : read;
      });
    },
    async makeIfChanged(reason) {
      const opened = await journal.open();
      if (!opened.ok || opened.value.kind !== 'open' || opened.value.head === 0) return;
      await makeUnlessThere(reason);
    },
    async list() {
      return (await stored()).known.map(({ name, note }) => infoOf(name, note));
    },
    async read(id) {
      if (!backupName.test(id)) return err('not-found');
      const read = await look(patience.work, async (folder, step) =>
        readVerified(fs, folder, id, step),
      );
      return read === late ? err('read-failed') : read;
    },
    async setFolder(folder) {
      const written = await writeBackupFolder(writeFile, profile, folder);
      problem = written.ok ? null : written.error;
      return tell();
    },
    onChange(listener) {
      listeners.push(listener);
    },
  };
}

/** Makes a function that does one thing after the other, also where one has failed. */
function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    const running = last.then(work);
    last = running.catch(() => undefined);
    return running;
  };
}
