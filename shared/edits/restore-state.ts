import type { Article } from '../model/article.ts';
import type { Change, Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { sameValue } from '../model/same-value.ts';
import { trashedTables } from '../model/trash.ts';
import { addition, makeEdit, removal, replacement, touched } from './changes.ts';
import { recordRemovals } from './delete-records.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';
import { referencesOf, withoutLost } from './record-references.ts';
import type { DeletedRecord } from './record-references.ts';
import { restoreRecords } from './restore-records.ts';
import { withTrash } from './to-trash.ts';

/** How a record was at some moment of the past: as it stood, or not there. */
export type PastState =
  | DeletedRecord
  | { readonly table: 'articles'; readonly record: Article }
  | {
      readonly table: 'mentions' | 'claims' | 'contradictions';
      readonly id: Id;
      readonly record: null;
    };

/**
 * Gives records back the state of an earlier moment, as one edit that can be taken back. What has
 * come since goes to the trash; what is needed and lies there comes out of it; references to what
 * is gone for good are left out. An article keeps its text and whether it lies in the trash.
 *
 * Errors: `nothing-to-change`; `dangling-reference` when a record cannot be without what is gone.
 */
export function restoreState(
  project: Project,
  states: readonly PastState[],
  context: EditContext,
): Result<Edit, EditError> {
  const changes: Change[] = [];
  let now = project;
  const perform = (more: readonly Change[]): void => {
    changes.push(...more);
    now = withChanges(now, more);
  };

  const needed = states
    .flatMap((state) => (isWhole(state) ? referencesOf(state) : []))
    .filter((id) => project.trash.has(id) && !states.some(({ record }) => record?.id === id));
  if (needed.length > 0) {
    const back = restoreRecords(project, [...new Set(needed)], context);
    if (!back.ok) return back;
    perform(back.value.changes);
  }
  const gone = { mentions: [] as Id[], claims: [] as Id[], contradictions: [] as Id[] };
  for (const state of states) {
    if (state.record === null) gone[state.table].push(state.id);
  }
  perform(withTrash(now, recordRemovals(now, gone, context), context));

  for (const state of states) {
    if (state.table === 'articles') perform(articleChange(now, state.record, context));
  }
  for (const table of trashedTables) {
    for (const state of states) {
      if (state.table !== table || !isWhole(state)) continue;
      const change = recordChange(now, state, context);
      if (change === null) return err(editError('dangling-reference', table, state.record.id));
      perform(change);
    }
  }
  if (changes.length === 0) return err(editError('nothing-to-change'));
  return ok(makeEdit('restore-state', changes, context));
}

function isWhole(state: PastState): state is DeletedRecord {
  return state.record !== null && state.table !== 'articles';
}

function articleChange(project: Project, past: Article, context: EditContext): Change[] {
  const current = project.articles.get(past.id);
  if (current === undefined) return [];
  const { textLength, textSha256, provenance, trashedAt } = current;
  const { updatedBy, updatedAt } = current;
  const wanted = { ...past, textLength, textSha256, provenance, trashedAt, updatedBy, updatedAt };
  if (sameValue(wanted, current)) return [];
  return [replacement('articles', current, { ...wanted, ...touched(context) })];
}

/** Null when the record cannot be without something that is gone. */
function recordChange(
  project: Project,
  state: DeletedRecord,
  context: EditContext,
): Change[] | null {
  const { table } = state;
  const record = withoutLost(project, state, () => false);
  if (record === null) return null;
  const current = project[table].get(record.id);
  const row = project.trash.get(record.id);
  if (current === undefined) {
    const after = { ...record, ...touched(context) };
    const comments = (row?.comments ?? []).filter(({ id }) => !project.comments.has(id));
    return [
      { table, id: record.id, before: null, after } as Change,
      ...comments.map((comment) => addition('comments', comment)),
      ...(row === undefined ? [] : [removal('trash', row)]),
    ];
  }
  const { updatedBy, updatedAt } = current;
  if (sameValue({ ...record, updatedBy, updatedAt }, current)) return [];
  const after = { ...record, ...touched(context) };
  return [{ table, id: record.id, before: current, after } as Change];
}

/** The project after changes that are known to fit; the edit as a whole is checked when applied. */
function withChanges(project: Project, changes: readonly Change[]): Project {
  const tables = new Map<Change['table'], Map<Id, unknown>>();
  for (const { table, id, after } of changes) {
    const records = tables.get(table) ?? new Map<Id, unknown>(project[table]);
    tables.set(table, records);
    if (after === null) records.delete(id);
    else records.set(id, after);
  }
  return { ...project, ...Object.fromEntries(tables) };
}
