import { z } from 'zod';
import type { AtomicWriter } from './files/atomic-write.ts';
import type { FileSystem } from './files/file-system.ts';

const profileVersionSchema = z.object({
  /** Version of Chromium that used the profile last, such as `156.0.8078.79`. */
  chromium: z.string().regex(/^\d+(?:\.\d+)*$/),
});

/**
 * Whether this program may open the profile. Chromium deletes databases that a newer Chromium wrote,
 * without asking; so a program older than the last one that was used must not start its window.
 * Notes the present version when it may.
 *
 * @param path file in the profile folder that keeps the version
 * @param chromium version of the running Chromium
 */
export async function mayOpenProfile(
  fs: Pick<FileSystem, 'open'>,
  writeFile: AtomicWriter,
  path: string,
  chromium: string,
): Promise<boolean> {
  const recorded = await readRecorded(fs, path);
  if (recorded !== undefined && majorOf(recorded) > majorOf(chromium)) return false;
  if (recorded !== chromium) {
    await writeFile(path, new TextEncoder().encode(JSON.stringify({ chromium })));
  }
  return true;
}

async function readRecorded(
  fs: Pick<FileSystem, 'open'>,
  path: string,
): Promise<string | undefined> {
  try {
    const handle = await fs.open(path, 'r');
    try {
      return profileVersionSchema.parse(JSON.parse(await handle.readFile('utf8'))).chromium;
    } finally {
      await handle.close();
    }
  } catch {
    // A first start, or a damaged note: it guards against one mistake and must not make another.
    return undefined;
  }
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10);
}
