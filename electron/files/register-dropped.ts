import { isAbsolute } from 'node:path';
import { z } from 'zod/mini';
import type { PickedFile } from '../../shared/ipc/file-access.ts';
import type { FileSystem } from './file-system.ts';
import { pickPaths } from './pick-paths.ts';
import type { PickedFiles } from './picked-files.ts';

/** Longest path that a system accepts (Windows, with the long-path prefix), in UTF-16 code units. */
const maxPathLength = 32_767;

/**
 * What the preload may send after a drop. The page itself cannot reach this channel: the preload
 * fills it with the paths that the system gives for real `File` objects.
 */
export const droppedArguments = z.tuple([
  z
    .array(
      z.string().check(
        z.maxLength(maxPathLength),
        z.refine((path) => isAbsolute(path) && !path.includes('\0')),
      ),
    )
    .check(z.maxLength(10_000)),
]);

/** Gives tokens to dropped files, and to all files of dropped folders. */
export async function registerDropped(
  fs: FileSystem,
  pickedFiles: PickedFiles,
  paths: z.infer<typeof droppedArguments>[0],
): Promise<readonly PickedFile[]> {
  return pickPaths(fs, pickedFiles, paths, () => true);
}
