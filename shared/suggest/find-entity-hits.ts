import type { Entity } from '../model/entity.ts';
import type { Id } from '../model/id.ts';
import type { Project } from '../model/project.ts';
import type { Span } from '../model/span.ts';
import { foldKey } from '../text/folding.ts';
import { overlaps } from '../text/span-relations.ts';
import { findMentionsOf, tickedFrom } from './find-mentions-of.ts';
import type { MarkedSpan, MentionHit } from './find-mentions-of.ts';
import { foldedArticle } from './folded-article.ts';

/** A place where an entity is named and not marked yet. */
export interface EntityHit extends Span {
  readonly articleId: Id;
  /** Why it is offered; `folded-zone`: it stands in a part of the page that is folded away. */
  readonly reason: MentionHit['reason'] | 'folded-zone';
  /** Whether it is likely enough to be ticked when the list opens. */
  readonly isLikely: boolean;
}

/**
 * “Mark all”: places in the articles where an entity seems to be named, by name, alias or part of a
 * name, in text order, without those that are marked as this entity already. {@link findMentionsOf}
 * says where; this adds what the project knows: marks, longer names of other entities, folded zones.
 */
export function findEntityHits(
  project: Project,
  entity: Entity,
  articleIds: Iterable<Id>,
): EntityHit[] {
  const marked = markedSpans(project);
  const otherNames = longerNames(project, entity);
  const hits: EntityHit[] = [];
  for (const articleId of articleIds) {
    const text = project.texts.get(articleId);
    const zones = project.articles.get(articleId)?.zones ?? [];
    if (text === undefined) continue;
    const found = findMentionsOf(entity, foldedArticle(text), marked.get(articleId) ?? [], {
      otherNames,
    });
    for (const { span, reason, confidence } of found) {
      const isKept = zones.some((zone) => zone.kept && overlaps(zone, span));
      hits.push({
        articleId,
        ...span,
        reason: isKept ? reason : 'folded-zone',
        isLikely: isKept && confidence >= tickedFrom,
      });
    }
  }
  return hits;
}

function markedSpans(project: Project): Map<Id, MarkedSpan[]> {
  const byArticle = new Map<Id, MarkedSpan[]>();
  for (const { anchor, entityId, status } of project.mentions.values()) {
    if (status === 'rejected') continue;
    const marks = byArticle.get(anchor.articleId) ?? [];
    for (const { start, end } of anchor.fragments) marks.push({ start, end, entityId });
    byArticle.set(anchor.articleId, marks);
  }
  return byArticle;
}

/** Names of other entities that hold a word of this one's names («جامعة بغداد» for «بغداد»). */
function longerNames(project: Project, entity: Entity): string[] {
  const own = new Set(
    [entity.name, ...entity.aliases].flatMap((name) => foldKey(name).split(/\s+/u)),
  );
  const names: string[] = [];
  for (const other of project.entities.values()) {
    if (other.id === entity.id || other.status === 'rejected') continue;
    for (const name of [other.name, ...other.aliases]) {
      const words = foldKey(name).split(/\s+/u);
      if (words.length > 1 && words.some((word) => own.has(word))) names.push(name);
    }
  }
  return names;
}
