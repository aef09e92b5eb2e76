import type { ClaimSource } from '../model/claim.ts';
import type { Change, Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { makeEdit, removal, replacement, touched } from './changes.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';

/**
 * Merges entities into one. Its own fields win; the others' names become aliases, their notes
 * are kept below its own, an external id and a reliability are taken over where it has none.
 * Mentions, claim sources and comments follow. One edit, so one undo.
 */
export function mergeEntities(
  project: Project,
  keptId: Id,
  mergedIds: readonly Id[],
  context: EditContext,
): Result<Edit, EditError> {
  const kept = project.entities.get(keptId);
  if (kept === undefined) return err(editError('record-not-found', 'entities', keptId));
  const gone = new Set(mergedIds.filter((id) => id !== keptId));
  if (gone.size === 0) return err(editError('nothing-to-change', 'entities', keptId));

  let merged = kept;
  const removals: Change[] = [];
  for (const id of gone) {
    const other = project.entities.get(id);
    if (other === undefined) return err(editError('record-not-found', 'entities', id));
    const names = [...merged.aliases, other.name, ...other.aliases];
    merged = {
      ...merged,
      aliases: [...new Set(names)].filter((name) => name !== merged.name),
      note: [merged.note, other.note].filter((note) => note !== '').join('\n'),
      externalId: merged.externalId || other.externalId,
      reliability: merged.reliability === 'F' ? other.reliability : merged.reliability,
      custom: { ...other.custom, ...merged.custom },
    };
    removals.push(removal('entities', other));
  }
  const changes: Change[] = [
    replacement('entities', kept, { ...merged, ...touched(context) }),
    ...pointTo(project, gone, keptId, context),
    ...[...project.comments.values()]
      .filter((comment) => gone.has(comment.recordId))
      .map((comment) => replacement('comments', comment, { ...comment, recordId: keptId })),
    ...removals,
  ];
  return ok(makeEdit('merge-entities', changes, context));
}

/** Changes that make mentions and claim sources of the `gone` entities refer to `entityId`. */
export function pointTo(
  project: Project,
  gone: ReadonlySet<Id>,
  entityId: Id | null,
  context: EditContext,
): Change[] {
  const changes: Change[] = [];
  if (entityId !== null) {
    for (const mention of project.mentions.values()) {
      if (!gone.has(mention.entityId)) continue;
      const after = { ...mention, entityId, ...touched(context) };
      changes.push(replacement('mentions', mention, after));
    }
  }
  const point = (source: ClaimSource): ClaimSource =>
    source.entityId !== null && gone.has(source.entityId) ? { ...source, entityId } : source;
  for (const claim of project.claims.values()) {
    const links = [claim.source, ...claim.chain];
    if (!links.some((link) => link.entityId !== null && gone.has(link.entityId))) continue;
    const after = {
      ...claim,
      source: point(claim.source),
      chain: claim.chain.map(point),
      ...touched(context),
    };
    changes.push(replacement('claims', claim, after));
  }
  return changes;
}
