import type { PairRule } from './pair-rule.ts';

const sameThing = 0.34;

/** A fact to one, a possibility to the other: «تم الاتفاق» — «قد يُتفق». */
export const certaintyDiffers: PairRule = ({ a, b, similarity }) => {
  const isCertain = a.certainty === 'certain';
  if (similarity < sameThing || isCertain === (b.certainty === 'certain')) return null;
  const open = isCertain ? b : a;
  if (open.certainty === 'underspecified' && similarity < sameThing + 0.1) return null;
  return {
    reason: { code: 'certainty-differs', words: [] },
    relation: 'contradicts',
    types: ['factive-modal'],
    strictness: 'tension',
    weight: 0.15,
  };
};
