import type { Anchor, Fragment } from '../../model/anchor.ts';
import type { Claim } from '../../model/claim.ts';
import type { Id } from '../../model/id.ts';
import type { Project } from '../../model/project.ts';
import { compareCodeUnits } from '../project-json/in-schema-order.ts';
import type { AnnotatedArticle } from './annotated-articles.ts';

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
}

/** A labelled relation between two regions of the same article. */
export interface RegionRelation {
  readonly id: Id;
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
  }));
  const relations: RegionRelation[] = [];
  for (const claim of claims) {
    regions.push(part(claim.id, 'claim', claim.content, claim.gloss));
    for (const [id, label, anchor] of partsOf(claim)) {
      if (anchor?.articleId !== article.id) continue;
      regions.push(part(id, label, anchor, ''));
      relations.push({ id: `${id}:link`, label, from: claim.id, to: id, isSymmetric: false });
    }
  }
  relations.push(...contradictionsWithin(new Set(claims.map(({ id }) => id)), project));
  return { regions, relations };
}

function part(id: Id, label: string, { fragments }: Anchor, note: string): Region {
  return { id, label, kind: 'claim-part', fragments, note };
}

function partsOf({ id, source, chain, cue }: Claim): (readonly [Id, string, Anchor | null])[] {
  return [
    [`${id}:source`, 'source', source.anchor],
    ...chain.map((link, i) => [`${id}:source-${i + 2}`, 'source', link.anchor] as const),
    [`${id}:cue`, 'cue', cue.anchor],
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
            label: relation,
            from,
            to,
            isSymmetric: symmetric.has(relation),
          })),
      ),
    );
}
