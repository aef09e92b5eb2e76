import type { Anchor } from '../model/anchor.ts';
import type { Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { err } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { placeClaim, placeContradiction, placeMention } from './anchored-parts.ts';
import type { AnchoredPart } from './anchored-parts.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';
import { setRecord } from './set-record.ts';

/** A record that has places of its own in the text. */
export interface AnchoredRef {
  readonly table: 'mentions' | 'claims' | 'contradictions';
  readonly id: Id;
}

/**
 * Gives any place of a record another anchor, also those that no handle in the text drags (for which
 * see `moveSpan`): a source of the chain, a quote of evidence.
 */
export function placePart(
  project: Project,
  { table, id }: AnchoredRef,
  key: AnchoredPart['key'],
  anchor: Anchor,
  context: EditContext,
): Result<Edit, EditError> {
  const places = { [key]: anchor };
  const mention = table === 'mentions' ? project.mentions.get(id) : undefined;
  if (mention !== undefined) {
    const { anchor: placed } = placeMention(mention, places);
    return setRecord(project, 'move-span', 'mentions', id, { anchor: placed }, context);
  }
  const claim = table === 'claims' ? project.claims.get(id) : undefined;
  if (claim !== undefined) {
    const { content, source, chain, cue } = placeClaim(claim, places);
    const patch = { content, source, chain, cue };
    return setRecord(project, 'move-span', 'claims', id, patch, context);
  }
  const item = table === 'contradictions' ? project.contradictions.get(id) : undefined;
  if (item !== undefined) {
    const { sideA, sideB } = placeContradiction(item, places);
    return setRecord(project, 'move-span', 'contradictions', id, { sideA, sideB }, context);
  }
  return err(editError('record-not-found', table, id));
}
