import { changeZones } from '../../../shared/edits/change-zones.ts';
import type { Direction } from '../../../shared/model/direction.ts';
import type { Span } from '../../../shared/model/span.ts';
import { overlaps } from '../../../shared/text/span-relations.ts';
import type { AppContextValue } from '../../state/app-context.tsx';
import { draftInView } from '../../state/importing/proposals.ts';
import { setZoneDirection } from './edit-zones.ts';

/**
 * Sets the paragraphs that the caret or the selection is in, or the zones chosen in their list, in a
 * direction; null leaves it to their words again. One edit; none where nobody has been in the text.
 */
export function setDirectionHere(
  { workspace, session }: AppContextValue,
  chosen: Direction | null,
): void {
  const { place } = session.getState();
  if (place === null) return;
  // An article that is not accepted yet has its zones in its draft.
  const { perform } = (draftInView.getState().draft ?? workspace).getState();
  perform((project, context) => {
    const zones = project.articles.get(place.articleId)?.zones ?? [];
    const here = new Set(zones.filter((zone) => isAt(zone, place)).map(({ id }) => id));
    return changeZones(project, place.articleId, setZoneDirection(zones, here, chosen), context);
  });
}

/** A caret belongs to a paragraph at both of its ends, too; a selection only where it covers something. */
function isAt({ start, end }: Span, place: Span): boolean {
  return place.start === place.end
    ? start <= place.start && place.start <= end
    : overlaps({ start, end }, place);
}
