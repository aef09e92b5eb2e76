import type { Block, Rule } from '../block.ts';
import { foldPhrase } from '../fold-phrase.ts';

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
        repeats(other.block, block),
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

/** Whether `whole` holds `part`, or every sentence of a quotation that leaves out who said it. */
function repeats(whole: Block, part: Block): boolean {
  const text = ` ${whole.key} `;
  if (text.includes(` ${part.key} `)) return true;
  if (!/^[«"“„'‘]/u.test(part.text)) return false;
  const sentences = part.text.split(/[.!?؟۔]/u).map(foldPhrase);
  const said = sentences.filter((sentence) => sentence !== '');
  return said.length >= 2 && said.every((sentence) => text.includes(` ${sentence} `));
}
