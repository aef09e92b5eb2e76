import {
  certainties,
  checkworthiness,
  credibilities,
  polarities,
  quotationModes,
  sourceKinds,
} from '../../../shared/model/claim.ts';
import type { Claim, ClaimSource } from '../../../shared/model/claim.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import type { PanelKeyId } from '../../strings/command-ids.ts';
import { nextValue } from '../../ui/next-value.ts';
import { goToField } from '../../ui/panel-focus.ts';
import type { CodeActions, PanelActions } from '../../ui/on-keys.ts';

/** The actions of the attribute keys on a claim. */
export function attributeActions(claim: Claim, set: (patch: Partial<Claim>) => void): PanelActions {
  const actions: Partial<Record<PanelKeyId, () => void>> = {};
  const add = (id: PanelKeyId, patch: Partial<Claim>): void => {
    actions[id] = () => {
      set(patch);
    };
  };
  for (const polarity of polarities) {
    add(`polarity-${polarity}`, { polarity });
    add(`cue-polarity-${polarity}`, { cue: { ...claim.cue, polarity } });
  }
  for (const certainty of certainties) add(`certainty-${certainty}`, { certainty });
  for (const mode of quotationModes) add(`mode-${mode}`, { mode });
  for (const checkworthy of checkworthiness) add(`checkworthy-${checkworthy}`, { checkworthy });
  for (const credibility of credibilities) add(`credibility-${credibility}`, { credibility });
  add('next-certainty', { certainty: nextValue(certainties, claim.certainty) });
  const { source } = claim;
  add('next-source-kind', { source: { ...source, kind: nextValue(sourceKinds, source.kind) } });
  add('add-chain-link', { chain: [...claim.chain, emptyLink] });
  for (const id of fieldKeys) {
    actions[id] = () => {
      goToField(id);
    };
  }
  return actions;
}

/** A link of an attribution before anything is known of it. */
export const emptyLink: ClaimSource = { kind: 'implicit', entityId: null, anchor: null };

/** Keys that lead to a field of the editor. */
const fieldKeys = [
  'choose-cue-class',
  'edit-gloss',
  'same-claim',
  'edit-claimed-at',
  'edit-event-time',
  'choose-verdict',
  'edit-claim-note',
] as const satisfies readonly PanelKeyId[];

/** The actions of the keys that the codebook gives to verdicts. */
export function verdictActions(
  { verdicts }: Codebook,
  set: (patch: Partial<Claim>) => void,
): CodeActions {
  return Object.fromEntries(
    verdicts
      .filter(({ shortcut }) => shortcut !== '')
      .map(({ id, shortcut }) => [
        shortcut,
        () => {
          set({ verdict: id });
        },
      ]),
  );
}
