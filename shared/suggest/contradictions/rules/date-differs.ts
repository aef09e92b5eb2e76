import type { PairRule } from './pair-rule.ts';

const sameThing = 0.22;

/** Other days for one thing: «يُفتتح الأحد» — «يُفتتح الثلاثاء». Only days of one kind are compared. */
export const dateDiffers: PairRule = ({ a, b, similarity }) => {
  if (similarity < sameThing) return null;
  for (const x of a.days) {
    const others = b.days.filter(({ kind }) => kind === x.kind);
    if (others.length === 0 || others.some(({ key }) => key === x.key)) continue;
    return {
      reason: { code: 'date-differs', words: [x.words, others[0]?.words ?? ''] },
      relation: 'contradicts',
      types: ['temporal'],
      strictness: 'contradiction',
      weight: 0.35,
    };
  }
  return null;
};
