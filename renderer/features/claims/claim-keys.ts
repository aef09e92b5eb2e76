import {
  certainties,
  checkworthiness,
  credibilities,
  polarities,
  quotationModes,
} from '../../../shared/model/claim.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import type { Codebook } from '../../../shared/model/codebook.ts';
import type { PanelKeyId } from '../../strings/command-ids.ts';
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
  return actions;
}

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
