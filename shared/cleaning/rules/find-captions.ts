import type { Page, Rule } from '../block.ts';
import { isCaption, isCreditOnly } from '../line-shape.ts';
import { photographerIn } from '../photographer.ts';

/** Picture captions, known by the credit they end with, and credits that stand alone. */
export const findCaptions: Rule = function* (page) {
  const { blocks, labels } = page;
  const photographers = photographersOf(page);
  for (const [index, block] of blocks.entries()) {
    if (labels[index] !== null) continue;
    const byPhotographer =
      block.words <= 8 && photographers.some((name) => `${block.key} `.startsWith(`${name} `));
    if (byPhotographer || isCreditOnly(block.text)) {
      yield { index, kind: 'credit', kept: false, reason: 'credit-only', duplicateOf: null };
    } else if (isCaption(block)) {
      const byWords = /^[^:：()]{2,30}[:：]/u.test(block.text);
      const reason = byWords ? 'caption-words' : 'caption-credit';
      yield { index, kind: 'caption', kept: true, reason, duplicateOf: null };
    }
  }
};

/** Names of those who took the pictures, where the head of the article says so. */
function photographersOf({ blocks, bodyStart }: Page): string[] {
  return blocks.slice(0, bodyStart).flatMap(({ text }) => photographerIn(text) ?? []);
}
