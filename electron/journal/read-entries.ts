import { join } from 'node:path';
import type { JournalEntry, JournalError } from '../../shared/ipc/contract.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import { upgradeEdit } from '../../shared/upgrades/upgrade-records.ts';
import type { FileSystem } from '../files/file-system.ts';
import { journalErrorOf } from './journal-error.ts';
import { segmentName } from './recover-segments.ts';
import { parseRecord, readSegment } from './segment.ts';

/** So many characters of JSON go to the window at once. */
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
  readonly json: string;
  /** Layout of the records inside. */
  readonly schema: number;
}

/**
 * The edits after a number, without those that were taken back, in their order and in the present
 * layout. `next` is where to go on, null at the end.
 */
export async function readEntries(
  files: JournalFiles,
  after: number,
  limit = portion,
): Promise<Result<{ entries: JournalEntry[]; next: number | null }, JournalError>> {
  const entries: JournalEntry[] = [];
  let reached = after;
  let characters = 0;
  try {
    for await (const { seq, json, schema } of recordsAfter(files, after)) {
      if (seq !== reached + 1) return err('damaged');
      const record = parseRecord(json);
      if ('revokes' in record) {
        if (entries.at(-1)?.seq === record.revokes) entries.pop();
      } else if (characters >= limit) {
        // Stops only before an edit, so that a taking back is never parted from what it takes back.
        return ok({ entries, next: reached });
      } else {
        entries.push({ seq, edit: upgradeEdit(record.edit, schema) });
        characters += json.length;
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
        yield { seq, json: segment.json(seq), schema: segment.header.schema };
      }
    } finally {
      await handle.close();
    }
  }
}
