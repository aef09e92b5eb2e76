import { join } from 'node:path';
import { isCompanionFolder } from '../../shared/formats/import/companion-folder.ts';
import type { FileSystem } from './file-system.ts';

/** Folders below the chosen one are read this many levels deep. */
export const maxFolderDepth = 8;

/** At most this many files come out of one folder. */
export const maxFolderFiles = 10_000;

/** So that «2» comes before «10». */
const byName = new Intl.Collator('ar', { numeric: true });

/**
 * The regular files of a folder and of the folders in it, sorted by name, files of a folder before
 * its sub-folders. Links are not followed (they may lead in a circle or out of the folder), hidden
 * entries and the parts of saved pages are left out, and a folder that cannot be read is passed over.
 *
 * @param isWanted decides by file name
 */
export async function listFolder(
  fs: FileSystem,
  folder: string,
  isWanted: (name: string) => boolean,
): Promise<string[]> {
  const found: string[] = [];
  await collect(fs, folder, 1, isWanted, found);
  return found;
}

async function collect(
  fs: FileSystem,
  folder: string,
  depth: number,
  isWanted: (name: string) => boolean,
  found: string[],
): Promise<void> {
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
  const visible = entries
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((one, other) => byName.compare(one.name, other.name));

  for (const entry of visible) {
    if (found.length === maxFolderFiles) return;
    if (entry.isFile() && isWanted(entry.name)) found.push(join(folder, entry.name));
  }
  if (depth === maxFolderDepth) return;
  for (const entry of visible) {
    const isPart = isCompanionFolder(entry.name, (name) =>
      visible.some((file) => file.name === name),
    );
    if (entry.isDirectory() && !isPart) {
      await collect(fs, join(folder, entry.name), depth + 1, isWanted, found);
    }
  }
}
