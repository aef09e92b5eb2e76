import type { Change, Edit } from '../model/edit.ts';
import type { TableName } from '../model/project.ts';
import { recordUpgrades } from './index.ts';
import type { RecordUpgrade } from './record-upgrade.ts';

/** A record of an older layout in the present one; the same object when no step concerns it. */
export function upgradeRecord(
  table: TableName,
  record: unknown,
  from: number,
  steps: readonly RecordUpgrade[] = recordUpgrades,
): unknown {
  return steps
    .filter(({ version }) => version > from)
    .reduce((upgraded, { tables }) => {
      const step = tables[table];
      return step === undefined ? upgraded : step(upgraded as Record<string, unknown>);
    }, record);
}

/** An edit of an older layout, with its records before and after in the present one. */
export function upgradeEdit(
  edit: Edit,
  from: number,
  steps: readonly RecordUpgrade[] = recordUpgrades,
): Edit {
  if (steps.every(({ version }) => version <= from)) return edit;
  const upgraded = (change: Change, record: unknown): unknown =>
    record === null ? null : upgradeRecord(change.table, record, from, steps);
  return {
    ...edit,
    changes: edit.changes.map((change) => ({
      ...change,
      before: upgraded(change, change.before),
      after: upgraded(change, change.after),
    })) as Change[],
  };
}
