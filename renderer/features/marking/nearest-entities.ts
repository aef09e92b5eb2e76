import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { TextSelection } from '../../state/session.ts';

/**
 * Entities mentioned in the article of the selection, those named last before it first, then those
 * named after it.
 */
export function nearestEntities(project: Project, { articleId, start }: TextSelection): Id[] {
  const distances = new Map<Id, number>();
  for (const { anchor, entityId, status } of project.mentions.values()) {
    const place = anchor.fragments[0];
    if (anchor.articleId !== articleId || status === 'rejected' || place === undefined) continue;
    const distance = place.start <= start ? start - place.start : place.start + after;
    if (distance < (distances.get(entityId) ?? Infinity)) distances.set(entityId, distance);
  }
  return [...distances].sort(([, a], [, b]) => a - b).map(([id]) => id);
}

/** Larger than any distance inside an article: what comes later is meant less often. */
const after = 1e9;
