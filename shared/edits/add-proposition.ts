import type { Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import type { Proposition } from '../model/proposition.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { addition, makeEdit, newRecordFields, replacement, touched } from './changes.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';

/** Makes a proposition of claims that say the same. */
export function addProposition(
  project: Project,
  text: string,
  claimIds: readonly Id[],
  context: EditContext,
): Result<Edit, EditError> {
  const proposition: Proposition = { ...newRecordFields(context), text, note: '' };
  const changes = [addition('propositions', proposition)];
  for (const id of new Set(claimIds)) {
    const claim = project.claims.get(id);
    if (claim === undefined) return err(editError('record-not-found', 'claims', id));
    changes.push(
      replacement('claims', claim, {
        ...claim,
        propositionId: proposition.id,
        ...touched(context),
      }),
    );
  }
  return ok(makeEdit('add-proposition', changes, context));
}
