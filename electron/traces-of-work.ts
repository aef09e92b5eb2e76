import { join } from 'node:path';
import { createFolderAsker } from './backups/ask-folder.ts';
import { readBackupFolder } from './backups/backup-folder.ts';
import { backupName } from './backups/backup-info.ts';
import type { FileSystem } from './files/file-system.ts';
import { profileVersionName, readProfileVersion } from './profile-version.ts';

/** How long a start waits for the folder of the backups, which may be on a drive that hangs; milliseconds. */
const patience = 5_000;

/**
 * Whether anything outside the journal tells that there was work in this profile: without it an empty
 * journal folder is a first start. A start writes these only after it has begun a journal: the note of
 * the layout when the database has opened, the others with the work.
 */
export async function hasTracesOfWork(fs: FileSystem, profile: string): Promise<boolean> {
  const noted = await readProfileVersion(fs, join(profile, profileVersionName));
  if (noted?.schema !== undefined) return true;
  const isInProfile =
    (await holds(fs, join(profile, 'originals'), (name) => /^[0-9a-f]{64}$/.test(name))) ||
    (await holds(fs, join(profile, 'snapshots'), () => true));
  if (isInProfile) return true;
  const { path } = await readBackupFolder(fs, profile);
  const found = await createFolderAsker()(path, patience, async () =>
    holds(fs, path, (name) => backupName.test(name)),
  );
  return found === true;
}

/** A folder that is not there, or cannot be read (one on a drive), tells nothing. */
async function holds(
  fs: Pick<FileSystem, 'readdir'>,
  folder: string,
  isTrace: (name: string) => boolean,
): Promise<boolean> {
  return fs.readdir(folder).then(
    (names) => names.some(isTrace),
    () => false,
  );
}
