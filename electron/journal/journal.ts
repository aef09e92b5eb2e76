import { dirname, join } from 'node:path';
import type {
  JournalEntry,
  JournalError,
  JournalOpening,
} from '../../shared/ipc/journal-opening.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { AtomicWriter } from '../files/atomic-write.ts';
import { schemaVersion } from '../../shared/upgrades/index.ts';
import type { FileSystem } from '../files/file-system.ts';
import { syncFolder } from '../files/sync-folder.ts';
import { birthMarkerName, readBirthMarker, writeBirthMarker } from './birth-marker.ts';
import { isNewerJournal } from './is-newer-journal.ts';
import { journalErrorOf, journalErrorOfWrite } from './journal-error.ts';
import { readEntries, readEntriesAsJson } from './read-entries.ts';
import type { Portion } from './read-entries.ts';
import { recoverSegments } from './recover-segments.ts';
import { encodeRecord, journalVersion } from './segment.ts';
import type { JournalRecord } from './segment.ts';
import { createSegmentWriter } from './segment-writer.ts';

/** A segment that is longer than this is closed, copied, and followed by a new one, in bytes. */
const fullSegment = 1024 * 1024;

/** What the journal needs. */
export interface JournalDependencies {
  readonly fs: FileSystem;
  readonly writeFile: AtomicWriter;
  readonly platform: NodeJS.Platform;
  /** The profile folder; the journal lies in a folder of its own in it. */
  readonly profile: string;
  readonly versions: {
    readonly app: string;
    readonly chromium: string;
    /** Layout of the records that the window writes; the present one unless a test says another. */
    readonly schema?: number;
  };
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether other files tell that there was work in this profile; none unless it is given. */
  readonly hasTraces?: () => Promise<boolean>;
  /** Length at which a segment is full, in bytes; tests make it small. */
  readonly segmentLimit?: number;
}

/**
 * Every edit on disk, in order, before it is called saved. The files are only ever appended to, so
 * the whole history is here; a full one gets a verified second copy, from which it is restored
 * when it is damaged.
 */
export interface Journal {
  /** Opens, repairs what a power cut left, and tells what is there. Again: tells about the open one. */
  open(): Promise<Result<JournalOpening, JournalError>>;
  /** Begins anew after `open` said that the journal is lost. */
  begin(): Promise<Result<JournalOpening, JournalError>>;
  /**
   * Confirms when the edits are on disk. `after` is the number of the last record as the caller knows
   * it. Calls during a flush share the next one. After a failure nothing of the edits is kept.
   */
  append(after: number, edits: readonly Edit[]): Promise<Result<{ head: number }, JournalError>>;
  /** Takes back the last record. */
  revoke(seq: number): Promise<Result<{ head: number }, JournalError>>;
  /** Edits after a number, about `limit` bytes of them. */
  read(after: number, limit?: number): Promise<Result<Portion<JournalEntry[]>, JournalError>>;
  /** The same without the numbers, as the JSON of the list in UTF-8. */
  readAsJson(after: number, limit?: number): Promise<Result<Portion<Uint8Array>, JournalError>>;
  /** Length of its files, in bytes. */
  length(): number;
  /** Waits for what is running and closes the file. */
  close(): Promise<void>;
}

interface Request {
  readonly after: number;
  readonly records: readonly JournalRecord[];
  readonly answer: (result: Result<{ head: number }, JournalError>) => void;
}

