import type { Anchor } from '../model/anchor.ts';
import type { Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { err } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';
import { setRecord } from './set-record.ts';

/** Which span of which record: what a handle in the text drags. */
export type SpanRef =
  | { readonly table: 'mentions'; readonly id: Id; readonly part: 'mention' }
  | { readonly table: 'claims'; readonly id: Id; readonly part: 'content' | 'source' | 'cue' };

/** Moves, grows or shrinks a span; id, links and notes of the record stay. */
export function moveSpan(
  project: Project,
  ref: SpanRef,
  anchor: Anchor,
  context: EditContext,
): Result<Edit, EditError> {
  if (ref.table === 'mentions') {
    return setRecord(project, 'move-span', 'mentions', ref.id, { anchor }, context);
  }
  const claim = project.claims.get(ref.id);
  if (claim === undefined) return err(editError('record-not-found', 'claims', ref.id));
  const patch =
    ref.part === 'content'
      ? { content: anchor }
      : ref.part === 'source'
        ? { source: { ...claim.source, anchor } }
        : { cue: { ...claim.cue, anchor } };
  return setRecord(project, 'move-span', 'claims', ref.id, patch, context);
}
