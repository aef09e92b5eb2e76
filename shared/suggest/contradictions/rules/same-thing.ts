import type { PairRule } from './pair-rule.ts';

const sameThing = 0.3;

/** Two sources on one thing, nothing else to tell: do they say the same? */
export const sameThingSaid: PairRule = ({ a, b, similarity, sharedEntities }) => {
  const isSame = a.propositionId !== null && a.propositionId === b.propositionId;
  if (!isSame && similarity < sameThing && !(sharedEntities > 1 && similarity > 0.2)) return null;
  const words = [...a.stems].filter(([stem]) => b.stems.has(stem)).map(([, word]) => word);
  return {
    reason: { code: isSame ? 'same-proposition' : 'same-words', words: words.slice(0, 4) },
    relation: 'corroborates',
    types: [],
    strictness: 'needs-context',
    weight: isSame ? 0.3 : 0.1,
  };
};
