import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import type {
  BackupError,
  BackupInfo,
  BackupReason,
  BackupStatus,
  ReadBackupError,
} from '../../shared/ipc/backup-info.ts';
import { projectJsonPieces } from '../../shared/formats/project-json/write-project-json.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { AtomicWriter } from '../files/atomic-write.ts';
import { systemErrorCode } from '../files/file-system.ts';
import type { FileSystem } from '../files/file-system.ts';
import { writeErrorOf } from '../files/write-error.ts';
import type { Journal } from '../journal/journal.ts';
import type { Originals } from '../originals/originals.ts';
import { readBackupFolder, writeBackupFolder } from './backup-folder.ts';
import {
  backupName,
  backupNoteSchema,
  countsOf,
  infoOf,
  nameOf,
  noteNameOf,
} from './backup-info.ts';
import type { BackupNote } from './backup-info.ts';
import { bringOriginalsBack, keepOriginals, originalsOf } from './kept-originals.ts';
import { readLastBackup, writeLastBackup } from './last-backup.ts';
import { projectOfJournal } from './project-of-journal.ts';
import { thinOut } from './thin-out.ts';

/** So many pieces of the file are made before others get their turn. */
const piecesAtOnce = 50;

/** What the backups need. */
export interface BackupDependencies {
  readonly fs: FileSystem;
  readonly writeFile: AtomicWriter;
  readonly profile: string;
  readonly journal: Journal;
  readonly originals: Originals;
  /** Version of the program. */
  readonly app: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

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
export function createBackups(dependencies: BackupDependencies): Backups {
  const { fs, writeFile, profile, journal, originals, app, now } = dependencies;
  const listeners: ((status: BackupStatus) => void)[] = [];
  let problem: BackupError | null = null;
  /** Whether the last backup has the files as received beside it. */
  let hasOriginals = true;
  /** One after the other: two at once would thin out each other's files. */
  let queue: Promise<unknown> = Promise.resolve();

  async function notes(folder: string): Promise<{ name: string; note: BackupNote }[]> {
    const names = await fs.readdir(folder).catch(() => []);
    const found = await Promise.all(
      names.filter((name) => backupName.test(name)).map(async (name) => readNote(folder, name)),
    );
    return found.filter((entry) => entry !== null).sort((a, b) => (a.note.at < b.note.at ? 1 : -1));
  }

  /** Null when there is no note, or the file has not the length that the note says. */
  async function readNote(folder: string, name: string) {
    try {
      const bytes = await readWhole(join(folder, noteNameOf(name)));
      const note = backupNoteSchema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
      return (await fs.stat(join(folder, name))).size === note.size ? { name, note } : null;
    } catch {
      return null;
    }
  }

  async function readWhole(path: string): Promise<Uint8Array> {
    const handle = await fs.open(path, 'r');
    try {
      // Plain bytes, not a Buffer: what goes to the window must not depend on how it is sent.
      return new Uint8Array(await handle.readFile());
    } finally {
      await handle.close();
    }
  }

  async function write(reason: BackupReason): Promise<Result<BackupInfo, BackupError>> {
    const { path: folder, isDefault } = await readBackupFolder(fs, profile);
    try {
      // A drive that is not plugged in must not come back as a folder on the system's disk.
      if (isDefault) await fs.mkdir(folder, { recursive: true });
      else await fs.readdir(folder);
    } catch (thrown) {
      const code = systemErrorCode(thrown);
      return err(code === 'ENOENT' || code === 'ENOTDIR' ? 'no-folder' : writeErrorOf(code));
    }
    const built = await projectOfJournal(journal);
    if (!built.ok) return err('no-journal');
    const { project, databaseId, head } = built.value;
    const at = new Date(now()).toISOString();
    const bytes = await encode(project, at, app);
    const note: BackupNote = {
      at,
      reason,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      app,
      databaseId,
      head,
      counts: countsOf(project),
    };
    const name = nameOf(at);
    // The writer flushes, reads back and compares before the name exists.
    const written = await writeFile(join(folder, name), bytes);
    if (!written.ok) return written;
    const noted = await writeFile(
      join(folder, noteNameOf(name)),
      new TextEncoder().encode(`${JSON.stringify(note)}\n`),
    );
    if (!noted.ok) return noted;
    // Once more under its final name, since only a whole one lets others go.
    const whole = await readVerified(folder, name);
    if (!whole.ok) return err('verify-failed');
    hasOriginals = (await keepOriginals(fs, writeFile, originals, folder, originalsOf(project))).ok;
    await removeOld(folder, name);
    // Only for telling: one that cannot be kept is no failed backup.
    await writeLastBackup(writeFile, profile, at);
    return ok(infoOf(name, note));
  }

  async function removeOld(folder: string, newest: string): Promise<void> {
    const known = await notes(folder);
    const dated = known.map(({ name, note: { at, app: by, databaseId } }) => ({
      name,
      at,
      app: by,
      databaseId,
    }));
    for (const name of thinOut(dated, newest)) {
      // A file that cannot be deleted now is deleted the next time.
      await fs.rm(join(folder, name), { force: true }).catch(() => undefined);
      await fs.rm(join(folder, noteNameOf(name)), { force: true }).catch(() => undefined);
    }
  }

  async function readVerified(
    folder: string,
    name: string,
  ): Promise<Result<Uint8Array, ReadBackupError>> {
    const known = await readNote(folder, name);
    if (known === null) return err('damaged');
    try {
      const bytes = await readWhole(join(folder, name));
      const hash = createHash('sha256').update(bytes).digest('hex');
      return hash === known.note.sha256 ? ok(bytes) : err('damaged');
    } catch (thrown) {
      return err(systemErrorCode(thrown) === 'ENOENT' ? 'not-found' : 'read-failed');
    }
  }

  async function status(): Promise<BackupStatus> {
    const { path, isDefault } = await readBackupFolder(fs, profile);
    const [newest] = await notes(path);
    const last = newest === undefined ? null : infoOf(newest.name, newest.note);
    const lastAt = last?.at ?? (await readLastBackup(fs, profile));
    // A drive that is unplugged is known at the start, not only when the next backup is due.
    const isThere = isDefault || (await fs.readdir(path).then(Boolean, () => false));
    return {
      folder: path,
      isDefault,
      last,
      lastAt,
      problem: problem ?? (isThere ? null : 'no-folder'),
    };
  }

  async function tell(): Promise<BackupStatus> {
    const present = await status();
    for (const listener of listeners) listener(present);
    return present;
  }

  async function make(reason: BackupReason): Promise<Result<BackupInfo, BackupError>> {
    const running = queue.then(async () => {
      const made = await write(reason).catch((): Result<BackupInfo, BackupError> => {
        // Nothing that goes wrong here may stop the program.
        return err('write-failed');
      });
      problem = made.ok ? (hasOriginals ? null : 'no-originals') : made.error;
      await tell();
      return made;
    });
    queue = running.catch(() => undefined);
    return running;
  }

  async function makeUnlessThere(reason: BackupReason): Promise<Result<BackupInfo, BackupError>> {
    const opened = await journal.open();
    if (!opened.ok || opened.value.kind !== 'open') return err('no-journal');
    const { databaseId, head } = opened.value;
    const { path } = await readBackupFolder(fs, profile);
    const known = (await notes(path)).find(
      ({ note }) => note.databaseId === databaseId && note.head === head && note.app === app,
    );
    return known === undefined ? make(reason) : ok(infoOf(known.name, known.note));
  }

  return {
    make,
    status,
    makeUnlessThere,
    async bringOriginals(hashes) {
      const { path } = await readBackupFolder(fs, profile);
      return bringOriginalsBack(fs, originals, path, hashes);
    },
    async makeIfChanged(reason) {
      const opened = await journal.open();
      if (!opened.ok || opened.value.kind !== 'open' || opened.value.head === 0) return;
      await makeUnlessThere(reason);
    },
    async list() {
      const { path } = await readBackupFolder(fs, profile);
      return (await notes(path)).map(({ name, note }) => infoOf(name, note));
    },
    async read(id) {
      if (!backupName.test(id)) return err('not-found');
      const { path } = await readBackupFolder(fs, profile);
      return readVerified(path, id);
    },
    async setFolder(folder) {
      const stored = await writeBackupFolder(writeFile, profile, folder);
      problem = stored.ok ? null : stored.error;
      return tell();
    },
    onChange(listener) {
      listeners.push(listener);
    },
  };
}

async function encode(
  project: Parameters<typeof projectJsonPieces>[0],
  at: string,
  app: string,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let pieces: string[] = [];
  const context = { now: at, generator: `Hashiya ${app}` };
  for (const piece of projectJsonPieces(project, { kind: 'project' }, context)) {
    pieces.push(piece);
    if (pieces.length < piecesAtOnce) continue;
    chunks.push(Buffer.from(pieces.join(''), 'utf8'));
    pieces = [];
    await breathe();
  }
  chunks.push(Buffer.from(pieces.join(''), 'utf8'));
  return Buffer.concat(chunks);
}
