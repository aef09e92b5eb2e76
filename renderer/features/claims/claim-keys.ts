import type {
  Certainty,
  Checkworthiness,
  Claim,
  Polarity,
  QuotationMode,
} from '../../../shared/model/claim.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import type { KeyActions } from '../../ui/on-keys.ts';

/** One key for each value of an attribute (`KeyboardEvent.code`). */
export const claimKeys = {
  polarity: { positive: 'KeyP', negative: 'KeyN' } satisfies Record<Polarity, string>,
  cuePolarity: { positive: 'Shift+KeyP', negative: 'Shift+KeyN' } satisfies Record<
    Polarity,
    string
  >,
  certainty: {
    certain: 'Digit1',
    probable: 'Digit2',
    possible: 'Digit3',
    underspecified: 'Digit4',
  } satisfies Record<Certainty, string>,
  mode: { direct: 'KeyD', indirect: 'KeyI', mixed: 'KeyM' } satisfies Record<QuotationMode, string>,
  checkworthy: {
    'check-worthy': 'KeyW',
    unimportant: 'KeyU',
    'not-factual': 'KeyF',
  } satisfies Record<Checkworthiness, string>,
  credibility: {
    1: 'Shift+Digit1',
    2: 'Shift+Digit2',
    3: 'Shift+Digit3',
    4: 'Shift+Digit4',
    5: 'Shift+Digit5',
    6: 'Shift+Digit6',
  } satisfies Record<Claim['credibility'], string>,
  part: { content: 'KeyC', source: 'KeyS', cue: 'KeyQ' },
  contradiction: 'KeyX',
  /** Makes an entity of the words of the source. */
  nameSource: 'KeyE',
} as const;

/** The actions of the attribute keys on a claim. */
export function attributeActions(
  claim: Claim,
  codebook: Codebook,
  set: (patch: Partial<Claim>) => void,
): KeyActions {
  const actions: Record<string, () => void> = {};
  const add = <V extends string | number>(
    keys: Readonly<Record<V, string>>,
    patchOf: (value: V) => Partial<Claim>,
    values: readonly V[],
  ): void => {
    for (const value of values) {
      actions[keys[value]] = () => {
        set(patchOf(value));
      };
    }
  };
  add(claimKeys.polarity, (polarity) => ({ polarity }), ['positive', 'negative']);
  add(claimKeys.cuePolarity, (polarity) => ({ cue: { ...claim.cue, polarity } }), [
    'positive',
    'negative',
  ]);
  add(claimKeys.certainty, (certainty) => ({ certainty }), [
    'certain',
    'probable',
    'possible',
    'underspecified',
  ]);
  add(claimKeys.mode, (mode) => ({ mode }), ['direct', 'indirect', 'mixed']);
  add(claimKeys.checkworthy, (checkworthy) => ({ checkworthy }), [
    'check-worthy',
    'unimportant',
    'not-factual',
  ]);
  add(claimKeys.credibility, (credibility) => ({ credibility }), [1, 2, 3, 4, 5, 6]);
  for (const verdict of codebook.verdicts) {
    if (verdict.shortcut === '' || actions[verdict.shortcut] !== undefined) continue;
    actions[verdict.shortcut] = () => {
      set({ verdict: verdict.id });
    };
  }
  return actions;
}
