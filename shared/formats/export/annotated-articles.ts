import type { Anchor } from '../../model/anchor.ts';
import type { Article } from '../../model/article.ts';
import type { Claim } from '../../model/claim.ts';
import type { Entity } from '../../model/entity.ts';
import type { Id } from '../../model/id.ts';
import type { Mention } from '../../model/mention.ts';
import type { Project } from '../../model/project.ts';
import { compareCodeUnits } from '../project-json/in-schema-order.ts';
import { textOf } from './article-offsets.ts';

/** A mention with the entity it refers to. */
export interface LinkedMention {
  readonly mention: Mention;
  readonly entity: Entity;
}

/** An article with what lies on it, in text order. */
export interface AnnotatedArticle {
  readonly article: Article;
  readonly text: string;
  readonly mentions: readonly LinkedMention[];
  readonly claims: readonly Claim[];
}

/** The articles of a project by publication date, each with its mentions and claims. */
export function annotatedArticles(project: Project): AnnotatedArticle[] {
  const mentions = new Map<Id, LinkedMention[]>();
  for (const mention of project.mentions.values()) {
    const entity = project.entities.get(mention.entityId);
    if (entity === undefined) continue;
    pushTo(mentions, mention.anchor.articleId, { mention, entity });
  }
  const claims = new Map<Id, Claim[]>();
  for (const claim of project.claims.values()) pushTo(claims, claim.content.articleId, claim);

  return [...project.articles.values()]
    .sort((a, b) => compareCodeUnits(a.publishedAt, b.publishedAt) || compareCodeUnits(a.id, b.id))
    .map((article) => ({
      article,
      text: textOf(project, article.id),
      mentions: (mentions.get(article.id) ?? []).sort(
        (a, b) =>
          compareAnchors(a.mention.anchor, b.mention.anchor) ||
          compareCodeUnits(a.mention.id, b.mention.id),
      ),
      claims: (claims.get(article.id) ?? []).sort(
        (a, b) => compareAnchors(a.content, b.content) || compareCodeUnits(a.id, b.id),
      ),
    }));
}

/** The stretch from the first character of an anchor to its last, in UTF-16 units. */
export function extentOf({ fragments }: Anchor): { readonly start: number; readonly end: number } {
  return { start: fragments[0]?.start ?? 0, end: fragments.at(-1)?.end ?? 0 };
}

/** The quoted words of an anchor; the pieces of a discontinuous one are joined by an ellipsis. */
export function quoteOf({ fragments }: Anchor): string {
  return fragments.map(({ exact }) => exact).join(' … ');
}

/** In text order: earlier first, of two that begin together the longer first. */
function compareAnchors(a: Anchor, b: Anchor): number {
  const [x, y] = [extentOf(a), extentOf(b)];
  return x.start - y.start || y.end - x.end;
}

function pushTo<V>(lists: Map<Id, V[]>, id: Id, value: V): void {
  const list = lists.get(id);
  if (list === undefined) lists.set(id, [value]);
  else list.push(value);
}
