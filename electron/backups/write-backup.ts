import { join } from 'node:path';
import type { BackupError, BackupInfo, BackupReason } from '../../shared/ipc/backup-info.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { AtomicWriter } from '../files/atomic-write.ts';
import { systemErrorCode } from '../files/file-system.ts';
import type { FileSystem } from '../files/file-system.ts';
import { renamePatiently } from '../files/rename-patiently.ts';
import { writeErrorOf } from '../files/write-error.ts';
import type { Journal } from '../journal/journal.ts';
import { hashOf } from '../originals/originals.ts';
import type { Originals } from '../originals/originals.ts';
import type { NoteStep } from './ask-folder.ts';
import { canBeRestored, encodeProject } from './backup-bytes.ts';
import type { BackupFolder } from './backup-folder.ts';
import {
  countsOf,
  infoOf,
  nameOf,
  noteNameOf,
  notRestorableName,
  unprovedNameOf,
} from './backup-info.ts';
import type { BackupNote } from './backup-info.ts';
import { keepOriginals, originalsOf } from './kept-originals.ts';
import { writeLastBackup } from './last-backup.ts';
import { projectOfJournal } from './project-of-journal.ts';
import { readNote, readWhole, storedBackups } from './stored-backups.ts';
import { thinOut } from './thin-out.ts';

/** What the backups need. */
export interface BackupDependencies {
  readonly fs: FileSystem;
  readonly writeFile: AtomicWriter;
  readonly platform: NodeJS.Platform;
  readonly profile: string;
  readonly journal: Journal;
  readonly originals: Originals;
  /** Version of the program. */
  readonly app: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A backup that was made. */
export interface MadeBackup {
  readonly info: BackupInfo;
  /** Whether the files as received are beside it. */
  readonly hasOriginals: boolean;
}

/** Makes a backup, reads it back, and thins out the others. */
export async function writeBackup(
  { fs, writeFile, platform, profile, journal, originals, app, now }: BackupDependencies,
  reason: BackupReason,
  { path: folder, isDefault }: BackupFolder,
  step: NoteStep,
): Promise<Result<MadeBackup, BackupError>> {
  try {
    // A drive that is not plugged in must not come back as a folder on the system's disk.
    if (isDefault) await fs.mkdir(folder, { recursive: true });
    else await fs.readdir(folder);
  } catch (thrown) {
    const code = systemErrorCode(thrown);
    return err(code === 'ENOENT' || code === 'ENOTDIR' ? 'no-folder' : writeErrorOf(code));
  }
  step(journal.length());
  const built = await projectOfJournal(journal);
  if (!built.ok) return err('no-journal');
  const { project, databaseId, head } = built.value;
  const at = new Date(now()).toISOString();
  const bytes = await encodeProject(project, at, app);
  const size = bytes.length;
  const sha256 = hashOf(bytes);
  const name = nameOf(at);
  // Until it is proved it has a name that the next attempt uses again: the program may end before.
  const unproved = join(folder, unprovedNameOf(databaseId));

  step(size);
  // The writer flushes, reads back and compares before the name exists.
  const written = await writeFile(unproved, bytes);
  if (!written.ok) return written;
  step(size);
  // Once more as it lies there, and as a restore reads it: only a whole one lets others go.
  const back = await readWhole(fs, unproved).catch(() => null);
  if (back === null || hashOf(back) !== sha256) {
    await fs.rm(unproved, { force: true }).catch(() => undefined);
    return err('verify-failed');
  }
  step(size);
  if (!(await canBeRestored(back, project))) {
    // Most of it can be imported by hand, which is more than nothing; it counts as no backup.
    const kept = renamePatiently(fs, unproved, join(folder, notRestorableName), platform);
    await kept.catch(() => undefined);
    return err('verify-failed');
  }
  step();
  try {
    // Made to last by the flush of the folder that the note needs.
    await renamePatiently(fs, unproved, join(folder, name), platform);
  } catch (thrown) {
    return err(writeErrorOf(systemErrorCode(thrown)));
  }
  const counts = countsOf(project);
  const note: BackupNote = { at, reason, size, sha256, app, databaseId, head, counts };
  step();
  const noted = await writeFile(
    join(folder, noteNameOf(name)),
    new TextEncoder().encode(`${JSON.stringify(note)}\n`),
  );
  if (!noted.ok) return noted;
  if ((await readNote(fs, folder, name)) === null) return err('verify-failed');
  const kept = await keepOriginals(fs, writeFile, originals, folder, originalsOf(project), step);
  await removeOld(fs, folder, name, step);
  // Only for telling: one that cannot be kept is no failed backup.
  await writeLastBackup(writeFile, profile, at);
  return ok({ info: infoOf(name, note), hasOriginals: kept.ok });
}

async function removeOld(
  fs: FileSystem,
  folder: string,
  justMade: string,
  step: NoteStep,
): Promise<void> {
  const stored = (await storedBackups(fs, folder, step)) ?? [];
  const dated = stored.map(({ name, note: { at, app, databaseId } }) => ({
    name,
    at,
    app,
    databaseId,
  }));
  for (const name of thinOut(dated, justMade)) {
    step();
    // A file that cannot be deleted now is deleted the next time.
    await fs.rm(join(folder, name), { force: true }).catch(() => undefined);
    await fs.rm(join(folder, noteNameOf(name)), { force: true }).catch(() => undefined);
  }
}
