import type { PairRule } from './pair-rule.ts';

/** Below this two claims speak of different things. */
const sameThing = 0.3;
/** And here it is worth a look, but weighs less. */
const similarThing = 0.16;

/** One affirms what the other denies: «انهار السد» — «لم ينهر السد», «نفى أن السد انهار». */
export const oppositePolarity: PairRule = ({ a, b, similarity }) => {
  const isSame = a.propositionId !== null && a.propositionId === b.propositionId;
  if (a.denies === b.denies || (!isSame && similarity < similarThing)) return null;
  const words = [a, b].filter(({ hasDenialCue }) => hasDenialCue).map(({ cueWords }) => cueWords);
  return {
    reason: { code: 'opposite-polarity', words },
    relation: 'contradicts',
    types: ['negation'],
    strictness: 'contradiction',
    weight: isSame || similarity >= sameThing ? 0.45 : 0.2,
  };
};
