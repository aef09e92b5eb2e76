import { join } from 'node:path';
import { systemErrorCode } from './file-system.ts';
import type { FileSystem } from './file-system.ts';

/** Bytes of all files in a folder and the folders in it; 0 where there is none. */
export async function folderSize(
  fs: Pick<FileSystem, 'readdir' | 'lstat'>,
  folder: string,
): Promise<number> {
  let size = 0;
  try {
    for (const entry of await fs.readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) size += await folderSize(fs, path);
      else if (entry.isFile()) size += (await fs.lstat(path)).size;
    }
  } catch (thrown) {
    if (systemErrorCode(thrown) !== 'ENOENT') throw thrown;
  }
  return size;
}
