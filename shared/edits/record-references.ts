import type { Anchor } from '../model/anchor.ts';
import type { Claim } from '../model/claim.ts';
import type { Side } from '../model/contradiction.ts';
import type { Id } from '../model/id.ts';
import type { Project, TableRecords } from '../model/project.ts';
import type { TrashedRecord } from '../model/trash.ts';

/** A record of a kind that can be deleted and come back, with its table. */
export type DeletedRecord = {
  readonly [T in TrashedRecord['table']]: {
    readonly table: T;
    readonly record: TableRecords[T];
  };
}[TrashedRecord['table']];

/** Ids of the entities, propositions and claims that a record refers to. */
export function referencesOf({ table, record }: DeletedRecord): Id[] {
  switch (table) {
    case 'mentions':
      return [record.entityId];
    case 'claims':
      return [record.source.entityId, ...record.chain.map(({ entityId }) => entityId)]
        .concat(record.propositionId)
        .filter((id) => id !== null);
    case 'contradictions':
      return [...record.sideA.claimIds, ...record.sideB.claimIds];
    case 'entities':
    case 'propositions':
      return [];
  }
}

/** Id of the article a record stands in; null for one that stands in none, or in several. */
export function homeOf({ table, record }: DeletedRecord): Id | null {
  if (table === 'mentions') return record.anchor.articleId;
  return table === 'claims' ? record.content.articleId : null;
}

/**
 * A record from the past as the present allows it: without references to what is neither in the
 * project nor `alsoThere`, and without places in articles that are gone. Null when it cannot be
 * without them.
 */
export function withoutLost(
  project: Project,
  { table, record }: DeletedRecord,
  alsoThere: (id: Id) => boolean,
): DeletedRecord['record'] | null {
  const hasArticle = ({ articleId }: Anchor): boolean => project.texts.has(articleId);
  switch (table) {
    case 'entities':
    case 'propositions':
      return record;
    case 'mentions': {
      const hasEntity = project.entities.has(record.entityId) || alsoThere(record.entityId);
      return hasEntity && hasArticle(record.anchor) ? record : null;
    }
    case 'claims':
      return hasArticle(record.content) ? claimWithoutLost(project, record, alsoThere) : null;
    case 'contradictions': {
      const fit = ({ claimIds, evidence }: Side): Side => ({
        claimIds: claimIds.filter((id) => project.claims.has(id) || alsoThere(id)),
        evidence: evidence.filter(hasArticle),
      });
      const [sideA, sideB] = [fit(record.sideA), fit(record.sideB)];
      const isWhole = sideA.claimIds.length > 0 && sideB.claimIds.length > 0;
      return isWhole ? { ...record, sideA, sideB } : null;
    }
  }
}

function claimWithoutLost(project: Project, claim: Claim, alsoThere: (id: Id) => boolean): Claim {
  const anchorOf = (anchor: Anchor | null): Anchor | null =>
    anchor !== null && project.texts.has(anchor.articleId) ? anchor : null;
  const linkOf = (link: Claim['source']): Claim['source'] => {
    const { entityId } = link;
    const isThere = entityId !== null && (project.entities.has(entityId) || alsoThere(entityId));
    return { ...link, entityId: isThere ? entityId : null, anchor: anchorOf(link.anchor) };
  };
  const { propositionId } = claim;
  const hasProposition =
    propositionId !== null && (project.propositions.has(propositionId) || alsoThere(propositionId));
  return {
    ...claim,
    source: linkOf(claim.source),
    chain: claim.chain.map(linkOf),
    cue: { ...claim.cue, anchor: anchorOf(claim.cue.anchor) },
    propositionId: hasProposition ? propositionId : null,
  };
}
