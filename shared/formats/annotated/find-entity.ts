import type { Entity } from '../../model/entity.ts';
import type { Id, Timestamp } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import { foldKey } from '../../text/folding.ts';
import type { FoundEntity } from './annotated-format.ts';

/** What new records need from outside; the same as edits get. */
export interface RecordContext {
  readonly now: Timestamp;
  readonly by: Id;
  readonly newId: () => Id;
}

/** The fields every imported record starts with. */
export function newFields(context: RecordContext, id: Id | null = null) {
  return {
    id: id ?? context.newId(),
    status: 'draft' as const,
    createdBy: context.by,
    createdAt: context.now,
    updatedBy: context.by,
    updatedAt: context.now,
    custom: {} as Record<string, string>,
  };
}

/** Finds or makes the entities that regions refer to. */
export interface EntityFinder {
  /** Entities that are not here yet, in the order in which they were met. */
  readonly added: ReadonlyMap<Id, Entity>;
  /** The id of the entity behind words of a type. */
  find(words: string, type: string, entity: FoundEntity | null): Id;
}

/**
 * Regions of one entity are those to which the file gives the same one, else those of the same type
 * and name. One that is here is taken when it has the id, the address or the name.
 */
export function createEntityFinder(project: Project, context: RecordContext): EntityFinder {
  const byName = new Map<string, Id>();
  const byAddress = new Map<string, Id>();
  for (const { id, type, name, aliases, externalId } of project.entities.values()) {
    for (const each of [name, ...aliases]) {
      const key = nameKey(type, each);
      if (!byName.has(key)) byName.set(key, id);
    }
    if (externalId !== '') byAddress.set(`${type} ${externalId}`, id);
  }
  const added = new Map<Id, Entity>();
  const byKey = new Map<string, Id>();

  const add = (name: string, type: string, externalId: string, id: Id | null): Id => {
    const entity: Entity = {
      ...newFields(context, id),
      type,
      name: name === '' ? type : name,
      aliases: [],
      note: '',
      externalId,
      reliability: 'F',
    };
    added.set(entity.id, entity);
    return entity.id;
  };

  return {
    added,
    find(words, type, entity) {
      if (entity === null) {
        const key = nameKey(type, words);
        const known = byName.get(key) ?? add(inOneLine(words), type, '', null);
        byName.set(key, known);
        return known;
      }
      const { isOurs, externalId } = entity;
      if (isOurs && (project.entities.get(entity.key) ?? added.get(entity.key))?.type === type) {
        return entity.key;
      }
      const key = `${type} ${entity.key}`;
      const name = entity.name || inOneLine(words);
      const isFree = isOurs && !isTaken(entity.key, project) && !added.has(entity.key);
      const known =
        byKey.get(key) ??
        (externalId === '' ? undefined : byAddress.get(`${type} ${externalId}`)) ??
        (isOurs ? undefined : byName.get(nameKey(type, name))) ??
        add(name, type, externalId, isFree ? entity.key : null);
      byKey.set(key, known);
      return known;
    },
  };
}

/** Whether some record has the id: ids are unique across tables, for comments refer by id alone. */
export function isTaken(id: Id, project: Project): boolean {
  const { articles, entities, mentions, claims, propositions, contradictions } = project;
  return [articles, entities, mentions, claims, propositions, contradictions].some((table) =>
    table.has(id),
  );
}

function nameKey(type: string, name: string): string {
  return `${type} ${foldKey(inOneLine(name))}`;
}

/** Words of a text as a name: line ends between them are no part of it. */
function inOneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
