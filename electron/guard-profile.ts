import { join } from 'node:path';
import type { BackupError } from '../shared/ipc/backup-info.ts';
import type { ProfileOpening } from '../shared/ipc/journal-opening.ts';
import { err, ok } from '../shared/model/result.ts';
import type { Result } from '../shared/model/result.ts';
import type { Backups } from './backups/backups.ts';
import type { DatabaseCopies } from './database-copies.ts';
import type { AtomicWriter } from './files/atomic-write.ts';
import { systemErrorCode } from './files/file-system.ts';
import type { FileSystem } from './files/file-system.ts';
import { folderSize } from './files/folder-size.ts';
import type { Room } from './files/leave-room.ts';
import { writeErrorOf } from './files/write-error.ts';
import type { Journal } from './journal/journal.ts';
import {
  isNewer,
  isUpgrade,
  profileVersionName,
  readProfileVersion,
  writeProfileVersion,
} from './profile-version.ts';
import type { ProgramVersion } from './profile-version.ts';

/** What the guard needs. */
export interface ProfileGuardDependencies {
  readonly fs: FileSystem;
  readonly writeFile: AtomicWriter;
  readonly profile: string;
  readonly ours: ProgramVersion;
  readonly journal: Pick<Journal, 'open'>;
  readonly backups: Pick<Backups, 'makeUnlessThere'>;
  readonly copies: Pick<DatabaseCopies, 'copy' | 'size'>;
  readonly room: Pick<Room, 'isForCopies'>;
}

/** Stands before a profile that another version of the program has used. */
export interface ProfileGuard {
  /** The newer program that used it last, by its version where it is known; null when ours may open. */
  newer(): Promise<{ readonly app: string | null } | null>;
  /**
   * Makes what an upgrade asks for: a verified backup, and a copy of the browser's database as it is.
   * Must come before the window opens that database. `withoutBackup` is the user's own decision.
   */
  prepare(withoutBackup: boolean): Promise<Result<ProfileOpening, BackupError>>;
  /** The window has opened the database, and has brought it into our layout. */
  opened(): Promise<void>;
}

/** Makes the {@link ProfileGuard} of a profile. */
export function createProfileGuard(dependencies: ProfileGuardDependencies): ProfileGuard {
  const { fs, writeFile, profile, ours, journal, backups, copies, room } = dependencies;
  const note = join(profile, profileVersionName);
  let isPrepared = false;

  /** Whether something was backed up; a profile without work has nothing to lose. */
  async function backUp(): Promise<Result<boolean, BackupError>> {
    try {
      const ofJournal = await folderSize(fs, join(profile, 'journal'));
      const ofDatabases = await copies.size();
      if (ofJournal + ofDatabases === 0) return ok(false);
      // The export holds each record once, the journal each of its states.
      if (!(await room.isForCopies(ofJournal + ofDatabases))) return err('no-space');
      if (ofDatabases > 0) await copies.copy('before');
    } catch (thrown) {
      return err(writeErrorOf(systemErrorCode(thrown)));
    }
    const opening = await journal.open();
    // Where the journal is lost or damaged the start goes another way, and the copy above is all.
    if (!opening.ok || opening.value.kind !== 'open' || opening.value.head === 0) return ok(false);
    const made = await backups.makeUnlessThere('new-version');
    return made.ok ? ok(true) : made;
  }

  return {
    async newer() {
      const recorded = await readProfileVersion(fs, note);
      return isNewer(recorded, ours) ? { app: recorded?.app ?? null } : null;
    },

    async prepare(withoutBackup) {
      const recorded = await readProfileVersion(fs, note);
      const app = recorded?.app ?? null;
      if (isNewer(recorded, ours)) return ok({ kind: 'newer', app });
      if (isPrepared) return ok({ kind: 'as-before' });
      let isBackedUp = false;
      if (isUpgrade(recorded, ours) && !withoutBackup) {
        const opening = await journal.open();
        if (!opening.ok && opening.error === 'newer-journal') return ok({ kind: 'newer', app });
        const backedUp = await backUp();
        if (!backedUp.ok) return backedUp;
        isBackedUp = backedUp.value;
      }
      isPrepared = true;
      const { schema } = recorded ?? {};
      const { app: ourApp, chromium } = ours;
      // Chromium may change its files from now on; the layout changes when the window has opened it.
      if (recorded?.app !== ourApp || recorded.chromium !== chromium) {
        const now = { chromium, app: ourApp, ...(schema === undefined ? {} : { schema }) };
        await writeProfileVersion(writeFile, note, now);
      }
      return ok({ kind: isBackedUp ? 'backed-up' : 'as-before' });
    },

    async opened() {
      const recorded = await readProfileVersion(fs, note);
      if (isNewer(recorded, ours) || recorded?.schema === ours.schema) return;
      await writeProfileVersion(writeFile, note, ours);
    },
  };
}
