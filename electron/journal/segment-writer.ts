import { join } from 'node:path';
import type { FileHandle } from 'node:fs/promises';
import type { JournalError } from '../../shared/ipc/journal-opening.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { AtomicWriter } from '../files/atomic-write.ts';
import type { FileSystem } from '../files/file-system.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { journalErrorOf, journalErrorOfWrite } from './journal-error.ts';
import type { SegmentPlace } from './read-entries.ts';
import { copyName, segmentName } from './recover-segments.ts';
import type { FoundSegment } from './recover-segments.ts';
import { emptySegment, readSegment } from './segment.ts';
import type { SegmentHeader } from './segment.ts';

/** What the writer needs. */
export interface SegmentWriterDependencies {
  readonly fs: FileSystem;
  readonly writeFile: AtomicWriter;
  readonly platform: NodeJS.Platform;
  /** The folder of the journal. */
  readonly folder: string;
  /** A segment that is longer than this is closed, copied, and followed by a new one, in bytes. */
  readonly limit: number;
  /** What a segment that begins now says of itself. */
  readonly header: () => SegmentHeader;
}

/** Appends to the files of the journal, one write at a time. */
export interface SegmentWriter {
  /** The files in order, each with the number of the last record before it. */
  places(): readonly SegmentPlace[];
  isOpen(): boolean;
  /** Length of all files as far as they are confirmed, in bytes. */
  length(): number;
  /**
   * Goes on at the end of files that were found.
   * @param isOlder whether they hold records of an older layout, which are left as they are
   */
  resume(found: readonly FoundSegment[], isOlder: boolean): Promise<void>;
  /** Begins a file, after the record with the number `head`; the ones before stay where they are. */
  begin(number: number, head: number): Promise<Result<null, JournalError>>;
  /** Forgets all files: {@link SegmentWriter.begin} comes next. */
  reset(): void;
  /** Confirms when the frames after `head` are on disk. After a failure nothing of them is kept. */
  write(frames: Uint8Array, head: number): Promise<Result<null, JournalError>>;
  close(): Promise<void>;
}

/** The file that is written to. */
interface OpenSegment {
  readonly number: number;
  readonly handle: FileHandle;
  /** Length of what is confirmed, in bytes. */
  length: number;
}

/** Makes a {@link SegmentWriter} without any file yet. */
export function createSegmentWriter(dependencies: SegmentWriterDependencies): SegmentWriter {
  const { fs, writeFile, platform, folder, limit, header } = dependencies;
  let current: OpenSegment | null = null;
  let places: readonly SegmentPlace[] = [];
  /** Length of the files before the present one, in bytes. */
  let lengthBefore = 0;
  /**
   * What the file holds beyond its length is unknown after a failed flush, or another file may lie behind
   * it already: nothing follows in it.
   */
  let spoilt = false;
  let isOlder = false;

  async function begin(number: number, head: number): Promise<Result<null, JournalError>> {
    const path = join(folder, segmentName(number));
    const bytes = emptySegment(header(), head);
    const written = await writeFile(path, bytes);
    if (!written.ok) return err(journalErrorOfWrite(written.error));
    try {
      const handle = await fs.open(path, 'r+');
      await current?.handle.close().catch(() => undefined);
      lengthBefore += current?.length ?? 0;
      current = { number, handle, length: bytes.length };
      places = [...places, { number, base: head }];
      spoilt = false;
      isOlder = false;
      return ok(null);
    } catch (thrown) {
      return err(journalErrorOf(thrown));
    }
  }

  /** Goes on in a new file where the present one is full or spoilt. */
  async function rotate(segment: OpenSegment, head: number): Promise<Result<null, JournalError>> {
    if (spoilt) return begin(segment.number + 1, head);
    if (segment.length < limit && !isOlder) return ok(null);
    const bytes = Buffer.alloc(segment.length);
    try {
      await readWhole(segment.handle, bytes);
    } catch (thrown) {
      return err(journalErrorOf(thrown));
    }
    // Only what was read back whole becomes the copy. Without room for it the file just grows on.
    if (readSegment(bytes)?.last !== head) return err('damaged');
    const copied = await writeFile(join(folder, copyName(segment.number)), bytes);
    const created = copied.ok ? await begin(segment.number + 1, head) : copied;
    if (created.ok) return created;
    // Records of two layouts must not share a file, and none may follow in one behind which there is another.
    if (isOlder) return err(journalErrorOfWrite('write-failed'));
    return remove(segment.number + 1);
  }

  /**
   * Makes sure that a file is not there which could not be begun: the next start would take what it finds
   * in the one before it for records that were never confirmed.
   */
  async function remove(number: number): Promise<Result<null, JournalError>> {
    try {
      await fs.rm(join(folder, segmentName(number)), { force: true });
      await syncFolder(fs, folder, platform);
      return ok(null);
    } catch (thrown) {
      // Nothing can be said of it: only in that file may the journal go on.
      spoilt = true;
      return err(journalErrorOf(thrown));
    }
  }

  return {
    places: () => places,
    isOpen: () => current !== null,
    length: () => lengthBefore + (current?.length ?? 0),

    async resume(found, foundOlder) {
      const last = found.at(-1);
      if (last === undefined) throw new Error('there is no file to go on with');
      const handle = await fs.open(last.path, 'r+');
      places = found.map(({ number, segment }) => ({ number, base: segment.base }));
      lengthBefore = found.slice(0, -1).reduce((sum, { segment }) => sum + segment.length, 0);
      isOlder = foundOlder;
      current = { number: last.number, handle, length: last.segment.length };
    },

    begin,

    reset() {
      places = [];
      lengthBefore = 0;
    },

    async write(frames, head) {
      if (current === null) return err('out-of-step');
      const rotated = await rotate(current, head);
      if (!rotated.ok) return rotated;
      const segment = current;
      try {
        let written = 0;
        while (written < frames.length) {
          const rest = frames.length - written;
          const at = segment.length + written;
          const { bytesWritten } = await segment.handle.write(frames, written, rest, at);
          if (bytesWritten === 0) throw new Error('nothing written');
          written += bytesWritten;
        }
        await segment.handle.datasync();
        segment.length += frames.length;
        return ok(null);
      } catch (thrown) {
        // After a failed flush the kernel may call the same pages clean: never flush them again.
        spoilt = true;
        await segment.handle.truncate(segment.length).catch(() => undefined);
        return err(journalErrorOf(thrown));
      }
    },

    async close() {
      await current?.handle.close().catch(() => undefined);
      current = null;
    },
  };
}

/** Fills the bytes from the start of the file, as far as it goes: a system may read in pieces. */
async function readWhole(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { bytesRead } = await handle.read(bytes, at, bytes.length - at, at);
    if (bytesRead === 0) return;
    at += bytesRead;
  }
}