/** Makes a {@link Journal} over the files of a profile. */
export function createJournal(dependencies: JournalDependencies): Journal {
  const { fs, writeFile, platform, profile, now } = dependencies;
  const folder = join(profile, 'journal');
  const marker = join(profile, birthMarkerName);
  let databaseId = '';
  let head = 0;
  let opening: Promise<Result<JournalOpening, JournalError>> | null = null;
  let waiting: Request[] = [];
  let pumping: Promise<void> | null = null;

  const { schema = schemaVersion } = dependencies.versions;
  const writer = createSegmentWriter({
    fs,
    writeFile,
    platform: dependencies.platform,
    folder,
    limit: dependencies.segmentLimit ?? fullSegment,
    header: () => ({ journal: journalVersion, databaseId, ...dependencies.versions, schema }),
  });

  async function start(): Promise<Result<JournalOpening, JournalError>> {
    try {
      await fs.mkdir(folder, { recursive: true });
      await syncFolder(fs, dirname(folder), platform);
      if (await isNewerJournal(fs, folder, schema)) return err('newer-journal');
      const hadFiles = (await fs.readdir(folder)).some((name) => /\.(?:log|copy)/.test(name));
      const found = await recoverSegments({ fs, writeFile, platform, folder, now });
      const born = await readBirthMarker(fs, marker);
      const last = found.at(-1);
      if (last === undefined) {
        // With any sign of work an empty start would hide a loss.
        const isLost = born !== null || hadFiles || (await dependencies.hasTraces?.()) === true;
        return isLost ? ok({ kind: 'lost' }) : await beginAt(1);
      }
      ({ databaseId } = last.segment.header);
      head = last.segment.last;
      if (born !== databaseId) {
        const marked = await writeBirthMarker(writeFile, marker, databaseId);
        if (!marked.ok) return err(journalErrorOfWrite(marked.error));
      }
      await writer.resume(found, last.segment.header.schema < schema);
      return ok({ kind: 'open', databaseId, head });
    } catch (thrown) {
      return err(journalErrorOf(thrown));
    }
  }

  /** The first file comes before the marker: a cut between the two is then still a first start. */
  async function beginAt(number: number): Promise<Result<JournalOpening, JournalError>> {
    databaseId = dependencies.newId();
    head = 0;
    writer.reset();
    const created = await writer.begin(number, head);
    if (!created.ok) return created;
    const marked = await writeBirthMarker(writeFile, marker, databaseId);
    if (!marked.ok) return err(journalErrorOfWrite(marked.error));
    return ok({ kind: 'open', databaseId, head });
  }

  async function pump(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      await writeBatch(batch);
    }
  }

  async function writeBatch(batch: readonly Request[]): Promise<void> {
    const frames: Uint8Array[] = [];
    const accepted: { readonly request: Request; readonly head: number }[] = [];
    let next = head;
    for (const request of batch) {
      if (!writer.isOpen() || request.after !== next) {
        request.answer(err('out-of-step'));
        continue;
      }
      for (const record of request.records) {
        next += 1;
        frames.push(encodeRecord(next, record));
      }
      accepted.push({ request, head: next });
    }
    if (accepted.length === 0) return;
    const written = await writer.write(Buffer.concat(frames), head);
    if (written.ok) head = next;
    for (const { request, head: reached } of accepted) {
      request.answer(written.ok ? ok({ head: reached }) : written);
    }
  }

  async function enqueue(
    after: number,
    records: readonly JournalRecord[],
  ): Promise<Result<{ head: number }, JournalError>> {
    return new Promise((answer) => {
      waiting.push({ after, records, answer });
      pumping ??= pump().finally(() => {
        pumping = null;
      });
    });
  }

  return {
    async open() {
      const earlier = opening;
      const known = await earlier;
      if (known?.ok === true && known.value.kind === 'open') {
        await pumping;
        return ok({ kind: 'open', databaseId, head });
      }
      // Another call may have begun while this one waited.
      if (opening === earlier) opening = start();
      return opening ?? start();
    },

    async begin() {
      const known = await opening;
      if (known?.ok !== true || known.value.kind !== 'lost') return err('out-of-step');
      try {
        const names = await fs.readdir(folder);
        const numbers = names.map((name) => Number.parseInt(name, 10)).filter(Number.isFinite);
        opening = beginAt(Math.max(0, ...numbers) + 1);
        return await opening;
      } catch (thrown) {
        return err(journalErrorOf(thrown));
      }
    },

    async append(after, edits) {
      return enqueue(
        after,
        edits.map((edit) => ({ edit })),
      );
    },

    async revoke(seq) {
      return enqueue(seq, [{ revokes: seq }]);
    },

    async read(after, limit) {
      if (!writer.isOpen()) return err('out-of-step');
      await pumping;
      return readEntries({ fs, folder, head, segments: writer.places() }, after, limit);
    },

    async readAsJson(after, limit) {
      if (!writer.isOpen()) return err('out-of-step');
      await pumping;
      return readEntriesAsJson({ fs, folder, head, segments: writer.places() }, after, limit);
    },

    length: () => writer.length(),

    async close() {
      await pumping;
      await writer.close();
      opening = null;
    },
  };
}
