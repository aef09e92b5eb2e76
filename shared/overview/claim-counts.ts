import { stanceOf } from '../marks/claim-stance.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { countedClaims, speakerOf } from './speakers.ts';
import type { Speaker } from './speakers.ts';

/** Of what the counts are. */
export const countKinds = ['sources', 'entities', 'articles'] as const;
/** See {@link countKinds}. */
export type CountKind = (typeof countKinds)[number];

/** One bar: claims that assert and that deny; for entities the mentions. */
export interface CountRow {
  readonly key: string;
  readonly name: string;
  /** The speaker, when only the kind of source is known and the name is empty. */
  readonly speaker: Speaker | null;
  readonly asserts: readonly Id[];
  readonly denies: readonly Id[];
  readonly mentions: readonly Id[];
}

/** Counts with the largest first; rows without anything to count are left out. */
export function claimCounts(project: Project, kind: CountKind): readonly CountRow[] {
  const rows = new Map<string, MutableRow>();
  const rowOf = (key: string, name: string, speaker: Speaker | null = null): MutableRow => {
    const row = rows.get(key) ?? { key, name, speaker, asserts: [], denies: [], mentions: [] };
    rows.set(key, row);
    return row;
  };
  if (kind === 'entities') {
    for (const { id, entityId, anchor, status } of project.mentions.values()) {
      const entity = project.entities.get(entityId);
      const isCounted =
        status !== 'rejected' && project.articles.get(anchor.articleId)?.trashedAt === null;
      if (entity !== undefined && isCounted) rowOf(entityId, entity.name).mentions.push(id);
    }
  } else {
    for (const claim of countedClaims(project)) {
      const { articleId } = claim.content;
      const speaker = speakerOf(project, claim);
      const row =
        kind === 'sources'
          ? rowOf(speaker.key, speaker.name, speaker)
          : rowOf(articleId, project.articles.get(articleId)?.title ?? '');
      row[stanceOf(claim)].push(claim.id);
    }
  }
  return [...rows.values()].sort((a, b) => totalOf(b) - totalOf(a));
}

/** Everything that a row counts. */
export function totalOf({ asserts, denies, mentions }: CountRow): number {
  return asserts.length + denies.length + mentions.length;
}

interface MutableRow extends CountRow {
  readonly asserts: Id[];
  readonly denies: Id[];
  readonly mentions: Id[];
}
