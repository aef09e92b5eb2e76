import { quoteOf } from '../marks/anchor-quote.ts';
import type { Claim, SourceKind } from '../model/claim.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import { foldKey } from '../text/folding.ts';

/** Someone who says something, over all articles: an entity, the same words, or a kind of source. */
export interface Speaker {
  readonly key: string;
  /** Name of the entity or the words of the text; empty when only the kind is known. */
  readonly name: string;
  readonly kind: SourceKind;
}

/** The speaker of a claim: the outermost link of its attribution. */
export function speakerOf(project: Project, { source }: Claim): Speaker {
  const { kind, entityId, anchor } = source;
  const entity = project.entities.get(entityId ?? '');
  if (entity !== undefined) return { key: `entity/${entity.id}`, name: entity.name, kind };
  if (anchor === null) return { key: `kind/${kind}`, name: '', kind };
  const words = quoteOf(anchor);
  return { key: `words/${foldKey(words)}`, name: words, kind };
}

/** The claims the overview counts, in library and text order: not rejected, not in the trash. */
export function countedClaims(project: Project): readonly Claim[] {
  const order = new Map<Id, number>();
  for (const article of project.articles.values()) {
    if (article.trashedAt === null) order.set(article.id, order.size);
  }
  const start = ({ content }: Claim): number => content.fragments[0]?.start ?? 0;
  const place = ({ content }: Claim): number => order.get(content.articleId) ?? 0;
  return [...project.claims.values()]
    .filter(({ status, content }) => status !== 'rejected' && order.has(content.articleId))
    .sort((a, b) => place(a) - place(b) || start(a) - start(b));
}
