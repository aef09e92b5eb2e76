import type { Rule } from '../block.ts';
import { endsSentence } from '../line-shape.ts';

/** Around the headline: the standfirst below it, and what the page shows above it. */
export const findDecks: Rule = function* ({ blocks, labels, headline, bodyStart }) {
  for (let index = 0; index < Math.min(bodyStart, blocks.length); index++) {
    const block = blocks[index];
    if (block === undefined || labels[index] !== null) continue;
    if (index > headline) {
      if (block.hint.level !== undefined && block.words < 4) {
        const reason = 'markup-heading';
        yield { index, kind: 'subheading', kept: true, reason, duplicateOf: null };
      } else if (block.words >= 4 && block.hint.role === 'list-item') {
        // “Key points” above the text are text.
        yield { index, kind: 'paragraph', kept: true, reason: 'body-text', duplicateOf: null };
      } else if (block.words >= 4 || endsSentence(block.text)) {
        // A short line that ends a sentence is the end of something, not a button.
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
