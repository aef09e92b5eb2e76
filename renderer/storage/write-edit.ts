import type { Table, Transaction } from 'dexie';
import { sameValue } from '../../shared/model/same-value.ts';
import type { Change, Edit } from '../../shared/model/edit.ts';
import type { Id } from '../../shared/model/id.ts';
import type { TableName } from '../../shared/model/project.ts';
import { markRow, putMark } from './journal-mark.ts';
import type { JournalMark } from './journal-mark.ts';
import { recordApart } from './storage-error.ts';
import type { GiveUp } from './transact.ts';

/** What an edit does to one record as a whole, however many of its changes touch it. */
interface NetChange {
  readonly before: Change['before'];
  readonly after: Change['after'];
}

/** So many records are handed to the database before the interface gets its turn. */
export const recordsAtOnce = 400;

/** An edit may take this much longer than the usual to be stored, in milliseconds. */
export function sizeAllowance({ changes }: Edit): number {
  // A millisecond a record: about ten times what one takes on a quiet machine.
  return changes.length;
}

/** The net changes of one or more edits in a row, by table and id. */
export function netChanges(changes: readonly Change[]): Map<TableName, Map<Id, NetChange>> {
  const tables = new Map<TableName, Map<Id, NetChange>>();
  for (const { table, id, before, after } of changes) {
    const records = tables.get(table) ?? new Map<Id, NetChange>();
    const first = records.get(id);
    records.set(id, { before: first === undefined ? before : first.before, after });
    tables.set(table, records);
  }
  return tables;
}

/**
 * Writes an edit with its place in the history inside one transaction. Each record on disk must be
 * as the edit found it in memory; when not, the two have come apart, and throwing here leaves
 * the disk untouched.
 */
export async function writeEdit(
  transaction: Transaction,
  edit: Edit,
  atOnce = recordsAtOnce,
): Promise<void> {
  // Asked for at once: each answer waits for the interface's thread, which is drawing the edit.
  await Promise.all([
    ...[...netChanges(edit.changes)].map(async ([name, records]) =>
      writeRecords(transaction.table(name), records, atOnce),
    ),
    // A copy: Dexie writes the new number into what it is given.
    transaction.table('edits').add({ ...edit }),
  ]);
}

/**
 * Hands over an edit, its place in the history and how far the journal is with it, all at once. It is
 * given up where the disk turns out to be other than the edit found it in memory.
 */
export function putEdit(
  transaction: IDBTransaction,
  edit: Edit,
  mark: JournalMark | undefined,
  giveUp: GiveUp,
): void {
  for (const [name, records] of netChanges(edit.changes)) {
    const table = transaction.objectStore(name);
    for (const [id, { before, after }] of records) {
      if (before !== null) {
        const found = table.get(id);
        found.onsuccess = () => {
          if (!sameValue(found.result ?? null, before)) giveUp(isApart(name, id));
        };
      }
      if (after === null) table.delete(id);
      // Adding refuses by itself what is there already.
      else if (before === null) table.add(after);
      else if (!sameValue(before, after)) table.put(after);
    }
  }
  transaction.objectStore('edits').add(edit);
  if (mark !== undefined) transaction.objectStore('session').put(markRow(mark));
}

function isApart(table: string, id: Id): Error {
  const error = new Error(`${table}/${id}: the disk holds another record than the memory`);
  error.name = recordApart;
  return error;
}

/** The tables that an edit and the journal's mark are written to. */
export function tablesOf(edit: Edit, mark: JournalMark | undefined): string[] {
  const tables = [...netChanges(edit.changes).keys(), 'edits'];
  return mark === undefined ? tables : [...tables, 'session'];
}

/**
 * Writes an edit, and how far the journal is with it; `atOnce` records are handed to the database
 * before its answer is waited for.
 */
export async function storeEdit(
  transaction: Transaction,
  edit: Edit,
  mark: JournalMark | undefined,
  atOnce?: number,
): Promise<null> {
  await Promise.all([
    writeEdit(transaction, edit, atOnce),
    mark === undefined ? null : putMark(transaction, mark),
  ]);
  return null;
}

