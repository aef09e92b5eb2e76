import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { OriginalError } from '../../shared/ipc/journal-opening.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { AtomicWriter } from '../files/atomic-write.ts';
import type { FileSystem } from '../files/file-system.ts';
import { systemErrorCode } from '../files/file-system.ts';
import { writeErrorOf } from '../files/write-error.ts';
import { syncFolder } from '../files/sync-folder.ts';

/** Files as they were received, each once, under the SHA-256 of its bytes. */
export interface Originals {
  /** Confirms when the bytes are on disk and were read back. */
  put(sha256: string, bytes: Uint8Array): Promise<Result<null, OriginalError>>;
  /** Null when they are not here, or are not what their name says any more. */
  get(sha256: string): Promise<Uint8Array | null>;
}

/** Makes the {@link Originals} of a profile. The name is a hash, never a path from outside. */
export function createOriginals(
  fs: FileSystem,
  writeFile: AtomicWriter,
  platform: NodeJS.Platform,
  profile: string,
): Originals {
  const folder = join(profile, 'originals');

  async function get(sha256: string): Promise<Uint8Array | null> {
    try {
      const handle = await fs.open(join(folder, sha256), 'r');
      try {
        const bytes = new Uint8Array(await handle.readFile());
        return hashOf(bytes) === sha256 ? bytes : null;
      } finally {
        await handle.close();
      }
    } catch {
      return null;
    }
  }

  return {
    get,
    async put(sha256, bytes) {
      if (hashOf(bytes) !== sha256) return err('hash-differs');
      if ((await get(sha256)) !== null) return ok(null);
      try {
        await fs.mkdir(folder, { recursive: true });
        await syncFolder(fs, profile, platform);
      } catch (thrown) {
        return err(writeErrorOf(systemErrorCode(thrown)));
      }
      return writeFile(join(folder, sha256), bytes);
    },
  };
}

/** SHA-256 of bytes, lower-case hexadecimal. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
