import { sameValue } from '../../../shared/model/same-value.ts';
import { tableNames } from '../../../shared/model/project.ts';
import type { Project, TableName } from '../../../shared/model/project.ts';
import { turnsEvery } from '../../turns.ts';

/** How the records of one table stand to those that are here. */
export interface TableComparison {
  readonly added: number;
  readonly same: number;
  readonly different: number;
}

/** See {@link TableComparison}; texts belong to their articles and are not counted apart. */
export type ProjectComparison = Readonly<Record<Exclude<TableName, 'texts'>, TableComparison>>;

/** Counts what a project would bring: new records, the same ones, and others under a known id. */
export async function compareProjects(mine: Project, theirs: Project): Promise<ProjectComparison> {
  const entries: [string, TableComparison][] = [];
  const turn = turnsEvery();
  for (const table of tableNames.filter((name) => name !== 'texts')) {
    let [added, same, different] = [0, 0, 0];
    for (const record of theirs[table].values()) {
      await turn();
      const own = mine[table].get(record.id);
      if (own === undefined) added += 1;
      else if (sameValue(own, record)) same += 1;
      else different += 1;
    }
    entries.push([table, { added, same, different }]);
  }
  return Object.fromEntries(entries) as ProjectComparison;
}

/** Sums one column over all tables. */
export function sumOf(comparison: ProjectComparison, column: keyof TableComparison): number {
  return Object.values(comparison).reduce((sum, table) => sum + table[column], 0);
}
