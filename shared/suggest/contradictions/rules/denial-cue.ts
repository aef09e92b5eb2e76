import type { PairRule } from './pair-rule.ts';

const sameThing = 0.16;

/** A cue of denial near a claim of another source, or an accusation answered by one. */
export const denialCue: PairRule = ({ a, b, similarity, sharedEntities }) => {
  if (a.hasDenialCue === b.hasDenialCue || (a.source !== '' && a.source === b.source)) return null;
  if (similarity < sameThing && !(sharedEntities > 0 && similarity > 0.1)) return null;
  const denial = a.hasDenialCue ? a : b;
  return {
    reason: { code: 'denial-cue', words: [denial.cueWords] },
    relation: 'denies',
    types: ['negation'],
    strictness: 'contradiction',
    weight: 0.3,
  };
};
