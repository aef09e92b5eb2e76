import { constants } from 'node:fs';
import type { Stats } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { maxFileSize } from '../../shared/ipc/file-access.ts';
import type { ReadFileError } from '../../shared/ipc/file-access.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import { systemErrorCode } from './file-system.ts';
import type { FileSystem } from './file-system.ts';

/**
 * Opening a pipe without a writer waits for ever, hence non-blocking; links are resolved before, so
 * one that appears in between is refused. Windows has neither flag.
 */
const openFlags =
  constants.O_RDONLY |
  ((constants.O_NONBLOCK as number | undefined) ?? 0) |
  ((constants.O_NOFOLLOW as number | undefined) ?? 0);

/**
 * Reads a whole regular file of at most {@link maxFileSize} bytes.
 *
 * Sizes can lie (/proc, /dev/zero, a file that is being written): never more than the size that
 * was seen first is kept in memory, and a file that turns out longer, shorter or newer than it was
 * at the beginning is refused instead of being imported half.
 */
export async function readPickedFile(
  fs: FileSystem,
  path: string,
): Promise<Result<{ readonly name: string; readonly bytes: Uint8Array }, ReadFileError>> {
  let handle: FileHandle | undefined;
  try {
    const realPath = await fs.realpath(path);
    const seen = await fs.lstat(realPath);
    const refusal = whyNotReadable(seen, path);
    if (refusal) return err(refusal);

    handle = await fs.open(realPath, openFlags);
    const opened = await handle.stat();
    const refusalOfOpened = whyNotReadable(opened, path);
    if (refusalOfOpened) return err(refusalOfOpened);
    if (!isSameFile(seen, opened)) return err('changed-while-reading');

    const bytes = await readExactly(handle, opened.size);
    if (!bytes || hasChanged(opened, await handle.stat())) return err('changed-while-reading');
    return ok({ name: basename(path), bytes });
  } catch (thrown) {
    return err(readErrorOf(systemErrorCode(thrown)));
  } finally {
    // Nothing was written, so a failing close loses nothing.
    await handle?.close().catch(() => undefined);
  }
}

function whyNotReadable(stats: Stats, path: string): ReadFileError | undefined {
  if (!stats.isFile()) return 'not-a-regular-file';
  if (stats.size > maxFileSize(path)) return 'too-large';
  return undefined;
}

function isSameFile(one: Stats, other: Stats): boolean {
  return one.dev === other.dev && one.ino === other.ino;
}

function hasChanged(before: Stats, after: Stats): boolean {
  return before.size !== after.size || before.mtimeMs !== after.mtimeMs;
}

/** The next `size` bytes, or nothing when the file does not end exactly there. */
async function readExactly(handle: FileHandle, size: number): Promise<Uint8Array | undefined> {
  // One byte more than announced: if it is filled, the file has grown.
  const buffer = new Uint8Array(size + 1);
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled === size ? buffer.slice(0, size) : undefined;
}

function readErrorOf(code: string): ReadFileError {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return 'not-found';
    case 'EACCES':
    case 'EPERM':
      return 'no-permission';
    case 'EISDIR':
    case 'ELOOP':
    case 'ENXIO':
      return 'not-a-regular-file';
    default:
      return 'read-failed';
  }
}
