import type { Comparison } from '../model/comparison.ts';
import type { Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { addition, makeEdit, removal, replacement } from './changes.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';

/** A copy of the same work that is here, and its records that the new copy holds in another form. */
export interface FormerCopy {
  readonly id: Id;
  readonly changed: ReadonlySet<Id>;
}

/**
 * Keeps a colleague's copy beside the project; not one record of the project changes. It takes the
 * place of a former copy, whose decisions stay, but for those on records that have changed since:
 * they are open again.
 */
export function addComparison(
  project: Project,
  comparison: Comparison,
  former: FormerCopy | null,
  context: EditContext,
): Result<Edit, EditError> {
  if (former === null) {
    return ok(makeEdit('add-comparison', [addition('comparisons', comparison)], context));
  }
  const before = project.comparisons.get(former.id);
  if (before === undefined) return err(editError('record-not-found', 'comparisons', former.id));
  const reopened = [...project.decisions.values()].filter(
    ({ comparisonId, theirs }) =>
      comparisonId === former.id && theirs !== null && former.changed.has(theirs),
  );
  return ok(
    makeEdit(
      'add-comparison',
      [
        replacement('comparisons', before, { ...comparison, id: before.id }),
        ...reopened.map((decision) => removal('decisions', decision)),
      ],
      context,
    ),
  );
}

/** Takes a comparison away with its decisions; what they made of the project's records stays. */
export function deleteComparison(
  project: Project,
  id: Id,
  context: EditContext,
): Result<Edit, EditError> {
  const comparison = project.comparisons.get(id);
  if (comparison === undefined) return err(editError('record-not-found', 'comparisons', id));
  const decisions = [...project.decisions.values()].filter(
    ({ comparisonId }) => comparisonId === id,
  );
  return ok(
    makeEdit(
      'delete-comparison',
      [
        ...decisions.map((decision) => removal('decisions', decision)),
        removal('comparisons', comparison),
      ],
      context,
    ),
  );
}
