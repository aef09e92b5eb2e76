import type { PickedFile } from '../../shared/ipc/file-access.ts';
import type { FileSystem } from './file-system.ts';
import { listFolder } from './list-folder.ts';
import type { PickedFiles } from './picked-files.ts';

/**
 * Gives a token to each path, and to each file of the paths that are folders. Every way of getting
 * a file into the program ends here: the dialog, a drop, and what the system hands over.
 *
 * A path that is neither a file nor a folder, or that is gone, is picked with size 0 all the same:
 * reading it then says what is wrong with it, which tells the user more than silence.
 *
 * @param isWanted decides by name which files of folders are picked; paths named one by one always are
 */
export async function pickPaths(
  fs: FileSystem,
  pickedFiles: PickedFiles,
  paths: readonly string[],
  isWanted: (name: string) => boolean,
): Promise<readonly PickedFile[]> {
  const picked: PickedFile[] = [];
  for (const path of paths) {
    const stats = await fs.stat(path).catch(() => undefined);
    if (!stats?.isDirectory()) {
      picked.push(pickedFiles.add(path, stats?.isFile() ? stats.size : 0));
      continue;
    }
    for (const file of await listFolder(fs, path, isWanted)) {
      const size = await fs.lstat(file).then(
        (found) => found.size,
        () => 0,
      );
      picked.push(pickedFiles.add(file, size));
    }
  }
  return picked;
}
