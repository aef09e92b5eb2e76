import type { Rule } from '../block.ts';
import { isCaption, isCreditOnly } from '../line-shape.ts';

/** Picture captions, known by the credit they end with, and credits that stand alone. */
export const findCaptions: Rule = function* ({ blocks, labels }) {
  for (const [index, block] of blocks.entries()) {
    if (labels[index] !== null) continue;
    if (isCreditOnly(block.text)) {
      yield { index, kind: 'credit', kept: false, reason: 'credit-only', duplicateOf: null };
    } else if (isCaption(block)) {
      const byWords = /^[^:：()]{2,30}[:：]/u.test(block.text);
      const reason = byWords ? 'caption-words' : 'caption-credit';
      yield { index, kind: 'caption', kept: true, reason, duplicateOf: null };
    }
  }
};
