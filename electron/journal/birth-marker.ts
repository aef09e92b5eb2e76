import { z } from 'zod/mini';
import type { AtomicWriter } from '../files/atomic-write.ts';
import type { FileSystem } from '../files/file-system.ts';

/**
 * The birth marker says that there is work in this profile. It lies apart from the journal and from
 * the browser's database: where both are gone and it is not, the start is a loss and no first start.
 */
const markerSchema = z.object({ databaseId: z.string().check(z.minLength(1), z.maxLength(128)) });

/** Name of the marker in the profile folder. */
export const birthMarkerName = 'hashiya-database.json';

/** What the marker tells: the id of the database, null, or {@link unknownDatabase}. */
export async function readBirthMarker(
  fs: Pick<FileSystem, 'open'>,
  path: string,
): Promise<string | null> {
  let handle;
  try {
    handle = await fs.open(path, 'r');
  } catch {
    return null;
  }
  try {
    const parsed = markerSchema.safeParse(JSON.parse(await handle.readFile('utf8')));
    return parsed.success ? parsed.data.databaseId : unknownDatabase;
  } catch {
    // There is a marker, only nobody knows any more for which database.
    return unknownDatabase;
  } finally {
    await handle.close();
  }
}

/** Stands for the id in a marker that is damaged. */
export const unknownDatabase = 'unknown';

/** Writes the marker, so that it survives a power cut. */
export async function writeBirthMarker(
  writeFile: AtomicWriter,
  path: string,
  databaseId: string,
): ReturnType<AtomicWriter> {
  return writeFile(path, new TextEncoder().encode(`${JSON.stringify({ databaseId })}\n`));
}
