import type { Id } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import { anchorsOfClaim, anchorsOfContradiction } from './record-anchors.ts';

/** What to export: everything, or some articles with what they need. */
export type ExportSelection =
  { readonly kind: 'project' } | { readonly kind: 'articles'; readonly ids: readonly Id[] };

/** The part of a project that a selection takes, and how much reaches out of it. */
export interface SelectedRecords {
  readonly project: Project;
  /** Contradictions with a claim or evidence inside the selection and another outside. */
  readonly contradictionsLeftOut: number;
}

/**
 * The records of a selection. Selected articles bring their mentions and claims, the entities and
 * propositions these refer to, the contradictions that lie wholly inside, the comments on all of
 * them, the annotators named by them, and the codebook. The trash, and comparisons with other
 * analysts, come only with the whole project.
 */
export function selectRecords(project: Project, selection: ExportSelection): SelectedRecords {
  if (selection.kind === 'project') return { project, contradictionsLeftOut: 0 };

  const inside = new Set(selection.ids);
  const articles = filter(project.articles, ({ id }) => inside.has(id));
  const texts = filter(project.texts, ({ id }) => inside.has(id));
  const mentions = filter(project.mentions, ({ anchor }) => inside.has(anchor.articleId));
  const claims = filter(project.claims, (claim) =>
    anchorsOfClaim(claim).every(([, { articleId }]) => inside.has(articleId)),
  );

  const entityIds = new Set<Id | null>();
  for (const { entityId } of mentions.values()) entityIds.add(entityId);
  const propositionIds = new Set<Id | null>();
  for (const { source, chain, propositionId } of claims.values()) {
    for (const link of [source, ...chain]) entityIds.add(link.entityId);
    propositionIds.add(propositionId);
  }
  const entities = filter(project.entities, ({ id }) => entityIds.has(id));
  const propositions = filter(project.propositions, ({ id }) => propositionIds.has(id));

  let contradictionsLeftOut = 0;
  const contradictions = filter(project.contradictions, (contradiction) => {
    const references = [
      ...[...contradiction.sideA.claimIds, ...contradiction.sideB.claimIds].map((id) =>
        claims.has(id),
      ),
      ...anchorsOfContradiction(contradiction).map(([, { articleId }]) => inside.has(articleId)),
    ];
    const isInside = references.every(Boolean);
    if (!isInside && references.some(Boolean)) contradictionsLeftOut += 1;
    return isInside;
  });

  const records = [articles, entities, mentions, claims, propositions, contradictions];
  const comments = filter(project.comments, ({ recordId }) =>
    records.some((table) => table.has(recordId)),
  );
  const annotatorIds = new Set<Id>();
  for (const table of records) {
    for (const { createdBy, updatedBy, statusBy } of table.values()) {
      annotatorIds.add(createdBy);
      annotatorIds.add(updatedBy);
      if (statusBy !== undefined) annotatorIds.add(statusBy);
    }
  }
  for (const { createdBy } of comments.values()) annotatorIds.add(createdBy);

  return {
    project: {
      articles,
      texts,
      entities,
      mentions,
      claims,
      propositions,
      contradictions,
      comments,
      annotators: filter(project.annotators, ({ id }) => annotatorIds.has(id)),
      codebook: project.codebook,
      trash: new Map(),
      // What somebody else marked is not part of the work on these articles.
      comparisons: new Map(),
      decisions: new Map(),
    },
    contradictionsLeftOut,
  };
}

function filter<R extends { readonly id: Id }>(
  table: ReadonlyMap<Id, R>,
  matches: (record: R) => boolean,
): Map<Id, R> {
  const kept = new Map<Id, R>();
  for (const [id, record] of table) if (matches(record)) kept.set(id, record);
  return kept;
}
