import { join } from 'node:path';
import type { AtomicWriter } from './files/atomic-write.ts';
import type { FileSystem } from './files/file-system.ts';

/** Name of the note that lies in the profile while the program runs. */
export const runningNoteName = 'running.json';

/** Tells the next start whether this one came to its end. */
export interface RunningNote {
  /** Whether the last start did not: a crash, a kill, a power cut. */
  readonly isLeft: () => Promise<boolean>;
  /** Must be on the disk before the window opens its database. */
  readonly begin: () => Promise<void>;
  /** The program ends in order. A note that cannot be removed costs the next start a copy. */
  readonly end: () => Promise<void>;
}

/** Makes the {@link RunningNote} of a profile. It guards, so nothing that goes wrong here is an error. */
export function createRunningNote(
  fs: Pick<FileSystem, 'access' | 'rm'>,
  writeFile: AtomicWriter,
  profile: string,
  now: () => number,
): RunningNote {
  const path = join(profile, runningNoteName);
  return {
    isLeft: async () =>
      fs.access(path).then(
        () => true,
        () => false,
      ),
    async begin() {
      const since = new Date(now()).toISOString();
      await writeFile(path, new TextEncoder().encode(`${JSON.stringify({ since })}\n`));
    },
    end: async () => fs.rm(path, { force: true }).catch(() => undefined),
  };
}
