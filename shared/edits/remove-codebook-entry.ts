import type { Codebook } from '../model/codebook.ts';
import type { Change, Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { makeEdit } from './changes.ts';
import {
  countUses,
  isGivenToNewRecords,
  moveFieldValues,
  moveUses,
  withoutEntry,
} from './codebook-uses.ts';
import type { CodebookList } from './codebook-uses.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';
import { setCodebook } from './set-codebook.ts';

/**
 * Removes an entry of the codebook and gives the records that use it the entry `to`: one edit, so
 * one undo brings back both. `codebook` is the one in use (the project may not have its own yet).
 *
 * Refused as `still-referred-to` when the entry is in use and `to` is null, or when new records
 * start with it or it is the last of its list; as `record-not-found` when it or `to` is missing.
 */
export function removeCodebookEntry(
  project: Project,
  codebook: Codebook,
  removal: { readonly list: CodebookList; readonly id: string; readonly to: string | null },
  context: EditContext,
): Result<Edit, EditError> {
  const { list, id, to } = removal;
  const has = (wanted: string): boolean => codebook[list].some((entry) => entry.id === wanted);
  if (!has(id) || to === id || (to !== null && !has(to))) {
    return err(editError('record-not-found', 'codebook', to ?? id));
  }
  const isUsed = countUses(project, list).has(id);
  const isNeeded = isGivenToNewRecords(list, id) || codebook[list].length === 1;
  if (isNeeded || (isUsed && to === null)) {
    return err(editError('still-referred-to', 'codebook', id));
  }
  const moved = to === null ? [] : moveUses(project, list, id, to, context);
  return ok(withCodebook(project, withoutEntry(codebook, list, id, to), moved, context));
}

/**
 * Removes a field of the analyst's own. Its values go into the text field `to` of the same kind of
 * record; with `values: 'delete'` they are deleted, which undo brings back. Refused as
 * `record-not-found` when the field is missing or `to` is no other text field of that kind.
 */
export function removeCodebookField(
  project: Project,
  codebook: Codebook,
  id: string,
  values: 'delete' | { readonly to: Id },
  context: EditContext,
): Result<Edit, EditError> {
  const field = codebook.fields.find((candidate) => candidate.id === id);
  if (field === undefined) return err(editError('record-not-found', 'codebook', id));
  const to = values === 'delete' ? null : values.to;
  const heir = codebook.fields.find((candidate) => candidate.id === to);
  const fits = heir?.kind === 'text' && heir.on === field.on && heir.id !== id;
  if (to !== null && !fits) return err(editError('record-not-found', 'codebook', to));
  const fields = codebook.fields.filter((candidate) => candidate.id !== id);
  const moved = moveFieldValues(project, field, to, context);
  return ok(withCodebook(project, { ...codebook, fields }, moved, context));
}

function withCodebook(
  project: Project,
  codebook: Codebook,
  moved: readonly Change[],
  context: EditContext,
): Edit {
  const { type, changes } = setCodebook(project, codebook, context);
  return makeEdit(type, [...moved, ...changes], context);
}
