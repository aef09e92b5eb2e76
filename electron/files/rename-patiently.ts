import { setTimeout as wait } from 'node:timers/promises';
import { systemErrorCode } from './file-system.ts';
import type { FileSystem } from './file-system.ts';

/** Pauses before each new attempt, in milliseconds. */
const pauses = [50, 100, 200, 400];

/**
 * Renames, replacing the target. On Windows virus scanners and search indexers hold a fresh file
 * open for a moment, which makes the rename fail with these codes; elsewhere they mean what they say.
 */
export async function renamePatiently(
  fs: FileSystem,
  from: string,
  to: string,
  platform: NodeJS.Platform,
): Promise<void> {
  for (const pause of platform === 'win32' ? pauses : []) {
    try {
      await fs.rename(from, to);
      return;
    } catch (thrown) {
      if (!['EPERM', 'EACCES', 'EBUSY'].includes(systemErrorCode(thrown))) throw thrown;
    }
    await wait(pause);
  }
  await fs.rename(from, to);
}
