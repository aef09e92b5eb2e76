import type { Entity } from '../../../shared/model/entity.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { Span } from '../../../shared/model/span.ts';
import { findOccurrences } from '../../../shared/text/find-occurrences.ts';
import { fold } from '../../../shared/text/folding.ts';
import { compareSpans, coverOf, overlaps, sameSpan } from '../../../shared/text/span-relations.ts';

/** Why a hit is shown apart and not ticked: it stands in a longer name, or in a folded zone. */
export type HitDoubt = 'inside-longer' | 'folded-zone' | 'other-entity';

/** A place where an entity is named and not marked yet. */
export interface EntityHit extends Span {
  readonly articleId: Id;
  readonly doubt: HitDoubt | null;
}

/**
 * Places in the articles where the name or an alias of an entity stands, without those that are
 * marked as this entity already. Of overlapping hits the longest stays («سامر الحلبي», not «سامر»).
 */
export function findEntityHits(
  project: Project,
  entity: Entity,
  articleIds: Iterable<Id>,
): EntityHit[] {
  const needles = [...new Set([entity.name, ...entity.aliases])];
  const marked = markedSpans(project);
  const hits: EntityHit[] = [];
  for (const articleId of articleIds) {
    const text = project.texts.get(articleId);
    const zones = project.articles.get(articleId)?.zones ?? [];
    if (text === undefined) continue;
    const there = marked.get(articleId) ?? [];
    const folded = fold(text.text, { hamzaCarriers: true });
    const found = needles.flatMap((needle) =>
      findOccurrences(folded, needle).map((occurrence) => occurrence.span),
    );
    for (const span of longest(found)) {
      const touching = there.filter((mark) => overlaps(mark.span, span));
      if (touching.some((mark) => mark.entityId === entity.id)) continue;
      const isKept = zones.some((zone) => zone.kept && overlaps(zone, span));
      const doubt: HitDoubt | null = touching.some((mark) => sameSpan(mark.span, span))
        ? 'other-entity'
        : touching.length > 0
          ? 'inside-longer'
          : isKept
            ? null
            : 'folded-zone';
      hits.push({ articleId, start: span.start, end: span.end, doubt });
    }
  }
  return hits;
}

interface MarkedSpan {
  readonly entityId: Id;
  readonly span: Span;
}

function markedSpans(project: Project): Map<Id, MarkedSpan[]> {
  const byArticle = new Map<Id, MarkedSpan[]>();
  for (const { anchor, entityId, status } of project.mentions.values()) {
    if (status === 'rejected') continue;
    const marks = byArticle.get(anchor.articleId) ?? [];
    marks.push({ entityId, span: coverOf(anchor.fragments) });
    byArticle.set(anchor.articleId, marks);
  }
  return byArticle;
}

/** Drops spans that lie in or overlap a longer one; text order. */
function longest(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => overlaps(other, span))) kept.push(span);
  }
  return kept.sort(compareSpans);
}
