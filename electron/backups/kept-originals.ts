import { join } from 'node:path';
import type { Project } from '../../shared/model/project.ts';
import type { WriteFileError } from '../../shared/ipc/file-access.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { AtomicWriter } from '../files/atomic-write.ts';
import { systemErrorCode } from '../files/file-system.ts';
import type { FileSystem } from '../files/file-system.ts';
import { writeErrorOf } from '../files/write-error.ts';
import { hashOf } from '../originals/originals.ts';
import type { Originals } from '../originals/originals.ts';
import type { NoteStep } from './ask-folder.ts';

/** Name of the folder beside the backups that holds the files as they were received. */
export const originalsName = 'originals';

/** The files that a project was made from: length in bytes by hash. */
export function originalsOf(project: Project): ReadonlyMap<string, number> {
  return new Map(
    [...project.articles.values()].map(({ provenance: { sha256, size } }) => [sha256, size]),
  );
}

/**
 * Copies the files of a project beside its backups: each once, under its hash, read back before it
 * counts. Those that are there already in full length are left; those that the profile has lost are
 * passed over, since the backup cannot help it.
 */
export async function keepOriginals(
  fs: FileSystem,
  writeFile: AtomicWriter,
  originals: Pick<Originals, 'get'>,
  folder: string,
  wanted: ReadonlyMap<string, number>,
  step: NoteStep,
): Promise<Result<null, WriteFileError>> {
  const kept = join(folder, originalsName);
  try {
    await fs.mkdir(kept, { recursive: true });
    const there = new Set(await fs.readdir(kept));
    for (const [sha256, size] of wanted) {
      step(size);
      // Names appear only when their bytes are whole and flushed; a drive may lose some later.
      if (there.has(sha256) && (await fs.stat(join(kept, sha256))).size === size) continue;
      const bytes = await originals.get(sha256);
      if (bytes === null) continue;
      const written = await writeFile(join(kept, sha256), bytes);
      if (!written.ok) return written;
    }
    return ok(null);
  } catch (thrown) {
    return err(writeErrorOf(systemErrorCode(thrown)));
  }
}

/**
 * Brings the files of a restored project back into the profile, by their hashes; gives how many could
 * not be. `readKept` reads one from beside the backups.
 */
export async function bringOriginalsBack(
  originals: Originals,
  hashes: readonly string[],
  readKept: (sha256: string) => Promise<Uint8Array | null>,
): Promise<number> {
  let missing = 0;
  for (const sha256 of hashes) {
    if ((await originals.get(sha256)) !== null) continue;
    const bytes = await readKept(sha256);
    const put = bytes !== null && hashOf(bytes) === sha256 && (await originals.put(sha256, bytes));
    if (put === false || !put.ok) missing += 1;
  }
  return missing;
}
