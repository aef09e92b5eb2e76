import { join } from 'node:path';
import type { JournalEntry, JournalError } from '../../shared/ipc/contract.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { FileSystem } from '../files/file-system.ts';
import { journalErrorOf } from './journal-error.ts';
import { parseRecord, readSegment } from './segment.ts';

/** So many characters of JSON go to the window at once. */
const portion = 4_000_000;

/** Where the records are. */
interface JournalFiles {
  readonly fs: FileSystem;
  readonly folder: string;
  /** Number of the last confirmed record. */
  readonly head: number;
}

/**
 * The edits after a number, without those that were taken back, in their order. `next` is where to
 * go on, null at the end.
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
    for await (const { seq, json } of recordsAfter(files, after)) {
      if (seq !== reached + 1) return err('damaged');
      const record = parseRecord(json);
      if ('revokes' in record) {
        if (entries.at(-1)?.seq === record.revokes) entries.pop();
      } else if (characters >= limit) {
        // Stops only before an edit, so that a taking back is never parted from what it takes back.
        return ok({ entries, next: reached });
      } else {
        entries.push({ seq, edit: record.edit });
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
  { fs, folder, head }: JournalFiles,
  after: number,
): AsyncGenerator<{ readonly seq: number; readonly json: string }> {
  const names = (await fs.readdir(folder)).filter((name) => /^\d{8}\.log$/.test(name)).sort();
  let pending: { base: number; records: readonly string[] } | null = null;
  for (const name of names) {
    const handle = await fs.open(join(folder, name), 'r');
    try {
      const segment = readSegment(await handle.readFile());
      if (segment === null) continue;
      if (pending !== null) yield* select(pending, after, segment.base);
      pending = { base: segment.base, records: segment.records };
    } finally {
      await handle.close();
    }
  }
  if (pending !== null) yield* select(pending, after, head);
}

function* select(
  { base, records }: { base: number; records: readonly string[] },
  after: number,
  upTo: number,
): Generator<{ readonly seq: number; readonly json: string }> {
  for (const [index, json] of records.entries()) {
    const seq = base + index + 1;
    if (seq > after && seq <= upTo) yield { seq, json };
  }
}
