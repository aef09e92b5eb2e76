import { wordWithStem } from '../claim-features.ts';
import type { PairRule } from './pair-rule.ts';

const sameThing = 0.13;
/** Of one event two claims are told by less. */
const sameEvent = 0.7;
const sameThingInEvent = 0.05;

/** A word in one claim and its opposite, from the list in the codebook, in the other. */
export const antonyms: PairRule = ({ a, b, similarity, isOneEvent }) => {
  if (similarity < (isOneEvent >= sameEvent ? sameThingInEvent : sameThing)) return null;
  for (const { stem, spelled, opposites } of a.telling) {
    if (opposites === null || wordWithStem(b, stem) !== undefined) continue;
    for (const opposite of opposites) {
      const other = wordWithStem(b, opposite);
      if (other === undefined || wordWithStem(a, opposite) !== undefined) continue;
      return {
        reason: { code: 'antonyms', words: [spelled, other] },
        relation: 'contradicts',
        types: ['antonymy'],
        strictness: 'contradiction',
        weight: 0.35,
      };
    }
  }
  return null;
};
