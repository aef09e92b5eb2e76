import type { Mention } from '../../shared/model/mention.ts';
import type { Project } from '../../shared/model/project.ts';
import { aMention, anAnchor, anArticle, anEntity, aProject } from '../builders.ts';
import { makeArticle } from './make-article.ts';

/** A project of so many articles, with so many mentions spread over them and 200 entities. */
export function makeProject(articleCount: number, mentionCount: number): Project {
  const articles = Array.from({ length: articleCount }, (_, i) =>
    anArticle({ id: `article-${i}`, text: makeArticle(i, 4000) }),
  );
  const entities = Array.from({ length: 200 }, (_, i) =>
    anEntity({ id: `entity-${i}`, name: `كيان ${i}` }),
  );
  const mentions = Array.from({ length: mentionCount }, (_, i): Mention => {
    const built = articles[i % articles.length]!;
    const start = (Math.floor(i / articles.length) * 17) % (built.text.text.length - 20);
    const anchor = anAnchor(built, { start, end: start + 6 });
    return aMention({ id: `mention-${i}`, entityId: `entity-${i % 200}`, anchor });
  });
  return aProject({ articles, entities, mentions });
}
