import { join } from 'node:path';
import { z } from 'zod/mini';
import type { AtomicWriter } from '../files/atomic-write.ts';
import type { FileSystem } from '../files/file-system.ts';

const settingSchema = z.object({ folder: z.nullable(z.string().check(z.minLength(1))) });

/** Where the backups are, as the user has chosen. */
export interface BackupFolder {
  readonly path: string;
  /** It is the one in the profile, made when it is missing; a chosen one may be on a drive. */
  readonly isDefault: boolean;
}

const settingName = 'backup-folder.json';

/** The folder of a profile's backups. A damaged setting counts as none. */
export async function readBackupFolder(
  fs: Pick<FileSystem, 'open'>,
  profile: string,
): Promise<BackupFolder> {
  const own = { path: join(profile, 'backups'), isDefault: true };
  try {
    const handle = await fs.open(join(profile, settingName), 'r');
    try {
      const { folder } = settingSchema.parse(JSON.parse(await handle.readFile('utf8')));
      return folder === null ? own : { path: folder, isDefault: false };
    } finally {
      await handle.close();
    }
  } catch {
    return own;
  }
}

/** Keeps the user's choice; null goes back to the profile. */
export async function writeBackupFolder(
  writeFile: AtomicWriter,
  profile: string,
  folder: string | null,
): ReturnType<AtomicWriter> {
  const setting = new TextEncoder().encode(`${JSON.stringify({ folder })}\n`);
  return writeFile(join(profile, settingName), setting);
}
