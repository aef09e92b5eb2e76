import type { Edit } from '../../../shared/model/edit.ts';
import type { DatabaseDump } from './dump-database.ts';

/**
 * A profile with so many times the work, in the layout of the given one: every record and every edit
 * again, under ids of its own that refer to each other as those of the first do. The first copy is the
 * dump itself. Runs in pages too, as source text: nothing outside of it exists there.
 */
export function multiplyDump(dump: DatabaseDump, times: number): DatabaseDump {
  // One analyst, one codebook, one session, one file as received.
  const single = new Set(['annotators', 'codebook', 'session', 'originals']);
  const ids = Object.entries(dump.stores)
    .filter(([name]) => !single.has(name))
    .flatMap(([, { rows }]) => (rows as { id: string }[]).map(({ id }) => id));
  // Zones are named after their article.
  const known = new RegExp(`"(${[...new Set(ids)].join('|')})(-zone-\\d+)?"`, 'g');
  /** An edit of the copy's own records, with a number that the database gives. */
  const withoutSingle = (row: unknown): unknown => {
    const edit = { ...(row as Edit & { seq?: number }) };
    delete edit.seq;
    return { ...edit, changes: edit.changes.filter(({ table }) => !single.has(table)) };
  };
  const stores = Object.entries(dump.stores).map(([name, store]) => {
    if (single.has(name)) return [name, store] as const;
    const json = JSON.stringify(name === 'edits' ? store.rows.map(withoutSingle) : store.rows);
    const copies = Array.from({ length: times - 1 }, (_, copy) => {
      const suffixed = json.replace(known, `"$1~${String(copy + 2)}$2"`);
      return JSON.parse(suffixed) as unknown[];
    });
    return [name, { ...store, rows: [...store.rows, ...copies.flat()] }] as const;
  });
  return { ...dump, stores: Object.fromEntries(stores) };
}
