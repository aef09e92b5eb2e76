import { anchorOfRecord } from '../../shared/marks/record-place.ts';
import { compareInText } from '../../shared/marks/text-order.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Project } from '../../shared/model/project.ts';
import { isSameRecord } from '../../shared/model/record-ref.ts';
import type { RecordRef } from '../../shared/model/record-ref.ts';
import type { PanelTab } from '../state/session.ts';

/**
 * The next or previous record of an article in reading order, among the kind that the open tab
 * shows (on the tabs of suggestions and review: all of them). Null when there is none.
 */
export function neighbourRecord(
  project: Project,
  articleId: Id,
  tab: PanelTab,
  current: RecordRef | null,
  step: 1 | -1,
): RecordRef | null {
  const tables =
    tab === 'entities'
      ? (['mentions'] as const)
      : tab === 'review' || tab === 'suggestions'
        ? (['mentions', 'claims', 'contradictions'] as const)
        : ([tab] as const);
  const placed = tables
    .flatMap((table) =>
      [...project[table].values()].map((record) => {
        const ref: RecordRef = { table, id: record.id };
        return { ref, record, anchor: anchorOfRecord(project, ref) };
      }),
    )
    .filter(({ anchor }) => anchor?.articleId === articleId)
    .sort(compareInText);
  const index = placed.findIndex(({ ref }) => isSameRecord(ref, current));
  const next = index < 0 ? (step === 1 ? 0 : placed.length - 1) : index + step;
  return placed[next]?.ref ?? null;
}
