import { randomBytes } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { WriteFileError } from '../../shared/ipc/file-access.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import { systemErrorCode } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import { renamePatiently } from './rename-patiently.ts';
import { removeStaleTemps, tempName } from './stale-temps.ts';
import { syncFolder } from './sync-folder.ts';
import { writeErrorOf } from './write-error.ts';

/** As many links as Linux follows. */
const maxLinks = 40;

/** Writes a whole file, see {@link createAtomicWriter}. */
export type AtomicWriter = (
  path: string,
  bytes: Uint8Array,
) => Promise<Result<null, WriteFileError>>;

/** What the writer needs. */
export interface AtomicWriterDependencies {
  readonly fs: FileSystem;
  readonly platform: NodeJS.Platform;
  /** Eight hexadecimal digits that stand for this installation: its left-over temps are its own. */
  readonly owner: string;
}

/** A refusal that is not an exception of the file system. */
class Refusal extends Error {
  readonly code: WriteFileError;
  constructor(code: WriteFileError) {
    super(code);
    this.code = code;
  }
}

/**
 * Makes a function that writes a file so that its name holds either the old or the new content
 * whole at every moment, a power cut included: temporary file in the same folder, flush, read back
 * and compare, rename, flush of the folder (without the last, the old file was back after 40 of 40
 * power cuts on ext4). A link is kept and its target is replaced. On failure nothing is left behind
 * and the old file is untouched; only a failure of the very last flush comes after the rename.
 */
export function createAtomicWriter({
  fs,
  platform,
  owner,
}: AtomicWriterDependencies): AtomicWriter {
  /** Temporary files that are being written now, so that another write does not clear them away. */
  const inUse = new Set<string>();

  return async (path, bytes) => {
    let temp: string | undefined;
    try {
      const target = await resolveLinks(fs, path);
      const mode = await modeOfReplaced(fs, target);
      const folder = dirname(target);
      await removeStaleTemps(fs, folder, owner, inUse);

      temp = join(folder, tempName(owner, randomBytes(8).toString('hex')));
      inUse.add(temp);
      await writeAndVerify(fs, temp, bytes, mode);
      await renamePatiently(fs, temp, target, platform);
      await syncFolder(fs, folder, platform);
      return ok(null);
    } catch (thrown) {
      if (temp) await fs.rm(temp, { force: true }).catch(() => undefined);
      return err(thrown instanceof Refusal ? thrown.code : writeErrorOf(systemErrorCode(thrown)));
    } finally {
      if (temp) inUse.delete(temp);
    }
  };
}

/** Follows links by hand, because the last one may point to a file that does not exist yet. */
async function resolveLinks(fs: FileSystem, path: string): Promise<string> {
  let target = resolve(path);
  for (let followed = 0; followed < maxLinks; followed += 1) {
    const isLink = await fs.lstat(target).then(
      (stats) => stats.isSymbolicLink(),
      (thrown: unknown) => {
        if (systemErrorCode(thrown) === 'ENOENT') return false;
        throw thrown;
      },
    );
    if (!isLink) return target;
    target = resolve(dirname(target), await fs.readlink(target));
  }
  throw new Refusal('write-failed');
}

/**
 * Permission bits of the file that is replaced, for the new one; nothing when the name is free. Renaming asks for rights on
 * the folder only, so a file that is marked read-only has to be respected here.
 */
async function modeOfReplaced(fs: FileSystem, target: string): Promise<number | undefined> {
  let stats;
  try {
    stats = await fs.lstat(target);
  } catch (thrown) {
    if (systemErrorCode(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
  if (stats.isDirectory()) throw new Refusal('is-a-folder');
  if (!stats.isFile()) throw new Refusal('name-not-allowed');
  if ((stats.mode & 0o222) === 0) throw new Refusal('no-permission');
  await fs.access(target, fs.constants.W_OK);
  return stats.mode & 0o777;
}

async function writeAndVerify(
  fs: FileSystem,
  temp: string,
  bytes: Uint8Array,
  mode: number | undefined,
): Promise<void> {
  const handle = await fs.open(temp, 'wx+');
  try {
    // Not every file system knows permission bits; the content matters more.
    if (mode !== undefined) await handle.chmod(mode).catch(() => undefined);
    await writeAll(handle, bytes);
    await handle.sync();
    if (!(await holds(handle, bytes))) throw new Refusal('verify-failed');
  } finally {
    await handle.close();
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, written);
    if (bytesWritten === 0) throw new Refusal('write-failed');
    written += bytesWritten;
  }
}

/** Whether the file has exactly this content, compared as it lies there, a piece at a time. */
async function holds(handle: FileHandle, bytes: Uint8Array): Promise<boolean> {
  const chunk = Buffer.alloc(1024 * 1024);
  let position = 0;
  for (;;) {
    const { bytesRead } = await handle.read(chunk, 0, chunk.length, position);
    if (bytesRead === 0) return position === bytes.length;
    const expected = bytes.subarray(position, position + bytesRead);
    if (!chunk.subarray(0, bytesRead).equals(expected)) return false;
    position += bytesRead;
  }
}
