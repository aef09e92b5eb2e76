import type { Anchor } from '../../../shared/model/anchor.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import { sameEventAnswers, strictnesses } from '../../../shared/model/contradiction.ts';
import type { Contradiction } from '../../../shared/model/contradiction.ts';
import { chordName } from '../../keys/chord.ts';
import type { Chord } from '../../keys/chord.ts';
import type { PanelKeyId } from '../../strings/command-ids.ts';
import { nextValue } from '../../ui/next-value.ts';
import { goToField } from '../../ui/panel-focus.ts';
import type { CodeActions, PanelActions } from '../../ui/on-keys.ts';

/** The key of a relation type: Shift and its number in the codebook, as long as there are digits. */
export function relationChord(index: number): Chord | null {
  return index < 9 ? { code: `Digit${String(index + 1)}`, shift: true } : null;
}

/** What a relation brings along: an omission is one in every respect. */
export function relationPatch(item: Contradiction, relation: string): Partial<Contradiction> {
  if (relation !== 'omits') return { relation };
  return { relation, strictness: 'omission', types: [...new Set([...item.types, 'omission'])] };
}

/** The actions of the attribute keys on a contradiction. */
export function contradictionActions(
  item: Contradiction,
  set: (patch: Partial<Contradiction>) => void,
): PanelActions {
  const actions: Partial<Record<PanelKeyId, () => void>> = {
    'swap-sides': () => {
      set({ sideA: item.sideB, sideB: item.sideA });
    },
  };
  actions['next-strictness'] = () => {
    set({ strictness: nextValue(strictnesses, item.strictness) });
  };
  for (const id of ['choose-types', 'edit-explanation', 'edit-resolution'] as const) {
    actions[id] = () => {
      goToField(id);
    };
  }
  for (const state of ['suggested', 'confirmed'] as const) {
    actions[`state-${state}`] = () => {
      set({ state });
    };
  }
  for (const sameEvent of sameEventAnswers) {
    actions[`same-event-${sameEvent}`] = () => {
      set({ sameEvent });
    };
  }
  for (const strictness of strictnesses) {
    actions[`strictness-${strictness}`] = () => {
      set({ strictness });
    };
  }
  return actions;
}

/** What the keys of evidence do with the words selected in the text; nothing while none are. */
export function evidenceActions(
  { sideA, sideB }: Contradiction,
  selected: Anchor | null,
  set: (patch: Partial<Contradiction>) => void,
): PanelActions {
  if (selected === null) return {};
  return {
    'evidence-a': () => {
      set({ sideA: { ...sideA, evidence: [...sideA.evidence, selected] } });
    },
    'evidence-b': () => {
      set({ sideB: { ...sideB, evidence: [...sideB.evidence, selected] } });
    },
  };
}

/** The actions of the keys of the relation types of the codebook. */
export function relationActions(
  item: Contradiction,
  { relationTypes }: Codebook,
  set: (patch: Partial<Contradiction>) => void,
): CodeActions {
  const actions: Record<string, () => void> = {};
  relationTypes.forEach(({ id, hidden }, index) => {
    const chord = relationChord(index);
    if (hidden || chord === null) return;
    actions[chordName(chord)] = () => {
      set(relationPatch(item, id));
    };
  });
  return actions;
}
