import type { Block, Finding, Rule } from '../block.ts';
import { endsSentence, isBodyLike } from '../line-shape.ts';

/** A longer box without many links may hold facts. */
const shortBox = 4;
/** Share of a longer box that links take, in characters. */
const mostlyLinks = 0.4;

/**
 * Boxes that a page sets between the paragraphs of a text and that lead elsewhere: other articles, a
 * recording, a form. Short lines, one of them a link, none a sentence.
 */
export const findBoxes: Rule = function* ({ blocks, labels, headline }) {
  for (const [index, { hint }] of blocks.entries()) {
    if (hint.box === undefined || hint.box === blocks[index - 1]?.hint.box) continue;
    const after = blocks.findIndex((block, at) => at > index && block.hint.box !== hint.box);
    const end = after < 0 ? blocks.length : after;
    const box = blocks.slice(index, end);
    if (index < headline || !leadsElsewhere(box)) continue;
    for (const [at, line] of box.entries()) {
      if (labels[index + at] !== null) continue;
      yield { index: index + at, kept: false, duplicateOf: null, ...meaningOf(line, at, box) };
    }
  }
};

/** Titles in links are other articles, and a line with nothing but such links below is their heading. */
function meaningOf(
  line: Block,
  at: number,
  box: readonly Block[],
): Pick<Finding, 'kind' | 'reason'> {
  if (isTitle(line)) return { kind: 'related', reason: 'link-only' };
  const below = box.slice(at + 1);
  return below.length > 0 && below.every(isTitle)
    ? { kind: 'related', reason: 'related-heading' }
    : { kind: 'other', reason: 'box-in-text' };
}

function isTitle(block: Block): boolean {
  return isLink(block) && block.words >= 3;
}

function leadsElsewhere(box: readonly Block[]): boolean {
  const links = box.filter(isLink);
  if (links.length === 0 || box.some(isText)) return false;
  const size = (lines: readonly Block[]) => lines.reduce((sum, { text }) => sum + text.length, 0);
  return box.length <= shortBox || size(links) >= size(box) * mostlyLinks;
}

function isLink({ hint }: Block): boolean {
  return (hint.links ?? 0) > 0.8;
}

function isText(block: Block): boolean {
  return !isLink(block) && (isBodyLike(block) || (block.words >= 6 && endsSentence(block.text)));
}
