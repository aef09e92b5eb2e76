import type { Block, Page, Rule } from '../block.ts';
import { endsSentence } from '../line-shape.ts';

/** Short lines after the end of the text, where the site's own furniture has already begun. */
export const findTail: Rule = function* ({ blocks, labels, bodyEnd }) {
  let furniture = false;
  let signedOff = false;
  for (let index = Math.max(0, bodyEnd + 1); index < blocks.length; index++) {
    const block = blocks[index];
    const label = labels[index];
    if (block === undefined) continue;
    if (label != null) {
      furniture ||=
        label.kind === 'related' || label.kind === 'other' || label.reason === 'end-mark';
      signedOff ||= label.kind === 'byline' && /^[([]/.test(block.text);
    } else if (
      (furniture && isRemnant(block)) ||
      (signedOff && block.words <= 20) ||
      isAboveButtons(block, labels[index + 1])
    ) {
      yield { index, kind: 'other', kept: false, reason: 'after-the-end', duplicateOf: null };
    }
  }
};

/** “Share this page” above the names of the places where. */
function isAboveButtons(block: Block, next: Page['labels'][number] | undefined): boolean {
  return block.words <= 4 && isRemnant(block) && next?.reason === 'share-tools';
}

function isRemnant({ words, text }: Block): boolean {
  return words <= 14 && !endsSentence(text);
}
