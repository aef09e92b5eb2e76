import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { RecordRef } from '../../../shared/model/record-ref.ts';
import type { CountKind } from '../../../shared/overview/claim-counts.ts';
import type { TimeAxis } from '../../../shared/overview/claim-timeline.ts';
import type { MapGrouping } from '../../../shared/overview/contradiction-map.ts';

/** The parts of the overview. */
export const overviewParts = ['matrix', 'timeline', 'map', 'counts'] as const;
/** See {@link overviewParts}. */
export type OverviewPart = (typeof overviewParts)[number];

/** What the overview shows; it outlives the view, so that “back” returns to the same place. */
export interface OverviewState {
  readonly part: OverviewPart;
  readonly look: 'picture' | 'table';
  readonly axis: TimeAxis;
  readonly grouping: MapGrouping;
  readonly countKind: CountKind;
  /** The records whose sentences are listed, after something with several was opened. */
  readonly listed: readonly RecordRef[];
}

/** The overview before anything was chosen. */
export const firstOverview: OverviewState = {
  part: 'matrix',
  look: 'picture',
  axis: 'published',
  grouping: 'matter',
  countKind: 'sources',
  listed: [],
};

/** The one overview of the window. */
export const overviewState = createStore<OverviewState>()(() => firstOverview);

/** A selected part of the overview. */
export function useOverview<T>(selector: (state: OverviewState) => T): T {
  return useStore(overviewState, selector);
}
