import type { Rule } from '../block.ts';

/** What no other rule has claimed is text of the article: in doubt a line is kept. */
export const findText: Rule = function* ({ blocks }) {
  for (const index of blocks.keys()) {
    yield { index, kind: 'paragraph', kept: true, reason: 'body-text', duplicateOf: null };
  }
};
