import type { Transaction } from 'dexie';
import type { Edit } from '../../../shared/model/edit.ts';
import { tableNames } from '../../../shared/model/table-names.ts';
import type { TableName } from '../../../shared/model/table-names.ts';
import type { RecordUpgrade } from '../../../shared/upgrades/record-upgrade.ts';
import { upgradeEdit, upgradeRecord } from '../../../shared/upgrades/upgrade-records.ts';

/**
 * Takes the rows of the database through one step: the records of its tables, and both sides of
 * every change in the history. Only the transaction is waited for, so all of it happens or nothing.
 */
export async function upgradeRows(transaction: Transaction, step: RecordUpgrade): Promise<void> {
  const before = step.version - 1;
  for (const name of Object.keys(step.tables) as TableName[]) {
    if (!tableNames.includes(name)) continue;
    await rewrite(transaction, name, (row) => upgradeRecord(name, row, before, [step]));
  }
  await rewrite(transaction, 'edits', (row) => upgradeEdit(row as Edit, before, [step]));
}

/** In place, row by row: a list of all rows would double the memory of a large history. */
async function rewrite(
  transaction: Transaction,
  table: string,
  step: (row: unknown) => unknown,
): Promise<void> {
  await transaction
    .table<unknown>(table)
    .toCollection()
    .modify((row, reference) => {
      reference.value = step(row);
    });
}
