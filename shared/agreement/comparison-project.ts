import { defaultCodebook } from '../model/default-codebook.ts';
import type { Comparison } from '../model/comparison.ts';
import type { Id } from '../model/id.ts';
import { emptyProject } from '../model/project.ts';
import type { Project } from '../model/project.ts';
import { withLabels } from './labels.ts';

/**
 * A colleague's records as a project on the articles that are here: whatever reads a project can
 * read it. Articles that are gone or in the trash are not in it.
 */
export function projectOfComparison(mine: Project, comparison: Comparison): Project {
  const ids = comparison.articleIds.filter(
    (id) => mine.articles.get(id)?.trashedAt === null && mine.texts.has(id),
  );
  const here = new Set(ids);
  const byId = <R extends { readonly id: Id }>(records: readonly R[]): Map<Id, R> =>
    new Map(records.map((record) => [record.id, record]));
  const claims = byId(comparison.claims.filter(({ content }) => here.has(content.articleId)));
  return {
    ...emptyProject(),
    articles: new Map([...mine.articles].filter(([id]) => here.has(id))),
    texts: new Map([...mine.texts].filter(([id]) => here.has(id))),
    entities: byId(comparison.entities),
    mentions: byId(comparison.mentions.filter(({ anchor }) => here.has(anchor.articleId))),
    claims,
    propositions: byId(comparison.propositions),
    contradictions: byId(
      comparison.contradictions.filter(({ sideA, sideB }) =>
        [...sideA.claimIds, ...sideB.claimIds].every((id) => claims.has(id)),
      ),
    ),
    comments: byId(comparison.comments),
    annotators: byId(comparison.annotators),
    codebook: new Map([
      ['codebook', withLabels(mine.codebook.get('codebook') ?? defaultCodebook, comparison.labels)],
    ]),
  };
}
