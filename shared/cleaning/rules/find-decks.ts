import type { Rule } from '../block.ts';

/** Around the headline: the standfirst below it, and what the page shows above it. */
export const findDecks: Rule = function* ({ blocks, labels, headline, bodyStart }) {
  for (let index = 0; index < Math.min(bodyStart, blocks.length); index++) {
    const block = blocks[index];
    if (block === undefined || labels[index] !== null) continue;
    if (index > headline) {
      if (block.words >= 4) {
        const reason = 'between-headline-and-body';
        yield { index, kind: 'deck', kept: true, reason, duplicateOf: null };
      } else {
        yield { index, kind: 'other', kept: false, reason: 'navigation', duplicateOf: null };
      }
    } else if (index < headline) {
      const reason = index === headline - 1 ? 'kicker' : 'navigation';
      yield { index, kind: 'other', kept: false, reason, duplicateOf: null };
    }
  }
};
