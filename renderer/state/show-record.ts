import type { Anchor } from '../../shared/model/anchor.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Project } from '../../shared/model/project.ts';
import type { RecordRef } from '../../shared/model/record-ref.ts';
import { placeOfAnchor, placeOfRecord } from '../../shared/marks/record-place.ts';
import type { Place } from '../../shared/marks/record-place.ts';
import { useApp } from './app-context.tsx';
import { tabOf } from './session.ts';

/**
 * Selects a record and lets the reader show its place. `look` (walking a list with the arrows)
 * scrolls within the open article only; `go` (a click, Enter) opens the other article too.
 */
export function useShowRecord(): (ref: RecordRef, gesture: 'look' | 'go') => void {
  const { workspace, session } = useApp();
  return (ref, gesture) => {
    const { openArticleId, show, set } = session.getState();
    const place = nearestPlace(workspace.getState().project, ref, openArticleId);
    if (place !== null && (gesture === 'go' || place.articleId === openArticleId)) {
      show(place.articleId, place.offset, ref);
    } else set({ selectedRecord: ref, panelTab: tabOf(ref) });
  };
}

/** Lets the reader show a place without selecting another record. */
export function useShowAnchor(): (anchor: Anchor) => void {
  const { session } = useApp();
  return (anchor) => {
    const place = placeOfAnchor(anchor);
    if (place !== null) session.getState().show(place.articleId, place.offset);
  };
}

/** Place of a record; of an entity its first mention in the open article, if it has one there. */
function nearestPlace(project: Project, ref: RecordRef, articleId: Id | null): Place | null {
  if (ref.table !== 'entities') return placeOfRecord(project, ref);
  let nearest: Place | null = null;
  for (const { entityId, anchor } of project.mentions.values()) {
    if (entityId !== ref.id || anchor.articleId !== articleId) continue;
    const place = placeOfAnchor(anchor);
    if (place !== null && place.offset < (nearest?.offset ?? Infinity)) nearest = place;
  }
  return nearest ?? placeOfRecord(project, ref);
}
