import type { Block, Rule } from '../block.ts';
import { endsSentence, isBodyLike, isMediaLength } from '../line-shape.ts';

/** Headings inside the body: marked as such, or a short line without a full stop before text. */
export const findSubheadings: Rule = function* ({ blocks, labels, bodyStart, bodyEnd }) {
  for (let index = bodyStart + 1; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined || labels[index] !== null) continue;
    if (index > bodyEnd && block.hint.level === undefined) continue;
    if (block.hint.level !== undefined) {
      yield { index, kind: 'subheading', kept: true, reason: 'markup-heading', duplicateOf: null };
    } else if (isShortLine(block) && isTextAfter(blocks, labels, index)) {
      const reason = 'short-line-before-paragraph';
      yield { index, kind: 'subheading', kept: true, reason, duplicateOf: null };
    }
  }
};

function isShortLine({ text, words, hint }: Block): boolean {
  if (hint.role !== undefined || words === 0 || words > 12 || text.length > 100) return false;
  // Items of a list, speech in a dialogue and lines that lead into the next are text.
  if (isMediaLength(text)) return true;
  if (/^[-–—•*·\d٠-٩۰-۹]/u.test(text) || /[:：,،;؛]$/u.test(text)) return false;
  return (
    !endsSentence(text) || /[?؟!]$/.test(text) || (/^[«"“'‘].*[»"”'’]$/su.test(text) && words <= 8)
  );
}

/** Whether the next line that is not a caption or page furniture is running text. */
function isTextAfter(
  blocks: readonly Block[],
  labels: readonly ({ kind: string } | null)[],
  index: number,
): boolean {
  for (let at = index + 1; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) return false;
    if (labels[at] === null) return isBodyLike(block);
    if (labels[at]?.kind === 'quote') return true;
  }
  return false;
}
