import type { JournalOpening } from '../../shared/ipc/journal-opening.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { RecoveryNotice, StorageError } from '../state/storage.ts';
import type { DexieStorage } from './dexie-storage.ts';
import { allOf, atOnce } from './journal-client.ts';
import type { EditPortions, JournalClient } from './journal-client.ts';
import type { Holdings, JournalMark } from './journal-mark.ts';
import { storageError } from './storage-error.ts';

/** How long writing a whole history to the journal may take, in milliseconds. */
const adoptDeadline = 60_000;

/** What brought journal and database to the same state. */
export type Reconciled =
  | { readonly kind: 'agreed'; readonly notice: RecoveryNotice | null; readonly changed: boolean }
  /**
   * The database has to be built anew from the journal: each has edits that the other has not, or rows of
   * it are missing.
   */
  | { readonly kind: 'apart'; readonly notice: RecoveryNotice };

/**
 * Compares journal and database at the start, and gives each what only the other has. An edit is
 * written to both at the same time, so either can be ahead by the one that was on its way when the
 * program ended; the database is further ahead only where the journal was damaged or lost. Chromium can
 * lose single rows and say nothing: what was found in it must be what its mark says.
 */
export async function reconcile(
  journal: JournalClient,
  dexie: DexieStorage,
  opening: JournalOpening,
  found: Holdings,
): Promise<Result<Reconciled, StorageError>> {
  const read = await dexie.readMark();
  if (!read.ok) return read;
  const mark = read.value;
  if (opening.kind === 'lost') return renewJournal(journal, dexie, found, mark);
  const head = journal.head();
  if (mark?.databaseId === journal.databaseId() && mark.seq <= head) {
    if (!isWhole(found, mark)) return apart('rebuilt');
    if (mark.seq === head) return agreed(null, false);
    return orApart(await replay(journal, dexie, mark.seq, null));
  }

  const stored = await dexie.history();
  if (!stored.ok) return stored;
  if (stored.value.length === 0 && head > 0) return replay(journal, dexie, 0, 'rebuilt');
  const known = await allOf(journal.read(0));
  if (!known.ok) return known;
  const common = commonStart(known.value, stored.value);
  if (common === known.value.length) {
    // A database without a mark beside an empty journal is one from before there were journals.
    const isFirst = head === 0 && mark === null;
    const missing = stored.value.slice(common);
    const isOfJournal = mark?.databaseId === journal.databaseId();
    const wasOnItsWay = isOfJournal && mark.seq === head + 1 && missing.length === 1;
    const isUsual = isFirst || wasOnItsWay || missing.length === 0;
    const notice = isUsual ? null : 'check-latest';
    const given = await giveToJournal(journal, dexie, missing, notice);
    // The journal has everything then, and the database may not.
    return given.ok && !isWhole(found, mark) ? apart('rebuilt') : given;
  }
  if (common < stored.value.length) return apart('check-latest');
  if (!isWhole(found, mark)) return apart('rebuilt');
  const written = await dexie.applyAll(atOnce(known.value.slice(common)), markOf(journal));
  return orApart(written.ok ? agreed(null, true) : written);
}

/** Whether the database holds what it held when the mark was made; without one nobody can tell. */
function isWhole(found: Holdings, mark: JournalMark | null): boolean {
  const holds = mark?.holds;
  if (holds === undefined) return true;
  // Records that were brought into another layout since may sum up to another digest.
  const isSameLayout = holds.schema === found.schema;
  return holds.edits === found.edits && (!isSameLayout || holds.digest === found.digest);
}

/** Builds an empty database from the whole journal. */
export async function rebuild(
  journal: JournalClient,
  dexie: DexieStorage,
  notice: RecoveryNotice,
): Promise<Result<Reconciled, StorageError>> {
  return replay(journal, dexie, 0, notice);
}

async function replay(
  journal: JournalClient,
  dexie: DexieStorage,
  after: number,
  notice: RecoveryNotice | null,
): Promise<Result<Reconciled, StorageError>> {
  let count = 0;
  const portions = journal.read(after);
  const counted: EditPortions = async () => {
    const some = await portions();
    if (some.ok) count += some.value?.length ?? 0;
    return some;
  };
  const written = await dexie.applyAll(counted, markOf(journal));
  if (!written.ok) return written;
  // Each edit is waited for before the next is written: only one can have been on its way.
  return agreed(notice ?? (count > 1 ? 'rebuilt' : null), true);
}

async function renewJournal(
  journal: JournalClient,
  dexie: DexieStorage,
  found: Holdings,
  mark: JournalMark | null,
): Promise<Result<Reconciled, StorageError>> {
  const stored = await dexie.history();
  if (!stored.ok) return stored;
  if (stored.value.length === 0) {
    return err(storageError('lost', 'the birth marker has outlived journal and database'));
  }
  const begun = await journal.begin();
  if (!begun.ok) return begun;
  const given = await giveToJournal(journal, dexie, stored.value, 'journal-renewed');
  // From a history with a gap nothing could be built: then the rows that are there are all there is.
  const canRebuild = mark?.holds?.edits === stored.value.length;
  return given.ok && canRebuild && !isWhole(found, mark) ? apart('rebuilt') : given;
}

async function giveToJournal(
  journal: JournalClient,
  dexie: DexieStorage,
  edits: readonly Edit[],
  notice: RecoveryNotice | null,
): Promise<Result<Reconciled, StorageError>> {
  const appended = await journal.append(edits, adoptDeadline);
  if (!appended.ok) return appended;
  const marked = await dexie.applyAll(atOnce([]), markOf(journal));
  return marked.ok ? agreed(notice, false) : marked;
}

function apart(notice: RecoveryNotice): Result<Reconciled, StorageError> {
  return ok({ kind: 'apart', notice });
}

/** What the journal has next does not fit on the rows of the database: some of them are missing. */
function orApart(written: Result<Reconciled, StorageError>): typeof written {
  return !written.ok && written.error.code === 'apart' ? apart('rebuilt') : written;
}

function agreed(notice: RecoveryNotice | null, changed: boolean): Result<Reconciled, StorageError> {
  return ok({ kind: 'agreed', notice, changed });
}

function markOf(journal: JournalClient) {
  return { databaseId: journal.databaseId(), seq: journal.head() };
}

/** How many edits both begin with. */
function commonStart(one: readonly Edit[], other: readonly Edit[]): number {
  const differs = one.findIndex((edit, index) => edit.id !== other[index]?.id);
  return differs === -1 ? one.length : differs;
}
