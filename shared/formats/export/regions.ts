import type { Anchor, Fragment } from '../../model/anchor.ts';
import type { Claim } from '../../model/claim.ts';
import type { Entity } from '../../model/entity.ts';
import type { Id } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import { compareCodeUnits } from '../project-json/in-schema-order.ts';
import type { AnnotatedArticle } from './annotated-articles.ts';
import { claimAttributes, mentionAttributes, told } from './region-attributes.ts';

// Most annotation tools know two things: labelled stretches of one document, and labelled relations
// between two of them. This is an article in those terms.

/** A labelled stretch. */
export interface Region {
  readonly id: Id;
  /** An entity type, or `claim`, `source`, `cue` for the parts of a claim. */
  readonly label: string;
  readonly kind: 'mention' | 'claim-part';
  readonly fragments: readonly Fragment[];
  /** A remark that tools can show beside it; may be empty. */
  readonly note: string;
  /** The entity behind it, where there is one. */
  readonly entity: Entity | null;
  /** The other fields of the record as text, see `region-attributes.ts`. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** A labelled relation between two regions of the same article. */
export interface RegionRelation {
  readonly id: Id;
  /** Id of the contradiction behind it; null for the parts of a claim. */
  readonly contradictionId: Id | null;
  /** `source` and `cue` from a claim to its parts; otherwise a codebook relation type. */
  readonly label: string;
  readonly from: Id;
  readonly to: Id;
  readonly isSymmetric: boolean;
}

/** The mentions and claims of an article as regions, and how they hang together. */
export function regionsOf(
  { article, mentions, claims }: AnnotatedArticle,
  project: Project,
): { readonly regions: Region[]; readonly relations: RegionRelation[] } {
  const regions: Region[] = mentions.map(({ mention, entity }) => ({
    id: mention.id,
    label: entity.type,
    kind: 'mention',
    fragments: mention.anchor.fragments,
    note: [entity.name, mention.note].filter((part) => part !== '').join(' – '),
    entity,
    attributes: mentionAttributes(mention),
  }));
  const entityOf = (id: Id | null): Entity | null => project.entities.get(id ?? '') ?? null;
  const relations: RegionRelation[] = [];
  for (const claim of claims) {
    regions.push({
      ...part(claim.id, 'claim', claim.content),
      note: claim.gloss,
      // A source that has no words in the text stands with the claim itself.
      entity: claim.source.anchor === null ? entityOf(claim.source.entityId) : null,
      attributes: claimAttributes(claim),
    });
    for (const { id, label, anchor, entityId, attributes } of partsOf(claim)) {
      if (anchor?.articleId !== article.id) continue;
      regions.push({ ...part(id, label, anchor), entity: entityOf(entityId), attributes });
      relations.push({
        id: `${id}:link`,
        contradictionId: null,
        label,
        from: claim.id,
        to: id,
        isSymmetric: false,
      });
    }
  }
  relations.push(...contradictionsWithin(new Set(claims.map(({ id }) => id)), project));
  return { regions, relations };
}

/** Everything beside label and place, the id of the record included, for formats of free values. */
export function allAttributes({
  id,
  attributes,
  entity,
}: Region): Readonly<Record<string, string>> {
  return {
    id,
    ...attributes,
    ...(entity === null
      ? {}
      : told({
          entity: entity.id,
          entityName: entity.name,
          entityType: entity.type,
          externalId: entity.externalId,
        })),
  };
}

function part(id: Id, label: string, { fragments }: Anchor): Region {
  return { id, label, kind: 'claim-part', fragments, note: '', entity: null, attributes: {} };
}

interface ClaimPart extends Pick<Region, 'id' | 'label' | 'attributes'> {
  readonly anchor: Anchor | null;
  readonly entityId: Id | null;
}

function partsOf({ id, source, chain, cue }: Claim): ClaimPart[] {
  return [
    ...[source, ...chain].map(({ kind, anchor, entityId }, i) => ({
      id: i === 0 ? `${id}:source` : `${id}:source-${i + 1}`,
      label: 'source',
      anchor,
      entityId,
      attributes: { kind, place: String(i + 1) },
    })),
    {
      id: `${id}:cue`,
      label: 'cue',
      anchor: cue.anchor,
      entityId: null,
      attributes: { class: cue.class, polarity: cue.polarity },
    },
  ];
}

/** One relation for each pair of claims on the two sides that both lie in the article. */
function contradictionsWithin(claimIds: ReadonlySet<Id>, project: Project): RegionRelation[] {
  const symmetric = new Set(
    project.codebook
      .get('codebook')
      ?.relationTypes.filter((type) => type.symmetric)
      .map((type) => type.id),
  );
  return [...project.contradictions.values()]
    .sort((a, b) => compareCodeUnits(a.id, b.id))
    .flatMap(({ id, relation, sideA, sideB }) =>
      sideA.claimIds.flatMap((from) =>
        sideB.claimIds
          .filter((to) => claimIds.has(from) && claimIds.has(to))
          .map((to) => ({
            id: `${id}:${from}:${to}`,
            contradictionId: id,
            label: relation,
            from,
            to,
            isSymmetric: symmetric.has(relation),
          })),
      ),
    );
}
