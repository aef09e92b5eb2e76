import type { Rule } from '../block.ts';
import { endsSentence } from '../line-shape.ts';

/** A name with its role is shorter. */
const longestName = 8;

/** What a page tells below the text about the person who wrote it: it is about them, not a signature. */
export const findAuthorNotes: Rule = function* ({ blocks, labels, bodyStart }) {
  for (let index = bodyStart + 1; index < blocks.length; index++) {
    const block = blocks[index];
    if (block?.hint.role !== 'byline' || labels[index] !== null) continue;
    if (block.words <= longestName && !endsSentence(block.text)) continue;
    yield { index, kind: 'other', kept: false, reason: 'author-note', duplicateOf: null };
  }
};
