import { dirname } from 'node:path';
import { err } from '../../shared/model/result.ts';
import type { AtomicWriter } from './atomic-write.ts';
import type { FileSystem } from './file-system.ts';

/** Room that stays free at least beside copies of the whole work, in bytes. */
const spare = 16 * 1024 * 1024;

/** The disk of the profile, of which some bytes are left alone. */
export interface Room {
  /** Bytes free on it; null where nobody can tell. */
  readonly free: () => Promise<number | null>;
  /** Whether the reserve is whole after so many bytes more, or nobody can tell. */
  readonly isLeftAfter: (bytes: number) => Promise<boolean>;
  /** Whether copies of so many bytes can be made without filling the disk, or nobody can tell. */
  readonly isForCopies: (bytes: number) => Promise<boolean>;
  /** The writer, which says `no-space` for what would touch the reserve. */
  readonly sparing: (writeFile: AtomicWriter) => AtomicWriter;
}

/**
 * Makes the {@link Room} of a profile. Other disks, on which backups may lie, are not looked at, and the
 * notes of a few bytes in the profile folder itself go through: without them nobody could choose
 * another folder for the backups.
 *
 * @param reserve bytes, 0 for no limit
 */
export function createRoom(
  fs: Pick<FileSystem, 'stat' | 'statfs'>,
  profile: string,
  reserve: number,
): Room {
  async function free(): Promise<number | null> {
    return fs.statfs(profile).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null,
    );
  }

  async function isLeftAfter(bytes: number): Promise<boolean> {
    const found = reserve === 0 ? null : await free();
    return found === null || found - bytes >= reserve;
  }

  async function isForCopies(bytes: number): Promise<boolean> {
    const found = await free();
    return found === null || found - bytes >= Math.max(spare, reserve);
  }

  async function isOfProfile(folder: string): Promise<boolean> {
    const disks = [fs.stat(folder), fs.stat(profile)];
    return Promise.all(disks).then(
      ([one, other]) => one?.dev === other?.dev,
      () => false,
    );
  }

  return {
    free,
    isLeftAfter,
    isForCopies,
    sparing: (writeFile) => async (path, bytes) => {
      const folder = dirname(path);
      const isNote = folder === profile;
      const mayWrite = isNote || (await isLeftAfter(bytes.length)) || !(await isOfProfile(folder));
      return mayWrite ? writeFile(path, bytes) : err('no-space');
    },
  };
}
