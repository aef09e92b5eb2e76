import type { Claim } from '../model/claim.ts';
import type { Contradiction } from '../model/contradiction.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { countedClaims } from './speakers.ts';

/** How the claims are put together: by article, or by the matter they are about. */
export const mapGroupings = ['matter', 'article'] as const;
/** See {@link mapGroupings}. */
export type MapGrouping = (typeof mapGroupings)[number];

/** One relation between two claims of a contradiction. */
export interface MapEdge {
  readonly contradiction: Contradiction;
  readonly from: Id;
  readonly to: Id;
}

/** Claims in columns; the edges of a cluster join claims of it, or of two (by article). */
export interface MapCluster {
  /** Article id, or id of the first claim of the matter. */
  readonly id: Id;
  readonly columns: readonly (readonly Claim[])[];
}

/** Claims as nodes, relations as edges. */
export interface ContradictionMap {
  readonly clusters: readonly MapCluster[];
  readonly edges: readonly MapEdge[];
}

/**
 * The map of contradictions. By matter, claims that are joined by relations, over however many
 * steps, are one cluster, the largest first, and every step from its best-joined claim is a column.
 * By article, each article is a column. The same project always gives the same map.
 */
export function contradictionMap(project: Project, grouping: MapGrouping): ContradictionMap {
  const counted = new Map(countedClaims(project).map((claim) => [claim.id, claim]));
  const edges: MapEdge[] = [];
  for (const contradiction of project.contradictions.values()) {
    if (contradiction.status === 'rejected' && contradiction.state !== 'rejected') continue;
    for (const from of contradiction.sideA.claimIds) {
      for (const to of contradiction.sideB.claimIds) {
        if (counted.has(from) && counted.has(to) && from !== to) {
          edges.push({ contradiction, from, to });
        }
      }
    }
  }
  const neighbours = new Map<Id, Set<Id>>();
  for (const { from, to } of edges) {
    neighbours.set(from, (neighbours.get(from) ?? new Set()).add(to));
    neighbours.set(to, (neighbours.get(to) ?? new Set()).add(from));
  }
  const nodes = [...counted.values()].filter(({ id }) => neighbours.has(id));
  return {
    clusters: grouping === 'article' ? byArticle(nodes) : byMatter(nodes, neighbours),
    edges,
  };
}

function byArticle(nodes: readonly Claim[]): MapCluster[] {
  const columns = new Map<Id, Claim[]>();
  for (const claim of nodes) {
    const { articleId } = claim.content;
    columns.set(articleId, [...(columns.get(articleId) ?? []), claim]);
  }
  return [...columns].map(([id, claims]) => ({ id, columns: [claims] }));
}

function byMatter(
  nodes: readonly Claim[],
  neighbours: ReadonlyMap<Id, ReadonlySet<Id>>,
): MapCluster[] {
  const degree = ({ id }: Claim): number => neighbours.get(id)?.size ?? 0;
  const left = new Map(nodes.map((claim) => [claim.id, claim]));
  const clusters: { id: Id; columns: Claim[][]; size: number }[] = [];
  for (const first of [...nodes].sort((a, b) => degree(b) - degree(a))) {
    if (!left.delete(first.id)) continue;
    const columns = [[first]];
    let size = 1;
    for (let column = columns[0] ?? []; column.length > 0;) {
      const next: Claim[] = [];
      for (const { id } of column) {
        for (const other of neighbours.get(id) ?? []) {
          const claim = left.get(other);
          if (claim === undefined) continue;
          left.delete(other);
          next.push(claim);
        }
      }
      if (next.length > 0) columns.push(next);
      size += next.length;
      column = next;
    }
    clusters.push({ id: first.id, columns, size });
  }
  return clusters.sort((a, b) => b.size - a.size);
}
