import type { Id } from '../model/id.ts';

type Table = ReadonlyMap<Id, unknown>;

/**
 * What an edit changed in the tables that it made. The table before is held weakly: the tables of a whole
 * day would hang on each other otherwise.
 */
const made = new WeakMap<Table, { readonly from: WeakRef<Table>; readonly ids: ReadonlySet<Id> }>();

/** Notes that an edit made a table of another one by changing these records. */
export function noteChangedIds(from: Table, to: Table, ids: ReadonlySet<Id>): void {
  made.set(to, { from: new WeakRef(from), ids });
}

/** Ids of the records that were added, removed or replaced between two states of a table. */
export function changedIds(before: Table, after: Table): Set<Id> {
  if (before === after) return new Set();
  const known = made.get(after);
  if (known?.from.deref() === before) return new Set(known.ids);
  return compare(before, after);
}

function compare(before: Table, after: Table): Set<Id> {
  const ids = new Set<Id>();
  let added = 0;
  for (const [id, record] of after) {
    const old = before.get(id);
    if (old === record) continue;
    ids.add(id);
    if (old === undefined) added += 1;
  }
  // Only when something went is it worth looking for what.
  if (before.size + added > after.size) {
    for (const id of before.keys()) if (!after.has(id)) ids.add(id);
  }
  return ids;
}
