import type { PairRule } from './pair-rule.ts';

const sameThing = 0.12;

/** A headline and the body of its own article: what the one says the other should. */
export const headlineBody: PairRule = ({ a, b, similarity }) => {
  if (a.articleId !== b.articleId || a.isHeadline === b.isHeadline || similarity < sameThing) {
    return null;
  }
  return {
    reason: { code: 'headline-body', words: [] },
    relation: 'unsupported-by',
    types: ['headline-body'],
    strictness: 'tension',
    weight: 0.15,
  };
};
