import type { PastState } from '../edits/restore-state.ts';
import type { Change, Edit } from '../model/edit.ts';
import type { Id } from '../model/id.ts';

/**
 * How the chosen records were before these edits (oldest first): of each record what the first
 * change found. A record that an edit made was not there.
 */
export function statesBefore(
  edits: readonly Edit[],
  isChosen: (change: Change) => boolean,
): PastState[] {
  const states = new Map<Id, PastState>();
  for (const { changes } of edits) {
    for (const change of changes) {
      if (states.has(change.id) || !isChosen(change)) continue;
      const state = stateOf(change);
      if (state !== null) states.set(change.id, state);
    }
  }
  return [...states.values()];
}

function stateOf({ table, id, before }: Change): PastState | null {
  switch (table) {
    case 'articles':
      // An article is not deleted by going back to before its import.
      return before === null ? null : { table, record: before };
    case 'mentions':
    case 'claims':
    case 'contradictions':
      return before === null
        ? { table, id, record: null }
        : ({ table, record: before } as PastState);
    case 'entities':
    case 'propositions':
      return before === null ? null : ({ table, record: before } as PastState);
    default:
      return null;
  }
}
