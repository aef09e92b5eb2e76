import { addition } from '../../shared/edits/changes.ts';
import { checkIntegrity } from '../../shared/edits/check-integrity.ts';
import type { Change } from '../../shared/model/edit.ts';
import { isSurelyValid } from '../../shared/model/is-valid-record.ts';
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
 * the disk stays as it is. Only a quote that differs from its text does not keep the work from its
 * owner: the window shows both wordings (`shared/marks/displaced.ts`). A table is checked while the
 * browser reads the next one, so that a start waits for little of it.
 */
export function checkRows(): RowCheck {
  const problems: string[] = [];
  const changes: Change[] = [];
  const project = emptyProject();
  return {
    take(name, rows) {
      const table = tableInMaking(project, name);
      for (const row of rows) {
        const problem = isSurelyValid(name, row) ? null : problemOf(name, row);
        if (problem === null) {
          const record = row as { readonly id: string };
          table.set(record.id, record);
          changes.push(addition(name, row as never));
        } else {
          problems.push(`${name}/${idOf(row)}: ${problem}`);
        }
      }
    },

    finish() {
      if (problems.length > 0) {
        const named = problems.slice(0, namedProblems).join('; ');
        return err(storageError('damaged', `${String(problems.length)} damaged rows: ${named}`));
      }
      const apart = checkIntegrity(project, changes, true);
      if (apart === null) return ok(project);
      return err(storageError('damaged', `${apart.table ?? ''}/${apart.id ?? ''}: ${apart.code}`));
    },
  };
}

/** What the schema has against a row; null when nothing. */
function problemOf(name: TableName, row: unknown): string | null {
  const checked = tableSchemas[name].safeParse(row);
  if (checked.success) return null;
  const [issue] = checked.error.issues;
  return `${issue?.path.join('.') ?? ''} ${issue?.message ?? 'damaged'}`;
}

function idOf(row: unknown): string {
  return typeof row === 'object' && row !== null && 'id' in row ? String(row.id) : '?';
}