/**
 * Takes the last edit of the history out of it, and puts the records back as they were before. The mark
 * is that of before, too.
 */
export async function unstoreEdit(
  transaction: Transaction,
  edit: Edit,
  mark: JournalMark,
): Promise<null> {
  const edits = transaction.table<Edit, number>('edits');
  const last = await edits.orderBy(':id').last();
  if (last?.id !== edit.id) throw new Error(`edits: ${edit.id} is not the last one`);
  await edits.orderBy(':id').reverse().limit(1).delete();
  for (const [name, records] of netChanges(edit.changes)) {
    const back = [...records].map(
      ([id, { before, after }]) => [id, { before: after, after: before }] as const,
    );
    await writeRecords(transaction.table(name), new Map(back));
  }
  await putMark(transaction, mark);
  return null;
}

/** The same for many edits in a row: each record is read and written once, as the last leaves it. */
export async function writeEdits(transaction: Transaction, edits: readonly Edit[]): Promise<void> {
  for (const [name, records] of netChanges(edits.flatMap(({ changes }) => changes))) {
    await writeRecords(transaction.table(name), records);
  }
  await transaction.table('edits').bulkAdd(edits.map((edit) => ({ ...edit })));
}

async function writeRecords(
  table: Table,
  records: ReadonlyMap<Id, NetChange>,
  atOnce = recordsAtOnce,
): Promise<void> {
  const entries = [...records];
  // The answers of the database come in later tasks, between which frames are drawn.
  for (let at = 0; at < entries.length; at += atOnce) {
    await writeSome(table, entries.slice(at, at + atOnce));
  }
}

async function writeSome(table: Table, entries: readonly [Id, NetChange][]): Promise<void> {
  // Adding refuses by itself what is there already, which saves looking first.
  const fresh = entries.filter(([, { before, after }]) => before === null && after !== null);
  if (fresh.length > 0) await table.bulkAdd(fresh.map(([, { after }]) => after));
  const known = entries.filter(([, { before }]) => before !== null);
  if (known.length > 0) await writeKnown(table, known);
}

async function writeKnown(table: Table, entries: readonly [Id, NetChange][]): Promise<void> {
  const stretch = await stretchOf(table, entries);
  const found = await readRows(table, entries, stretch);
  for (const [index, [id, { before }]] of entries.entries()) {
    if (!sameValue(found[index] ?? null, before)) throw isApart(table.name, id);
  }
  const changed = entries.filter(([, { before, after }]) => !sameValue(before, after));
  const puts = changed.filter(([, { after }]) => after !== null);
  const deletes = changed.filter(([, { after }]) => after === null);
  if (puts.length > 0) await table.bulkPut(puts.map(([, { after }]) => after));
  // Nothing else lies there: each was found just now.
  if (deletes.length > 0 && deletes.length === stretch?.rows) await stretch.range.delete();
  else if (deletes.length > 0) await table.bulkDelete(deletes.map(([id]) => id));
}

/** From so many records on it is worth looking whether they lie together. */
const worthCounting = 100;

/**
 * Where the records lie, when little else lies between them: made by one action they mostly do, and one
 * question or order for all takes a tenth of the time.
 */
async function stretchOf(table: Table, entries: readonly [Id, NetChange][]) {
  if (entries.length < worthCounting) return null;
  const sorted = entries.map(([id]) => id).toSorted();
  const range = table.where(':id').between(sorted[0], sorted.at(-1), true, true);
  const rows = await range.count();
  return rows <= 2 * entries.length ? { range, rows } : null;
}

type Stretch = Awaited<ReturnType<typeof stretchOf>>;

/** The rows of the records, undefined where there is none. */
async function readRows(
  table: Table,
  entries: readonly [Id, NetChange][],
  stretch: Stretch,
): Promise<unknown[]> {
  const ids = entries.map(([id]) => id);
  if (stretch === null) return (await table.bulkGet(ids)) as unknown[];
  const rows = (await stretch.range.toArray()) as { readonly id: Id }[];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id));
}
