import { applyEdit } from '../../../shared/edits/apply-edit.ts';
import type { EditContext } from '../../../shared/edits/edit-context.ts';
import type { EditError, EditErrorCode } from '../../../shared/edits/edit-error.ts';
import { invertEdit } from '../../../shared/edits/invert-edit.ts';
import type { Edit } from '../../../shared/model/edit.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { Result } from '../../../shared/model/result.ts';

let ids = 0;

/** Another annotator at a later moment than the builders use. */
export const context: EditContext = {
  now: '2026-03-05T10:00:00.000Z',
  by: 'annotator-2',
  newId: () => `made-${(ids += 1)}`,
};

/** What a record looks like that was touched in {@link context}. */
export const touchedNow = { updatedBy: context.by, updatedAt: context.now };

/** The value of a success; a refusal fails the test with its words. */
export function valueOf<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Applies an edit that must be accepted, and makes sure that taking it back gives `project`. */
export function perform(project: Project, made: Edit | Result<Edit, EditError>): Project {
  const edit = 'ok' in made ? valueOf(made) : made;
  const after = valueOf(applyEdit(project, edit));
  const undo = invertEdit(edit, context);
  const back = valueOf(applyEdit(after, undo));
  for (const table of Object.keys(project) as (keyof Project)[]) {
    if (JSON.stringify(sorted(back[table])) !== JSON.stringify(sorted(project[table]))) {
      throw new Error(`taking ${edit.type} back leaves other ${table}`);
    }
  }
  return after;
}

function sorted(table: ReadonlyMap<string, unknown>): unknown[] {
  return [...table].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The code with which an edit is refused, when made or when applied; null when it is accepted. */
export function refusalOf(
  project: Project,
  made: Edit | Result<Edit, EditError>,
): EditErrorCode | null {
  if ('ok' in made && !made.ok) return made.error.code;
  const applied = applyEdit(project, 'ok' in made ? made.value : made);
  return applied.ok ? null : applied.error.code;
}
