import type { Codebook } from '../../../shared/model/codebook.ts';
import type { Entity } from '../../../shared/model/entity.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import { foldedNames } from '../../state/entity-options.ts';
import { hasWords } from '../../state/list-filter.ts';
import type { OwnFieldTest } from '../../state/list-filter.ts';

/** One line of the list of entities. */
export interface EntityLine {
  readonly id: Id;
  readonly entity: Entity;
  /** Mentions in the articles that are listed. */
  readonly mentionCount: number;
}

/** The entities of one type, the most mentioned first. */
export interface EntityTypeGroup {
  readonly type: string;
  readonly lines: readonly EntityLine[];
}

/**
 * Entities by type, in the order of the codebook. Within an article: those with a mention or a
 * claim there, and those without any mention at all (just made). Articles in the trash do not count.
 * Where own fields of mentions are asked for, only mentions that pass count, and entities with one show.
 */
export function entityGroups(
  project: Project,
  codebook: Codebook,
  within: Id | null,
  words: readonly string[],
  ownTests: Readonly<Record<'entity' | 'mention', OwnFieldTest>> = { entity: null, mention: null },
): EntityTypeGroup[] {
  const counts = mentionCounts(project, within, ownTests.mention);
  const present = within === null ? null : presentIn(project, within, counts);
  const byType = new Map<string, EntityLine[]>(codebook.entityTypes.map(({ id }) => [id, []]));
  for (const entity of project.entities.values()) {
    if (present !== null && !present.has(entity.id)) continue;
    if (!hasWords(foldedNames(entity), words)) continue;
    if (ownTests.entity?.(entity) === false) continue;
    if (ownTests.mention !== null && !counts.has(entity.id)) continue;
    const line = { id: entity.id, entity, mentionCount: counts.get(entity.id) ?? 0 };
    const lines = byType.get(entity.type);
    if (lines === undefined) byType.set(entity.type, [line]);
    else lines.push(line);
  }
  return [...byType].map(([type, lines]) => ({
    type,
    lines: lines.sort(
      (a, b) => b.mentionCount - a.mentionCount || collator.compare(a.entity.name, b.entity.name),
    ),
  }));
}

const collator = new Intl.Collator('ar', { numeric: true });

function mentionCounts(project: Project, within: Id | null, passes: OwnFieldTest): Map<Id, number> {
  const counts = new Map<Id, number>();
  for (const mention of project.mentions.values()) {
    const { entityId, anchor } = mention;
    if (passes?.(mention) === false) continue;
    if (within !== null && anchor.articleId !== within) continue;
    if (project.articles.get(anchor.articleId)?.trashedAt !== null) continue;
    counts.set(entityId, (counts.get(entityId) ?? 0) + 1);
  }
  return counts;
}

/** Ids of entities that occur in an article or nowhere yet. */
function presentIn(project: Project, within: Id, counts: ReadonlyMap<Id, number>): Set<Id> {
  const present = new Set(counts.keys());
  for (const claim of project.claims.values()) {
    if (claim.content.articleId !== within) continue;
    for (const { entityId } of [claim.source, ...claim.chain]) {
      if (entityId !== null) present.add(entityId);
    }
  }
  const mentioned = new Set([...project.mentions.values()].map(({ entityId }) => entityId));
  for (const id of project.entities.keys()) if (!mentioned.has(id)) present.add(id);
  return present;
}
