import { join } from 'node:path';
import type { FileSystem } from './file-system.ts';

/**
 * Name of a temporary file: hidden, and marked with the installation that wrote it, so that after a
 * crash its left-overs can be told from those of a colleague who exports into the same shared folder.
 *
 * @param owner eight hexadecimal digits of this installation
 * @param random sixteen hexadecimal digits
 */
export function tempName(owner: string, random: string): string {
  return `.hashiya-${owner}-${random}.tmp`;
}

/**
 * Removes what a crash of this installation left in `folder`. Only one instance runs at a time
 * (single-instance lock), so every temporary file of ours that is not in `inUse` is a left-over.
 * Never fails: clearing up must not keep anybody from saving.
 */
export async function removeStaleTemps(
  fs: FileSystem,
  folder: string,
  owner: string,
  inUse: ReadonlySet<string>,
): Promise<void> {
  const pattern = new RegExp(`^\\.hashiya-${owner}-[0-9a-f]{16}\\.tmp$`);
  try {
    for (const name of await fs.readdir(folder)) {
      if (!pattern.test(name)) continue;
      const path = join(folder, name);
      if (inUse.has(path) || !(await fs.lstat(path)).isFile()) continue;
      await fs.rm(path);
    }
  } catch {
    // A folder that may be written but not listed, or another program was faster.
  }
}
