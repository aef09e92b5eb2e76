import type { Contradiction, Side } from '../model/contradiction.ts';
import type { Change, Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { makeEdit, removal, replacement, touched } from './changes.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';
import { withTrash } from './to-trash.ts';

/** Ids to delete, by kind of record. */
export interface RecordIds {
  readonly mentions?: readonly Id[];
  readonly claims?: readonly Id[];
  readonly contradictions?: readonly Id[];
  readonly comments?: readonly Id[];
}

/**
 * Deletes mentions, claims and contradictions in one edit, with their comments. A contradiction
 * that loses a claim keeps the others of that side; one that loses a whole side goes too. All of it
 * lies in the trash afterwards.
 */
export function deleteRecords(
  project: Project,
  ids: RecordIds,
  context: EditContext,
): Result<Edit, EditError> {
  const changes = recordRemovals(project, ids, context);
  return changes.length === 0
    ? err(editError('nothing-to-change'))
    : ok(makeEdit('delete-records', withTrash(project, changes, context), context));
}

/** The changes of {@link deleteRecords}, for edits that delete more than that. */
export function recordRemovals(project: Project, ids: RecordIds, context: EditContext): Change[] {
  const changes: Change[] = [];
  const claimIds = new Set(ids.claims);
  const contradictionIds = new Set(ids.contradictions);
  if (claimIds.size > 0) {
    for (const contradiction of project.contradictions.values()) {
      if (contradictionIds.has(contradiction.id)) continue;
      const rest = withoutClaims(contradiction, claimIds);
      if (rest === contradiction) continue;
      if (rest === null) contradictionIds.add(contradiction.id);
      else {
        const after = { ...rest, ...touched(context) };
        changes.push(replacement('contradictions', contradiction, after));
      }
    }
  }
  const mentionIds = new Set(ids.mentions);
  const commentIds = new Set(ids.comments);
  const ownersGone = new Set([...mentionIds, ...claimIds, ...contradictionIds]);
  if (ownersGone.size > 0) {
    for (const comment of project.comments.values()) {
      if (ownersGone.has(comment.recordId)) commentIds.add(comment.id);
    }
  }
  const remove = <T extends 'mentions' | 'claims' | 'contradictions' | 'comments'>(
    table: T,
    gone: ReadonlySet<Id>,
  ): void => {
    for (const id of gone) {
      const record = project[table].get(id);
      if (record !== undefined) changes.push(removal<typeof table>(table, record));
    }
  };
  remove('comments', commentIds);
  remove('contradictions', contradictionIds);
  remove('claims', claimIds);
  remove('mentions', mentionIds);
  return changes;
}

/** The contradiction without these claims: itself when untouched, null when a side is empty. */
function withoutClaims(contradiction: Contradiction, gone: ReadonlySet<Id>): Contradiction | null {
  const strip = (side: Side): Side =>
    side.claimIds.some((id) => gone.has(id))
      ? { ...side, claimIds: side.claimIds.filter((id) => !gone.has(id)) }
      : side;
  const sideA = strip(contradiction.sideA);
  const sideB = strip(contradiction.sideB);
  if (sideA === contradiction.sideA && sideB === contradiction.sideB) return contradiction;
  if (sideA.claimIds.length === 0 || sideB.claimIds.length === 0) return null;
  return { ...contradiction, sideA, sideB };
}
