import type { Bridge } from '../../shared/ipc/contract.ts';
import type { JournalError, JournalOpening, SentEntry } from '../../shared/ipc/journal-opening.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { StorageError, StorageErrorCode } from '../state/storage.ts';
import { storageError } from './storage-error.ts';
import { late, within } from './within.ts';

/** So many characters of JSON go to the main process at once, and at least one edit. */
const portion = 4_000_000;

/** The journal of the main process as the window uses it, with its present head. */
export interface JournalClient {
  open(): Promise<Result<JournalOpening, StorageError>>;
  begin(): Promise<Result<JournalOpening, StorageError>>;
  /** Brings back what only a snapshot still has. */
  restore(): Promise<Result<JournalOpening, StorageError>>;
  /** Number of the last record. */
  head(): number;
  databaseId(): string;
  append(edits: readonly Edit[], deadlineMs: number): Promise<Result<null, StorageError>>;
  /** Takes back the last record. */
  revoke(deadlineMs: number): Promise<Result<null, StorageError>>;
  /** All edits after a number, portion by portion. */
  read(after: number): EditPortions;
}

/**
 * Edits that come a few megabytes at a time, or null when there are no more. One call at a time; what
 * comes next is asked for while the caller works on what it has.
 */
export type EditPortions = () => Promise<Result<readonly Edit[] | null, StorageError>>;

const codes: Readonly<Record<JournalError, StorageErrorCode>> = {
  'no-space': 'no-space',
  'no-permission': 'write-failed',
  'read-only': 'write-failed',
  'write-failed': 'write-failed',
  'newer-journal': 'newer-database',
  'out-of-step': 'closed',
  damaged: 'damaged',
};

/** How long opening and reading may take, in milliseconds. */
const startDeadline = 60_000;

/** Makes a client over the bridge. Every answer comes in time, a late one as `timed-out`. */
export function createJournalClient(bridge: Pick<Bridge<File>, 'call'>): JournalClient {
  let head = 0;
  let databaseId = '';

  async function ask<T>(
    message: string,
    deadlineMs: number,
    call: () => Promise<Result<T, JournalError>>,
  ): Promise<Result<T, StorageError>> {
    // A call that is refused rejects; what then became of it is not known.
    const reply = await within(
      call().catch((cause: unknown) => String(cause)),
      deadlineMs,
    );
    if (reply === late) return err(storageError('timed-out', `${message}: no answer`));
    if (typeof reply === 'string') return err(storageError('closed', `${message}: ${reply}`));
    return reply.ok ? reply : err(storageError(codes[reply.error], `${message}: ${reply.error}`));
  }

  function note(opening: Result<JournalOpening, StorageError>): typeof opening {
    if (opening.ok && opening.value.kind === 'open') ({ head, databaseId } = opening.value);
    return opening;
  }

  return {
    head: () => head,
    databaseId: () => databaseId,
    async open() {
      return note(
        await ask('journal-open', startDeadline, async () => bridge.call('journal-open')),
      );
    },
    async begin() {
      return note(
        await ask('journal-begin', startDeadline, async () => bridge.call('journal-begin')),
      );
    },
    async restore() {
      return note(
        await ask('journal-restore', startDeadline, async () => bridge.call('journal-restore')),
      );
    },
    async append(edits, deadlineMs) {
      for (const some of portions(edits)) {
        const appended = await ask('journal-append', deadlineMs, async () =>
          bridge.call('journal-append', { after: head, edits: some }),
        );
        if (!appended.ok) return appended;
        ({ head } = appended.value);
      }
      return ok(null);
    },
    async revoke(deadlineMs) {
      const revoked = await ask('journal-revoke', deadlineMs, async () =>
        bridge.call('journal-revoke', head),
      );
      if (!revoked.ok) return revoked;
      ({ head } = revoked.value);
      return ok(null);
    },
    read(after) {
      const readAfter = async (from: number) =>
        ask('journal-read', startDeadline, async () => bridge.call('journal-read', from));
      let reading: ReturnType<typeof readAfter> | null = readAfter(after);
      return async () => {
        if (reading === null) return ok(null);
        const read = await reading;
        if (!read.ok) return read;
        // The main process reads on while these are parsed.
        reading = read.value.next === null ? null : readAfter(read.value.next);
        const entries = JSON.parse(decoder.decode(read.value.entries)) as SentEntry[];
        return ok(entries.map(({ edit }) => edit));
      };
    },
  };
}

const decoder = new TextDecoder();

/** A list that is here already, as one portion. */
export function atOnce(edits: readonly Edit[]): EditPortions {
  let rest: readonly Edit[] | null = edits;
  return async () => {
    const some = rest;
    rest = null;
    return Promise.resolve(ok(some));
  };
}

/** All of them as one list. */
export async function allOf(portions: EditPortions): Promise<Result<Edit[], StorageError>> {
  const edits: Edit[] = [];
  for (;;) {
    const some = await portions();
    if (!some.ok) return some;
    if (some.value === null) return ok(edits);
    for (const edit of some.value) edits.push(edit);
  }
}

/** One edit is sent without measuring it: the usual case, on the way of every keystroke. */
function* portions(edits: readonly Edit[]): Generator<Edit[]> {
  if (edits.length <= 1) {
    if (edits.length === 1) yield [...edits];
    return;
  }
  let some: Edit[] = [];
  let characters = 0;
  for (const edit of edits) {
    some.push(edit);
    characters += JSON.stringify(edit).length;
    if (characters >= portion) {
      yield some;
      some = [];
      characters = 0;
    }
  }
  if (some.length > 0) yield some;
}
