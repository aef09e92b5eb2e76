import { join } from 'node:path';
import type { JournalEntry, JournalError } from '../../shared/ipc/journal-opening.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { schemaVersion } from '../../shared/upgrades/index.ts';
import { upgradeEdit } from '../../shared/upgrades/upgrade-records.ts';
import type { FileSystem } from '../files/file-system.ts';
import { journalErrorOf } from './journal-error.ts';
import { segmentName } from './recover-segments.ts';
import { parseRecord, readSegment } from './segment.ts';

/** So many bytes of JSON go to the window at once. */
const portion = 4_000_000;

/** Where the records are. */
interface JournalFiles {
  readonly fs: FileSystem;
  readonly folder: string;
  /** Number of the last confirmed record. */
  readonly head: number;
  /** The files in order, each with the number of the last record before it. */
  readonly segments: readonly SegmentPlace[];
}

/** One file among the others. */
export interface SegmentPlace {
  readonly number: number;
  readonly base: number;
}

interface FoundRecord {
  readonly seq: number;
  /** JSON in UTF-8. */
  readonly content: Buffer;
  /** Layout of the records inside. */
  readonly schema: number;
}

/** Some of the edits, and where to go on: null at the end. */
export interface Portion<T> {
  readonly entries: T;
  readonly next: number | null;
}

/** The edits after a number, without those that were taken back, in order and present layout. */
export async function readEntries(
  files: JournalFiles,
  after: number,
  limit = portion,
): Promise<Result<Portion<JournalEntry[]>, JournalError>> {
  return collect(files, after, limit, ({ seq, content, schema }) => ({
    seq,
    edit: upgradeEdit(editOf(content), schema),
  }));
}

/**
 * The same without the numbers as the JSON of the list, in UTF-8, for the window: what is in the
 * present layout goes there byte by byte as it lies on disk, and is parsed once, where it is needed.
 */
export async function readEntriesAsJson(
  files: JournalFiles,
  after: number,
  limit = portion,
): Promise<Result<Portion<Uint8Array>, JournalError>> {
  const read = await collect(files, after, limit, ({ content, schema }) =>
    schema === schemaVersion
      ? content
      : Buffer.from(JSON.stringify({ edit: upgradeEdit(editOf(content), schema) })),
  );
  if (!read.ok) return read;
  const { entries, next } = read.value;
  const parts = entries.flatMap((entry, index) => [index === 0 ? listStart : comma, entry]);
  return ok({
    next,
    entries: Buffer.concat(parts.length === 0 ? [emptyList] : [...parts, listEnd]),
  });
}

const listStart = Buffer.from('[');
const comma = Buffer.from(',');
const listEnd = Buffer.from(']');
const emptyList = Buffer.from('[]');

async function collect<T>(
  files: JournalFiles,
  after: number,
  limit: number,
  entryOf: (record: FoundRecord) => T,
): Promise<Result<Portion<T[]>, JournalError>> {
  const entries: T[] = [];
  let last = 0;
  let reached = after;
  let bytes = 0;
  try {
    for await (const record of recordsAfter(files, after)) {
      const { seq, content } = record;
      if (seq !== reached + 1) return err('damaged');
      if (content.subarray(0, revokeStart.length).equals(revokeStart)) {
        const revoked = parseRecord(content);
        if ('revokes' in revoked && last === revoked.revokes) entries.pop();
        last = 0;
      } else if (bytes >= limit) {
        // Stops only before an edit, so that a taking back is never parted from what it takes back.
        return ok({ entries, next: reached });
      } else {
        entries.push(entryOf(record));
        last = seq;
        bytes += content.length;
      }
      reached = seq;
    }
    return reached === files.head || after >= files.head
      ? ok({ entries, next: null })
      : err('damaged');
  } catch (thrown) {
    return err(journalErrorOf(thrown));
  }
}

/** How the JSON of a taking back begins. */
const revokeStart = Buffer.from('{"revokes":');

function editOf(content: Buffer): Edit {
  const record = parseRecord(content);
  if ('revokes' in record) throw new Error('a taking back is no edit');
  return record.edit;
}

/** The records of all files in order; of those that two files hold, the later one. */
async function* recordsAfter(
  { fs, folder, head, segments }: JournalFiles,
  after: number,
): AsyncGenerator<FoundRecord> {
  for (const [index, { number }] of segments.entries()) {
    const upTo = segments[index + 1]?.base ?? head;
    if (upTo <= after) continue;
    const handle = await fs.open(join(folder, segmentName(number)), 'r');
    try {
      const segment = readSegment(await handle.readFile());
      if (segment === null) continue;
      const last = Math.min(upTo, segment.last);
      for (let seq = Math.max(after, segment.base) + 1; seq <= last; seq += 1) {
        yield { seq, content: segment.content(seq), schema: segment.header.schema };
      }
    } finally {
      await handle.close();
    }
  }
}
