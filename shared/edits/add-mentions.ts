import type { Anchor } from '../model/anchor.ts';
import type { Edit } from '../model/edit.ts';
import type { Entity } from '../model/entity.ts';
import type { Id } from '../model/id.ts';
import type { Mention, MentionLevel } from '../model/mention.ts';
import type { Project } from '../model/project.ts';
import { err, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import { addition, makeEdit, newRecordFields } from './changes.ts';
import type { EditContext } from './edit-context.ts';
import { editError } from './edit-error.ts';
import type { EditError } from './edit-error.ts';

/** The entity that new mentions refer to: one that exists, or a new one. */
export type EntityTarget =
  { readonly entityId: Id } | { readonly name: string; readonly type: string };

/** One mention to add. */
export interface NewMention {
  readonly anchor: Anchor;
  readonly level: MentionLevel;
}

/** Adds mentions of one entity, made on the way when it is new; “mark all” is one edit. */
export function addMentions(
  project: Project,
  target: EntityTarget,
  mentions: readonly NewMention[],
  context: EditContext,
): Result<Edit, EditError> {
  if (mentions.length === 0) return err(editError('nothing-to-change', 'mentions'));
  const added = 'entityId' in target ? null : newEntity(target.name, target.type, context);
  if ('entityId' in target && !project.entities.has(target.entityId)) {
    return err(editError('record-not-found', 'entities', target.entityId));
  }
  const entityId = added?.id ?? (target as { readonly entityId: Id }).entityId;
  const records = mentions.map(({ anchor, level }): Mention => ({
    ...newRecordFields(context),
    entityId,
    anchor,
    level,
    role: null,
    note: '',
  }));
  const changes = records.map((mention) => addition('mentions', mention));
  return ok(
    makeEdit(
      'add-mentions',
      added === null ? changes : [addition('entities', added), ...changes],
      context,
    ),
  );
}

/** A new entity with nothing known but its name and type. */
export function newEntity(name: string, type: string, context: EditContext): Entity {
  return {
    ...newRecordFields(context),
    type,
    name,
    aliases: [],
    note: '',
    externalId: '',
    reliability: 'F',
  };
}
