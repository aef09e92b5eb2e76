import { addition } from '../../shared/edits/changes.ts';
import { checkIntegrity } from '../../shared/edits/check-integrity.ts';
import type { Change } from '../../shared/model/edit.ts';
import { emptyProject, tableInMaking, tableSchemas } from '../../shared/model/project.ts';
import type { Project, TableName } from '../../shared/model/project.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { StorageError } from '../state/storage.ts';
import { storageError } from './storage-error.ts';

/** So many damaged rows are named; more would not help whoever reads the log. */
const namedProblems = 20;

/** Makes a project of stored rows, which come table by table. */
export interface RowCheck {
  /** Checks the rows of a table, each of them. */
  take(name: TableName, rows: readonly unknown[]): void;
  /** The project, once every table was taken. */
  finish(): Result<Project, StorageError>;
}

/**
 * Begins a {@link RowCheck}. Nothing is left out silently: one damaged row refuses the whole, and
 * the disk stays as it is. The full schemas cost about 300 ms for 2,000 articles and 20,000
 * records; a table is checked while the browser reads the next one, so that a start waits for
 * little of it.
 */
export function checkRows(): RowCheck {
  const problems: string[] = [];
  const changes: Change[] = [];
  const project = emptyProject();
  return {
    take(name, rows) {
      const table = tableInMaking(project, name);
      for (const row of rows) {
        const checked = tableSchemas[name].safeParse(row);
        if (checked.success) {
          // The row itself, not the parser's copy: half the memory.
          table.set(checked.data.id, row as { readonly id: string });
          changes.push(addition(name, row as never));
        } else {
          const [issue] = checked.error.issues;
          const path = issue?.path.join('.') ?? '';
          problems.push(`${name}/${idOf(row)}: ${path} ${issue?.message ?? 'damaged'}`);
        }
      }
    },

    finish() {
      if (problems.length > 0) {
        const named = problems.slice(0, namedProblems).join('; ');
        return err(storageError('damaged', `${String(problems.length)} damaged rows: ${named}`));
      }
      const apart = checkIntegrity(project, changes);
      if (apart === null) return ok(project);
      return err(storageError('damaged', `${apart.table ?? ''}/${apart.id ?? ''}: ${apart.code}`));
    },
  };
}

function idOf(row: unknown): string {
  return typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : '?';
}
