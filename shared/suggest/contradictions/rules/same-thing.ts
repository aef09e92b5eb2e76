import { hasStemNumber } from '../claim-features.ts';
import type { PairRule } from './pair-rule.ts';

/** Low, since the list is ranked: what is barely alike comes last, and by far. */
const sameThing = 0.07;
/** Of one event two claims are told by less. */
const sameEvent = 0.7;
const sameThingInEvent = 0.03;

/** Shared words that are shown. */
const mostWords = 4;

/** Two sources on one thing, nothing else to tell: do they say the same? */
export const sameThingSaid: PairRule = ({ a, b, similarity, isOneEvent }) => {
  const isSame = a.propositionId !== null && a.propositionId === b.propositionId;
  if (!isSame && similarity < (isOneEvent >= sameEvent ? sameThingInEvent : sameThing)) return null;
  const words: string[] = [];
  for (const { stemNumber, spelled } of a.telling) {
    if (hasStemNumber(b.telling, stemNumber)) words.push(spelled);
    if (words.length === mostWords) break;
  }
  return {
    reason: { code: isSame ? 'same-proposition' : 'same-words', words },
    relation: 'corroborates',
    types: [],
    strictness: 'needs-context',
    weight: isSame ? 0.3 : similarity > 0.3 ? 0.1 : 0,
  };
};
