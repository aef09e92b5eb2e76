import type { Id } from '../../../shared/model/id.ts';
import type { Project } from '../../../shared/model/project.ts';
import { coverOf, sameSpan } from '../../../shared/text/span-relations.ts';
import type { TickedPlace } from './search-state.ts';

/** The places that are no mention of this entity yet. */
export function placesWithout(
  project: Project,
  places: readonly TickedPlace[],
  entityId: Id,
): readonly TickedPlace[] {
  const mentions = [...project.mentions.values()].filter(
    (mention) => mention.entityId === entityId,
  );
  return places.filter(
    (place) =>
      !mentions.some(
        ({ anchor, status }) =>
          status !== 'rejected' &&
          anchor.articleId === place.articleId &&
          sameSpan(coverOf(anchor.fragments), place),
      ),
  );
}
