import type { Contradiction, SameEvent, Strictness } from '../../../shared/model/contradiction.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import type { KeyActions } from '../../ui/on-keys.ts';

/** One key for each value of an attribute (`KeyboardEvent.code`). */
export const contradictionKeys = {
  sameEvent: { yes: 'KeyY', no: 'KeyN', unsure: 'KeyU' } satisfies Record<SameEvent, string>,
  strictness: {
    contradiction: 'Digit1',
    tension: 'Digit2',
    omission: 'Digit3',
    'needs-context': 'Digit4',
  } satisfies Record<Strictness, string>,
  swap: 'KeyS',
  /** “Not a contradiction, because …”. */
  because: 'KeyB',
} as const;

/** The key of a relation type: Shift and its number in the codebook, as long as there are digits. */
export function relationKey(index: number): string {
  return index < 9 ? `Shift+Digit${String(index + 1)}` : '';
}

/** What a relation brings along: an omission is one in every respect. */
export function relationPatch(item: Contradiction, relation: string): Partial<Contradiction> {
  if (relation !== 'omits') return { relation };
  return { relation, strictness: 'omission', types: [...new Set([...item.types, 'omission'])] };
}

/** The actions of the attribute keys on a contradiction. */
export function contradictionActions(
  item: Contradiction,
  codebook: Codebook,
  set: (patch: Partial<Contradiction>) => void,
): KeyActions {
  const actions: Record<string, () => void> = {
    [contradictionKeys.swap]: () => {
      set({ sideA: item.sideB, sideB: item.sideA });
    },
  };
  for (const sameEvent of ['yes', 'no', 'unsure'] as const) {
    actions[contradictionKeys.sameEvent[sameEvent]] = () => {
      set({ sameEvent });
    };
  }
  for (const strictness of ['contradiction', 'tension', 'omission', 'needs-context'] as const) {
    actions[contradictionKeys.strictness[strictness]] = () => {
      set({ strictness });
    };
  }
  codebook.relationTypes.forEach(({ id, hidden }, index) => {
    const key = relationKey(index);
    if (hidden || key === '') return;
    actions[key] = () => {
      set(relationPatch(item, id));
    };
  });
  return actions;
}
