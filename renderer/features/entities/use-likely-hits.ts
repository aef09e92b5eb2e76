import { useDeferredValue, useMemo } from 'react';
import type { Entity } from '../../../shared/model/entity.ts';
import type { Id } from '../../../shared/model/id.ts';
import { findEntityHits } from '../../../shared/suggest/find-entity-hits.ts';
import { useWorkspace } from '../../state/app-context.tsx';

/** UTF-16 units from which an article is not searched unasked: a fold of it would cost a frame. */
const longestUnasked = 400_000;

/**
 * Number of places in the open article where an entity is named and not marked, as far as they would
 * be ticked. Counted after the frame that shows the new mark.
 */
export function useLikelyHits(entity: Entity, articleId: Id | null): number {
  const project = useDeferredValue(useWorkspace((workspace) => workspace.project));
  return useMemo(() => {
    const length = project.texts.get(articleId ?? '')?.text.length ?? Infinity;
    if (articleId === null || length > longestUnasked) return 0;
    return findEntityHits(project, entity, [articleId]).filter(({ isLikely }) => isLikely).length;
  }, [project, entity, articleId]);
}
