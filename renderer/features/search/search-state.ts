import { createStore } from 'zustand/vanilla';
import { useStore } from 'zustand';
import type { Id } from '../../../shared/model/id.ts';
import type { Span } from '../../../shared/model/span.ts';
import type { SearchKind } from '../../../shared/search/project-documents.ts';
import { noFilters } from '../../../shared/search/search-filters.ts';
import type { SearchFilters } from '../../../shared/search/search-filters.ts';

/** A found place that is ticked. */
export interface TickedPlace extends Span {
  readonly articleId: Id;
}

/** What the search shows; it outlives the view, so that “back” returns to the same results. */
export interface SearchState {
  readonly query: string;
  readonly kind: SearchKind;
  readonly filters: SearchFilters;
  readonly filtersOpen: boolean;
  readonly ticked: ReadonlyMap<string, TickedPlace>;
  /** How many places are drawn at most. */
  readonly limit: number;
  /** The line that has the keyboard, by its key. */
  readonly current: string;
}

/** Lines drawn at first, and added at a time. */
export const linesAtATime = 150;

/** The search before anything was typed. */
export const emptySearch: SearchState = {
  query: '',
  kind: 'texts',
  filters: noFilters,
  filtersOpen: false,
  ticked: new Map(),
  limit: linesAtATime,
  current: '',
};

/** The one search of the window. */
export const searchState = createStore<SearchState>()(() => emptySearch);

/** A selected part of the search. */
export function useSearch<T>(selector: (state: SearchState) => T): T {
  return useStore(searchState, selector);
}

/** Looks for something else: what was ticked belonged to the earlier results. */
export function lookFor(patch: Partial<Pick<SearchState, 'query' | 'filters'>>): void {
  searchState.setState({ ...patch, ticked: new Map(), limit: linesAtATime, current: '' });
}

/** Names a place; the same words found again have the same key. */
export function placeKey({ articleId, start, end }: TickedPlace): string {
  return `${articleId}:${start}-${end}`;
}

/** Ticks places, or takes their ticks away. */
export function tick(places: readonly TickedPlace[], isTicked: boolean): void {
  const ticked = new Map(searchState.getState().ticked);
  for (const place of places) {
    if (isTicked) ticked.set(placeKey(place), place);
    else ticked.delete(placeKey(place));
  }
  searchState.setState({ ticked });
}
