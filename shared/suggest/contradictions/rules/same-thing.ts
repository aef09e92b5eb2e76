import type { PairRule } from './pair-rule.ts';

/** Low, since the list is ranked: what is barely alike comes last, and by far. */
const sameThing = 0.07;

/** Two sources on one thing, nothing else to tell: do they say the same? */
export const sameThingSaid: PairRule = ({ a, b, similarity }) => {
  const isSame = a.propositionId !== null && a.propositionId === b.propositionId;
  if (!isSame && similarity < sameThing) return null;
  const words = [...a.stems].filter(([stem]) => b.stems.has(stem)).map(([, word]) => word);
  return {
    reason: { code: isSame ? 'same-proposition' : 'same-words', words: words.slice(0, 4) },
    relation: 'corroborates',
    types: [],
    strictness: 'needs-context',
    weight: isSame ? 0.3 : similarity > 0.3 ? 0.1 : 0,
  };
};
