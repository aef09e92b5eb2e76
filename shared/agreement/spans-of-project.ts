import type { Anchor } from '../model/anchor.ts';
import type { Claim } from '../model/claim.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import type { LabelledSpan } from './labelled-span.ts';

/**
 * Which articles to measure: their id in the project, and the id under which both projects are
 * compared (the same unless the other project holds the text under another id).
 */
export type ArticleIds = ReadonlyMap<Id, Id>;

/** The mentions in these articles, labelled with the type of their entity. */
export function spansOfMentions(project: Project, articles: ArticleIds): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  for (const mention of project.mentions.values()) {
    const label = project.entities.get(mention.entityId)?.type ?? '';
    const span = labelled(mention.id, mention.anchor, label, articles);
    if (span !== null) spans.push(span);
  }
  return spans;
}

/** The contents of the claims in these articles, labelled by what `labelOf` says of each. */
export function spansOfClaims(
  project: Project,
  articles: ArticleIds,
  labelOf: (claim: Claim) => string,
): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  for (const claim of project.claims.values()) {
    const span = labelled(claim.id, claim.content, labelOf(claim), articles);
    if (span !== null) spans.push(span);
  }
  return spans;
}

function labelled(
  id: Id,
  anchor: Anchor,
  label: string,
  articles: ArticleIds,
): LabelledSpan | null {
  const articleId = articles.get(anchor.articleId);
  if (articleId === undefined) return null;
  return { id, articleId, fragments: anchor.fragments, label };
}
