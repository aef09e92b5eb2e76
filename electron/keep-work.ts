import type { WriteFileError } from '../shared/ipc/file-access.ts';
import type { JournalError, JournalOpening } from '../shared/ipc/journal-opening.ts';
import { err, ok } from '../shared/model/result.ts';
import type { Result } from '../shared/model/result.ts';
import { schemaVersion } from '../shared/upgrades/index.ts';
import { createBackups } from './backups/backups.ts';
import type { Backups } from './backups/backups.ts';
import { scheduleBackups } from './backups/schedule-backups.ts';
import { createDatabaseCopies } from './database-copies.ts';
import { createRoom } from './files/leave-room.ts';
import { createJournal } from './journal/journal.ts';
import type { Journal, JournalDependencies } from './journal/journal.ts';
import { createProfileGuard } from './guard-profile.ts';
import type { ProfileGuard } from './guard-profile.ts';
import { createStartLog } from './log-start.ts';
import { createOriginals } from './originals/originals.ts';
import type { Originals } from './originals/originals.ts';
import { createRunningNote } from './running-note.ts';
import { restoreSnapshot } from './snapshots/restore-snapshot.ts';
import { scheduleSnapshots } from './snapshots/schedule-snapshots.ts';
import { createSnapshots } from './snapshots/snapshots.ts';
import type { Snapshots } from './snapshots/snapshots.ts';
import { hasTracesOfWork } from './traces-of-work.ts';

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
  /**
   * The window is about to load. Where the last program did not come to its end, the browser's database
   * is copied to `recovery/` first: Chromium throws a damaged one away without a word.
   */
  readonly begin: () => Promise<void>;
  /** The program ends: makes the last backup, closes the files, and notes that it came so far. */
  readonly close: () => Promise<void>;
  /** Copies the browser's database to `recovery/` before the window deletes it as unreadable. */
  readonly keepDatabaseAside: () => Promise<Result<null, WriteFileError>>;
  /**
   * Moves it there, where Chromium can neither open nor delete it (a file that names another which is
   * not there): it holds none of its files open then, and begins anew when it is asked again.
   */
  readonly moveDatabaseAside: () => Promise<Result<null, WriteFileError>>;
}

/** How long the last backup may take, in milliseconds: less than quitting waits (`quit-when-idle.ts`). */
const exitPatience = 12_000;

/** What the keepers need. */
export interface WorkKeeperDependencies extends JournalDependencies {
  /**
   * With fewer bytes free neither edits nor files as received, backups, snapshots and copies are
   * written any more, 0 for no limit: Chromium has emptied databases on a disk with 1.5 and 4 MB left,
   * and with none. Backups on another disk go on.
   */
  readonly reserve?: number;
  /** When snapshots are made; the defaults unless a test wants them often. */
  readonly snapshots?: Parameters<typeof scheduleSnapshots>[1];
}

/** Makes the keepers of one profile. */
export function createWorkKeeper(dependencies: WorkKeeperDependencies): WorkKeeper {
  const { fs, writeFile, platform, profile, now, reserve = 0 } = dependencies;
  const journal = createJournal({
    ...dependencies,
    hasTraces: async () => hasTracesOfWork(fs, profile),
  });
  const { app, chromium, schema = schemaVersion } = dependencies.versions;
  const room = createRoom(fs, profile, reserve);
  const sparing = { ...dependencies, writeFile: room.sparing(writeFile) };
  const originals = createOriginals(fs, sparing.writeFile, platform, profile);
  const backups = createBackups({ ...sparing, journal, originals, app });
  const schedule = scheduleBackups(backups);
  const snapshots = createSnapshots(sparing, journal);
  const snapshotSchedule = scheduleSnapshots(snapshots, dependencies.snapshots);
  const copies = createDatabaseCopies(fs, profile, now);
  const runningNote = createRunningNote(fs, writeFile, profile, now);
  let hasBegun = false;
  /** The window has opened the journal; without that nothing can have changed. */
  let isOpened = false;
  /** There is a snapshot of a later state than the journal's. */
  let isBehind = false;

  const guard = createProfileGuard({
    fs,
    writeFile,
    profile,
    ours: { app, chromium, schema },
    journal,
    backups,
    copies,
    room,
  });

  /** Never fails: the journal has everything, and a start does not wait for a copy it cannot have. */
  async function copyAfterUncleanEnd(): Promise<void> {
    if (!(await runningNote.isLeft())) return;
    const size = await copies.size().catch(() => 0);
    if (size > 0 && (await room.isForCopies(size))) await copies.tryToCopy('unclean');
  }

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
        isOpened ||= begun.ok;
        // Whoever begins anew has the work elsewhere, or does not want it back.
        if (begun.ok) await snapshots.putAsideAfter(0);
        return begun;
      },
      async append(after, edits) {
        // Without a limit not a turn is lost: what was asked for first comes first.
        if (reserve > 0 && !(await room.isLeftAfter(0))) return err('no-space');
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
    freeSpace: room.free,
    async restoreSnapshot() {
      const { newId } = dependencies;
      const restored = await restoreSnapshot({ journal, snapshots, newId, now });
      isOpened ||= restored.ok;
      return restored;
    },
    async begin() {
      await copyAfterUncleanEnd();
      await runningNote.begin();
      hasBegun = true;
    },
    async close() {
      if (isOpened) {
        // The snapshot lies on this disk; the folder of the backups may be one that never answers.
        await snapshotSchedule.finish();
        // What the program ends by itself must not wait for it until the program is ended.
        const tooLong = new Promise<void>((resolve) => {
          setTimeout(resolve, exitPatience).unref();
        });
        await Promise.race([schedule.finish(), tooLong]);
      }
      await journal.close();
      // Else the note is of the last program, and what it asks for has not been done.
      if (hasBegun) await runningNote.end();
    },
    originals,
    async keepDatabaseAside() {
      const size = await copies.size().catch(() => 0);
      return (await room.isForCopies(size)) ? copies.tryToCopy('damaged') : err('no-space');
    },
    moveDatabaseAside: async () => copies.move('unreadable'),
  };
}
