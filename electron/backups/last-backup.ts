import { join } from 'node:path';
import { z } from 'zod/mini';
import type { AtomicWriter } from '../files/atomic-write.ts';
import type { FileSystem } from '../files/file-system.ts';

const noteSchema = z.object({ at: z.iso.datetime() });

const noteName = 'last-backup.json';

/** When the last good backup was made (ISO 8601, UTC); null where none is known of. */
export async function readLastBackup(
  fs: Pick<FileSystem, 'open'>,
  profile: string,
): Promise<string | null> {
  try {
    const handle = await fs.open(join(profile, noteName), 'r');
    try {
      return noteSchema.parse(JSON.parse(await handle.readFile('utf8'))).at;
    } finally {
      await handle.close();
    }
  } catch {
    return null;
  }
}

/** Keeps the moment in the profile: the folder of the backups may be on a drive that is not there. */
export async function writeLastBackup(
  writeFile: AtomicWriter,
  profile: string,
  at: string,
): ReturnType<AtomicWriter> {
  const note = new TextEncoder().encode(`${JSON.stringify({ at })}\n`);
  return writeFile(join(profile, noteName), note);
}
