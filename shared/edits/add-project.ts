import type { Change, Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import { tableNames } from '../model/project.ts';
import type { Project, TableName } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import type { TrashedRecord } from '../model/trash.ts';
import { addition, makeEdit, removal, replacement } from './changes.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';
import { sameValue } from '../model/same-value.ts';

/** What to do with a record that exists here with other contents. */
export type OnDifferent = 'keep-mine' | 'take-theirs';

/**
 * Adds the records of another project (a file that was read, the sample). A record that exists
 * here with the same contents is left alone, so the same file twice changes nothing; one with
 * other contents is decided by `onDifferent`. Texts are immutable and always kept.
 */
export function addProject(
  project: Project,
  incoming: Project,
  type: 'import-project' | 'open-sample',
  onDifferent: OnDifferent,
  context: EditContext,
): Result<Edit, EditError> {
  const changes: Change[] = [];
  /** Zones and length of an article belong to its text, and that one stays mine. */
  const fitsText = (table: TableName, id: Id): boolean =>
    table !== 'articles' || sameValue(project.texts.get(id), incoming.texts.get(id));
  for (const table of tableNames) {
    const replaceable = table !== 'texts' && onDifferent === 'take-theirs';
    for (const record of incoming[table].values()) {
      const mine = project[table].get(record.id);
      // What one of the two still works with is not in the trash of both.
      if (table === 'trash' && isLive(project, incoming, record as TrashedRecord)) continue;
      if (mine === undefined) changes.push(addition(table, record));
      else if (replaceable && fitsText(table, record.id) && !sameValue(mine, record)) {
        changes.push(replacement<TableName>(table, mine, record));
      }
    }
  }
  // What comes back by the file has left the trash.
  const back = changes.flatMap(({ table, id }) => {
    const row = project.trash.get(id);
    return row?.table === table ? [removal('trash', row)] : [];
  });
  changes.push(...back);
  return changes.length === 0
    ? err(editError('nothing-to-change'))
    : ok(makeEdit(type, changes, context));
}

function isLive(project: Project, incoming: Project, { table, id }: TrashedRecord): boolean {
  return project[table].has(id) || incoming[table].has(id);
}
