import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { DifferenceKind } from '../../shared/agreement/list-differences.ts';

/** Which differences are listed. */
export const stateFilters = ['open', 'decided', 'all'] as const;
/** See {@link stateFilters}. */
export type StateFilter = (typeof stateFilters)[number];

/** What is looked at in a comparison. Gone after a restart; the decisions are not. */
export interface Comparing {
  readonly selectedId: string | null;
  readonly kinds: readonly DifferenceKind[];
  readonly states: StateFilter;
  readonly scope: 'article' | 'all';
  /** Whether the forms of the record stand in the panel instead of the differences. */
  readonly isEditing: boolean;
}

/** The columns, the list and the commands of the comparison meet here. */
export const comparing = createStore<Comparing>()(() => ({
  selectedId: null,
  kinds: ['mentions', 'claims', 'contradictions', 'review'],
  states: 'open',
  scope: 'article',
  isEditing: false,
}));

/** A selected part of {@link comparing}. */
export function useComparing<T>(selector: (state: Comparing) => T): T {
  return useStore(comparing, selector);
}
