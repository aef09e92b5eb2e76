import type { Rule } from '../block.ts';

/** Above this the search would take longer than it is worth; no article is that long. */
const mostBlocks = 1500;

/** Sentences of the body that the page shows a second time in large letters. */
export const findPullQuotes: Rule = function* ({ blocks, labels, bodyStart, bodyEnd }) {
  if (blocks.length > mostBlocks) return;
  const body = blocks.map((block, index) => ({ block, index })).slice(bodyStart, bodyEnd + 1);
  for (const { block, index } of body) {
    // What markup sets apart as a quotation may be shorter; other short lines are found by chance.
    const fewest = block.hint.role === 'quote' ? 3 : 7;
    if (labels[index] !== null || block.words < fewest || block.text.length > 300) continue;
    const whole = body.find(
      (other) =>
        other.index !== index &&
        labels[other.index] === null &&
        other.block.key.length > block.key.length + 40 &&
        ` ${other.block.key} `.includes(` ${block.key} `),
    );
    if (whole === undefined) continue;
    yield {
      index,
      kind: 'duplicate',
      kept: false,
      reason: 'repeats-part',
      duplicateOf: whole.index,
    };
  }
};
