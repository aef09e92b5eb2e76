import { join } from 'node:path';
import type { WriteFileError } from '../shared/ipc/file-access.ts';
import { err, ok } from '../shared/model/result.ts';
import type { Result } from '../shared/model/result.ts';
import { systemErrorCode } from './files/file-system.ts';
import type { FileSystem } from './files/file-system.ts';
import { folderSize } from './files/folder-size.ts';
import { writeErrorOf } from './files/write-error.ts';

/** Folder in which Chromium keeps its databases, inside the profile. */
const databaseFolder = 'IndexedDB';

/** Why the browser's database is put aside: part of the name of what is kept. */
export type WhyAside =
  /** It is about to be upgraded. */
  | 'before'
  /** The last program did not come to its end, and Chromium may throw the database away. */
  | 'unclean'
  /** The window could not read it. */
  | 'damaged'
  /** Chromium can neither open nor delete it. */
  | 'unreadable';

/** So many copies of one kind are kept, the newest. */
const kept: Readonly<Record<WhyAside, number>> = {
  before: 1,
  unclean: 2,
  damaged: 3,
  unreadable: 3,
};

/** What is kept of the browser's database, in the folder `recovery` of the profile. */
export interface DatabaseCopies {
  /** Bytes of the database. */
  readonly size: () => Promise<number>;
  /** Copies it as it is; throws what the file system throws, and when the copy is not as long. */
  readonly copy: (why: WhyAside) => Promise<void>;
  /** The same for a caller that goes on without a copy. */
  readonly tryToCopy: (why: WhyAside) => Promise<Result<null, WriteFileError>>;
  /** Moves it there. */
  readonly move: (why: WhyAside) => Promise<Result<null, WriteFileError>>;
}

/** Makes the {@link DatabaseCopies} of a profile. */
export function createDatabaseCopies(
  fs: FileSystem,
  profile: string,
  now: () => number,
): DatabaseCopies {
  const databases = join(profile, databaseFolder);
  const recovery = join(profile, 'recovery');

  async function bring(
    why: WhyAside,
    to: (from: string, aside: string) => Promise<void>,
  ): Promise<void> {
    const prefix = `${databaseFolder}.${why}-`;
    const name = `${prefix}${String(now())}`;
    await fs.mkdir(recovery, { recursive: true });
    await to(databases, join(recovery, name));
    // Only a whole one lets others go.
    const names = (await fs.readdir(recovery)).filter((other) => other.startsWith(prefix));
    for (const old of names
      .filter((other) => other !== name)
      .sort()
      .reverse()
      .slice(kept[why] - 1)) {
      await fs.rm(join(recovery, old), { recursive: true, force: true });
    }
  }

  async function copy(why: WhyAside): Promise<void> {
    await bring(why, async (from, aside) => {
      try {
        await fs.cp(from, aside, { recursive: true });
        if ((await folderSize(fs, aside)) !== (await folderSize(fs, from))) {
          throw new Error('the copy differs');
        }
      } catch (thrown) {
        // Half a copy would only take the room, and count as the newest.
        await fs.rm(aside, { recursive: true, force: true }).catch(() => undefined);
        throw thrown;
      }
    });
  }

  return {
    size: async () => folderSize(fs, databases),
    copy,
    tryToCopy: async (why) => outcomeOf(copy(why)),
    move: async (why) => outcomeOf(bring(why, async (from, aside) => fs.rename(from, aside))),
  };
}

async function outcomeOf(work: Promise<void>): Promise<Result<null, WriteFileError>> {
  return work.then(
    () => ok(null),
    (thrown: unknown) => {
      const code = systemErrorCode(thrown);
      // Nothing there to keep.
      return code === 'ENOENT' ? ok(null) : err(writeErrorOf(code));
    },
  );
}
