import { join } from 'node:path';
import type { WriteFileError } from '../shared/ipc/file-access.ts';
import type { JournalError, JournalOpening } from '../shared/ipc/journal-opening.ts';
import { err, ok } from '../shared/model/result.ts';
import type { Result } from '../shared/model/result.ts';
import { schemaVersion } from '../shared/upgrades/index.ts';
import { createBackups } from './backups/backups.ts';
import type { Backups } from './backups/backups.ts';
import { scheduleBackups } from './backups/schedule-backups.ts';
import { systemErrorCode } from './files/file-system.ts';
import { writeErrorOf } from './files/write-error.ts';
import { createJournal } from './journal/journal.ts';
import type { Journal, JournalDependencies } from './journal/journal.ts';
import { createProfileGuard } from './guard-profile.ts';
import type { ProfileGuard } from './guard-profile.ts';
import { createStartLog } from './log-start.ts';
import { createOriginals } from './originals/originals.ts';
import type { Originals } from './originals/originals.ts';
import { restoreSnapshot } from './snapshots/restore-snapshot.ts';
import { scheduleSnapshots } from './snapshots/schedule-snapshots.ts';
import { createSnapshots } from './snapshots/snapshots.ts';
import type { Snapshots } from './snapshots/snapshots.ts';

/** What keeps the work safe beside the browser's own database. */
export interface WorkKeeper {
  readonly journal: Journal;
  readonly originals: Originals;
  readonly backups: Backups;
  readonly guard: ProfileGuard;
  readonly snapshots: Snapshots;
  /** Puts a line into the log of starts. */
  readonly noteStart: ReturnType<typeof createStartLog>;
  /** Brings back what only a snapshot still has, as one edit at the end of the journal. */
  readonly restoreSnapshot: () => Promise<Result<JournalOpening, JournalError>>;
  /** Bytes free on the disk of the profile; null where nobody can tell. */
  readonly freeSpace: () => Promise<number | null>;
  /** The program ends: makes the last backup and closes the files. */
  readonly close: () => Promise<void>;
  /** Copies the browser's database to `recovery/` before the window deletes it as unreadable. */
  readonly keepDatabaseAside: () => Promise<Result<null, WriteFileError>>;
  /**
   * Moves it there, where Chromium can neither open nor delete it (a file that names another which is
   * not there): it holds none of its files open then, and begins anew when it is asked again.
   */
  readonly moveDatabaseAside: () => Promise<Result<null, WriteFileError>>;
}

/** Folder in which Chromium keeps its databases, inside the profile. */
const databaseFolder = 'IndexedDB';

/** What the keepers need. */
export interface WorkKeeperDependencies extends JournalDependencies {
  /**
   * With fewer bytes free nothing is written any more, 0 for no limit: Chromium has emptied databases
   * on a disk with 1.5 and 4 MB left, and with none.
   */
  readonly reserve?: number;
  /** When snapshots are made; the defaults unless a test wants them often. */
  readonly snapshots?: Parameters<typeof scheduleSnapshots>[1];
}

/** Makes the keepers of one profile. */
export function createWorkKeeper(dependencies: WorkKeeperDependencies): WorkKeeper {
  const { fs, writeFile, platform, profile, now, reserve = 0 } = dependencies;
  const journal = createJournal(dependencies);
  const { app, chromium, schema = schemaVersion } = dependencies.versions;
  const originals = createOriginals(fs, writeFile, platform, profile);
  const backups = createBackups({ fs, writeFile, profile, journal, originals, app, now });
  const schedule = scheduleBackups(backups);
  const snapshots = createSnapshots(dependencies, journal);
  const snapshotSchedule = scheduleSnapshots(snapshots, dependencies.snapshots);
  /** The window has opened the journal; without that nothing can have changed. */
  let isOpened = false;
  /** There is a snapshot of a later state than the journal's. */
  let isBehind = false;

  async function freeSpace(): Promise<number | null> {
    return fs.statfs(profile).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null,
    );
  }

  /** Brings the browser's database to the folder for what nobody can read. */
  async function putAside(
    why: 'damaged' | 'unreadable',
    bring: (from: string, to: string) => Promise<void>,
  ): Promise<Result<null, WriteFileError>> {
    const aside = join(profile, 'recovery', `${databaseFolder}.${why}-${String(now())}`);
    try {
      await fs.mkdir(join(profile, 'recovery'), { recursive: true });
      await bring(join(profile, databaseFolder), aside);
      return ok(null);
    } catch (thrown) {
      const code = systemErrorCode(thrown);
      // Nothing there to keep.
      return code === 'ENOENT' ? ok(null) : err(writeErrorOf(code));
    }
  }

  const guard = createProfileGuard({
    fs,
    writeFile,
    profile,
    databases: join(profile, databaseFolder),
    ours: { app, chromium, schema },
    journal,
    backups,
    freeSpace,
    now,
  });

  return {
    guard,
    noteStart: createStartLog({ fs, writeFile, profile, versions: { app, chromium }, now }),
    journal: {
      ...journal,
      async open() {
        const opened = await journal.open();
        isOpened = opened.ok && opened.value.kind === 'open';
        // The last program may have ended without its last backup.
        if (isOpened) schedule.noteChange();
        if (!opened.ok || opened.value.kind === 'none') return opened;
        const snapshot = await snapshots.newest();
        if (opened.value.kind === 'lost') {
          return ok({ ...opened.value, snapshot: snapshot?.head ?? null });
        }
        const { databaseId, head } = opened.value;
        const isOurs = snapshot?.databaseId === databaseId;
        if (isOurs && snapshot.head === head) snapshotSchedule.noteSnapshot(journal.length());
        // Of another journal it counts only where this one is empty.
        isBehind = snapshot !== null && (isOurs ? snapshot.head > head : head === 0);
        return isBehind ? ok({ ...opened.value, snapshot: snapshot?.head ?? 0 }) : opened;
      },
      async begin() {
        const begun = await journal.begin();
        // Whoever begins anew has the work elsewhere, or does not want it back.
        if (begun.ok) await snapshots.putAsideAfter(0);
        return begun;
      },
      async append(after, edits) {
        const free = reserve === 0 ? null : await freeSpace();
        if (free !== null && free < reserve) return err('no-space');
        if (isBehind) {
          // From here the numbers mean other records than those in the snapshot.
          await snapshots.putAsideAfter(after);
          isBehind = false;
        }
        const appended = await journal.append(after, edits);
        if (appended.ok) {
          schedule.noteChange();
          snapshotSchedule.noteSave(journal.length());
        }
        return appended;
      },
    },
    backups,
    snapshots,
    freeSpace,
    async restoreSnapshot() {
      const { newId } = dependencies;
      const restored = await restoreSnapshot({ journal, snapshots, newId, now });
      isOpened ||= restored.ok;
      return restored;
    },
    async close() {
      if (isOpened) {
        // The snapshot lies on this disk; the folder of the backups may be one that never answers.
        await snapshotSchedule.finish();
        await schedule.finish();
      }
      await journal.close();
    },
    originals,
    keepDatabaseAside: async () =>
      putAside('damaged', (from, to) => fs.cp(from, to, { recursive: true })),
    moveDatabaseAside: async () => putAside('unreadable', (from, to) => fs.rename(from, to)),
  };
}
