import { compareInText } from '../../../shared/marks/text-order.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Mention } from '../../../shared/model/mention.ts';
import type { Project } from '../../../shared/model/project.ts';

/**
 * The mentions of an entity in text order, those of the open article first, the other articles in
 * the order in which they were added. Articles in the trash are left out.
 */
export function mentionsOf(project: Project, entityId: Id, first: Id | null): Mention[] {
  const order = new Map([...project.articles.keys()].map((id, index) => [id, index]));
  const rank = ({ anchor }: Mention): number =>
    anchor.articleId === first ? -1 : (order.get(anchor.articleId) ?? order.size);
  return [...project.mentions.values()]
    .filter(
      (mention) =>
        mention.entityId === entityId &&
        project.articles.get(mention.anchor.articleId)?.trashedAt === null,
    )
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        compareInText({ anchor: a.anchor, record: a }, { anchor: b.anchor, record: b }),
    );
}
