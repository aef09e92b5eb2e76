import type { Contradiction, SameEvent, Strictness } from '../../../shared/model/contradiction.ts';
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
} as const;

/** The actions of the attribute keys on a contradiction. */
export function contradictionActions(
  item: Contradiction,
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
  return actions;
}
