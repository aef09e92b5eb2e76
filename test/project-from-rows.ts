import { checkRows } from '../renderer/storage/check-state.ts';
import { tableNames } from '../shared/model/project.ts';
import type { TableName } from '../shared/model/project.ts';

/** What the storage makes of stored rows, all of them at hand. */
export function projectFromRows(
  rows: Readonly<Record<TableName, readonly unknown[]>>,
): ReturnType<ReturnType<typeof checkRows>['finish']> {
  const check = checkRows();
  for (const name of tableNames) check.take(name, rows[name]);
  return check.finish();
}
