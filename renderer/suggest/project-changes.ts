import { emptyProject } from '../../shared/model/project.ts';
import type { Project, TableName } from '../../shared/model/project.ts';
import type { Id } from '../../shared/model/id.ts';

/** The tables that suggestions are made from. */
const tables = [
  'articles',
  'texts',
  'entities',
  'mentions',
  'claims',
  'contradictions',
  'codebook',
] as const satisfies readonly TableName[];

/** A record as it is now; null when it is gone. */
export interface RecordChange {
  readonly table: (typeof tables)[number];
  readonly id: Id;
  readonly record: object | null;
}

/** What turned one state of the project into the next, as far as suggestions care. */
export function changesBetween(before: Project, after: Project): RecordChange[] {
  const changes: RecordChange[] = [];
  for (const table of tables) {
    if (before[table] === after[table]) continue;
    const old: ReadonlyMap<Id, object> = before[table];
    const now: ReadonlyMap<Id, object> = after[table];
    for (const [id, record] of now) if (old.get(id) !== record) changes.push({ table, id, record });
    for (const id of old.keys()) if (!now.has(id)) changes.push({ table, id, record: null });
  }
  return changes;
}

/** The project after some changes; tables that are not touched stay the same maps. */
export function withChanges(project: Project, changes: readonly RecordChange[]): Project {
  const touched = new Map<TableName, Map<Id, object>>();
  for (const { table, id, record } of changes) {
    let map = touched.get(table);
    if (map === undefined) {
      map = new Map<Id, object>(project[table]);
      touched.set(table, map);
    }
    if (record === null) map.delete(id);
    else map.set(id, record);
  }
  // The records come from tables of the same name, so they are of the right kind.
  return { ...emptyProject(), ...project, ...Object.fromEntries(touched) };
}
