import type { Transaction } from 'dexie';
import type { Edit } from '../../shared/model/edit.ts';
import { editRoles, editTypes } from '../../shared/model/edit.ts';
import { tableNames } from '../../shared/model/project.ts';
import type { TableName } from '../../shared/model/project.ts';
import type { NumberedEdit, StoredState } from '../state/storage.ts';

/** How many edits of the history come back at the start: twice what can be taken back. */
const recentEditCount = 1000;

/** The single row of the session store. */
export const sessionKey = 'session';

/** What the database holds, with the length of its history. */
export interface DexieState extends StoredState {
  readonly edits: number;
}

/** What the start needs besides the records, as it lies on disk. */
interface RawState {
  readonly recentEdits: readonly unknown[];
  /** Length of the whole history. */
  readonly edits: number;
  readonly session: unknown;
}

/** Reads all records, the newest edits and the session in one go; `take` gets each table as it comes. */
export async function readState(
  transaction: Transaction,
  take: (name: TableName, rows: readonly unknown[]) => void,
): Promise<RawState> {
  const [recentEdits, edits, session] = await Promise.all([
    readRecentEdits(transaction),
    transaction.table('edits').count(),
    transaction.table<{ value: unknown }>('session').get(sessionKey),
    ...tableNames.map(async (name) => {
      take(name, await transaction.table(name).toArray());
    }),
  ]);
  return { recentEdits, edits, session: session?.value ?? null };
}

/** By a key range, because a backward walk would cost one round trip for each edit. */
async function readRecentEdits(transaction: Transaction): Promise<unknown[]> {
  const edits = transaction.table<unknown, number>('edits');
  const [last] = await edits.toCollection().reverse().limit(1).primaryKeys();
  return last === undefined
    ? []
    : edits
        .where(':id')
        .above(last - recentEditCount)
        .toArray();
}

/** The edits of history rows, without the number that the database gave them. */
export function editsOf(rows: readonly unknown[]): Edit[] {
  return rows.map((row) => {
    const edit = { ...(row as Edit & { seq?: number }) };
    delete edit.seq;
    return edit;
  });
}

/** The same with the number; rows that cannot be read are left out, for they can tell nothing. */
export function numberedEditsOf(rows: readonly unknown[]): NumberedEdit[] {
  const readable = rows.filter(isEditRow) as (Edit & { readonly seq: number })[];
  return readable.map(({ seq, ...edit }) => ({ number: seq, edit }));
}

/**
 * The newest rows that follow each other undamaged: undo must not jump over a step it cannot
 * read. The records inside are not checked here; applying an undo checks them.
 */
export function readableTail(rows: readonly unknown[]): readonly unknown[] {
  const damaged = rows.findLastIndex((row) => !isEditRow(row));
  return rows.slice(damaged + 1);
}

function isEditRow(row: unknown): boolean {
  if (typeof row !== 'object' || row === null) return false;
  const { id, type, role, at, by, changes } = row as Record<string, unknown>;
  return (
    [id, at, by].every((field) => typeof field === 'string') &&
    (editTypes as readonly unknown[]).includes(type) &&
    (editRoles as readonly unknown[]).includes(role) &&
    Array.isArray(changes)
  );
}
