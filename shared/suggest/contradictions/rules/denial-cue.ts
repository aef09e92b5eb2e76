import type { PairRule } from './pair-rule.ts';

const sameThing = 0.16;
/** An answer follows what it answers, in whatever words. */
const answerDistance = 3;

/** A cue of denial near a claim of another source, or an accusation answered by one. */
export const denialCue: PairRule = ({ a, b, similarity, sharedEntities, distance }) => {
  if (a.hasDenialCue === b.hasDenialCue || (a.source !== '' && a.source === b.source)) return null;
  const isAnswer = distance <= answerDistance;
  if (similarity < sameThing && !(sharedEntities > 0 && similarity > 0.1) && !isAnswer) return null;
  const denial = a.hasDenialCue ? a : b;
  return {
    reason: { code: 'denial-cue', words: [denial.cueWords] },
    relation: 'denies',
    types: ['negation'],
    strictness: 'contradiction',
    weight: 0.3,
  };
};
