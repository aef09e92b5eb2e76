import type { Change, Edit } from '../model/edit.ts';
import { tableNames } from '../model/project.ts';
import type { Project } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { sameValue } from '../model/same-value.ts';
import { addition, makeEdit, removal, replacement } from './changes.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';

/**
 * Makes the project what another one is (a backup): adds what is missing, changes what differs,
 * removes what is not in it. One edit of the history like any other, so taking it back brings
 * everything back as it was. Records that are the same are not in it.
 */
export function replaceProject(
  project: Project,
  wanted: Project,
  context: EditContext,
): Result<Edit, EditError> {
  const changes: Change[] = [];
  for (const table of tableNames) {
    for (const record of wanted[table].values()) {
      const present = project[table].get(record.id);
      if (present === undefined) changes.push(addition(table, record));
      else if (!sameValue(present, record)) changes.push(replacement(table, present, record));
    }
  }
  for (const table of tableNames) {
    for (const record of project[table].values()) {
      if (!wanted[table].has(record.id)) changes.push(removal(table, record));
    }
  }
  return changes.length === 0
    ? err(editError('nothing-to-change'))
    : ok(makeEdit('restore-backup', changes, context));
}
