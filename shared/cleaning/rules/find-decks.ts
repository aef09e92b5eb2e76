import type { Block, Page, Rule } from '../block.ts';
import { endsSentence } from '../line-shape.ts';

/** Around the headline: the standfirst below it, and what the page shows above it. */
export const findDecks: Rule = function* ({ blocks, labels, headline, bodyStart }) {
  // Where the headline stands in the row of paragraphs itself, the row does not tell its head.
  const hasHead = isApart(blocks[headline]);
  for (let index = 0; index < Math.min(bodyStart, blocks.length); index++) {
    const block = blocks[index];
    if (block === undefined || labels[index] !== null) continue;
    if (index > headline) {
      if (hasHead && block.hint.inText === true && block.hint.level === undefined) {
        yield { index, kind: 'paragraph', kept: true, reason: 'body-text', duplicateOf: null };
      } else if (
        isHeadingInText(block, hasHead) ||
        (block.hint.level !== undefined && block.words < 4)
      ) {
        const reason = 'markup-heading';
        yield { index, kind: 'subheading', kept: true, reason, duplicateOf: null };
      } else if (block.words < 4 && blocks[index + 1]?.hint.role === 'list-item') {
        const reason = 'short-line-before-paragraph';
        yield { index, kind: 'subheading', kept: true, reason, duplicateOf: null };
      } else if (
        block.words >= 4 &&
        (block.hint.role === 'list-item' || isBelowSignature(labels, headline, index))
      ) {
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

/** Whether there was a deck already, and a signature or date after it: what follows is text. */
function isBelowSignature(labels: Page['labels'], headline: number, index: number): boolean {
  const above = labels.slice(headline + 1, index).map((label) => label?.kind);
  const deck = above.indexOf('deck');
  return (
    deck >= 0 && above.slice(deck + 1).some((kind) => kind === 'byline' || kind === 'dateline')
  );
}

/** Whether a headline stands outside the row of paragraphs below it. */
function isApart(headline: Block | undefined): boolean {
  return headline?.hint.main === true && headline.hint.inText !== true;
}

function isHeadingInText({ hint }: Block, hasHead: boolean): boolean {
  return hasHead && hint.inText === true && hint.level !== undefined;
}
