import { blockIndexAt } from '../../../shared/marks/article-blocks.ts';
import type { ArticleBlock } from '../../../shared/marks/article-blocks.ts';
import { nextGrapheme, previousGrapheme } from '../../../shared/text/graphemes.ts';
import { sentenceAt } from '../../../shared/text/sentences.ts';
import { nextWordBorder, previousWordBorder } from '../../../shared/text/words.ts';
import type { BlockRegistry } from './block-registry.ts';

/** A step of the caret; “forward” is onward in reading order, whatever the direction. */
export type CaretMove =
  | 'letter-forward'
  | 'letter-back'
  | 'word-forward'
  | 'word-back'
  | 'sentence-forward'
  | 'sentence-back'
  | 'block-forward'
  | 'block-back'
  | 'punctuation-forward'
  | 'line-up'
  | 'line-down'
  | 'line-start'
  | 'line-end'
  | 'start'
  | 'end';

const punctuation = /[.,،؛;:؟?!…»«()\n]/u;

/** Where the caret goes from `offset`. Folded zones are stepped over. */
export function moveCaret(
  text: string,
  blocks: readonly ArticleBlock[],
  registry: BlockRegistry,
  offset: number,
  move: CaretMove,
): number {
  switch (move) {
    case 'letter-forward':
      return onward(blocks, nextGrapheme(text, offset));
    case 'letter-back':
      return backward(blocks, previousGrapheme(text, offset));
    case 'word-forward':
      return onward(blocks, nextWordBorder(text, offset));
    case 'word-back':
      return backward(blocks, previousWordBorder(text, offset));
    case 'sentence-forward': {
      const sentence = sentenceAt(text, offset);
      const end = sentence === null || sentence.end <= offset ? offset + 1 : sentence.end;
      return onward(blocks, Math.min(end, text.length));
    }
    case 'sentence-back': {
      const sentence = sentenceAt(text, Math.max(0, offset - 1));
      return backward(blocks, sentence?.start ?? Math.max(0, offset - 1));
    }
    case 'punctuation-forward': {
      const next = text.slice(offset + 1).search(punctuation);
      return onward(blocks, next < 0 ? text.length : offset + 1 + next);
    }
    case 'block-forward':
      return shownBlock(blocks, blockIndexAt(blocks, offset) + 1, 1)?.start ?? offset;
    case 'block-back': {
      const index = blockIndexAt(blocks, offset);
      const here = blocks[index];
      if (here !== undefined && here.start < offset) return here.start;
      return shownBlock(blocks, index - 1, -1)?.start ?? offset;
    }
    case 'line-up':
      return acrossLines(registry, offset, -1);
    case 'line-down':
      return acrossLines(registry, offset, 1);
    case 'line-start':
      return lineBorder(registry, offset, 'start');
    case 'line-end':
      return lineBorder(registry, offset, 'end');
    case 'start':
      return shownBlock(blocks, 0, 1)?.start ?? offset;
    case 'end':
      return shownBlock(blocks, blocks.length - 1, -1)?.end ?? offset;
  }
}

function shownBlock(
  blocks: readonly ArticleBlock[],
  from: number,
  step: 1 | -1,
): ArticleBlock | undefined {
  for (let index = from; index >= 0 && index < blocks.length; index += step) {
    const block = blocks[index];
    if (block?.kind === 'text') return block;
  }
  return undefined;
}

/** The offset itself where it is shown, otherwise the start of the next shown block. */
function onward(blocks: readonly ArticleBlock[], offset: number): number {
  const index = blockIndexAt(blocks, offset);
  const block = blocks[index];
  if (block?.kind === 'text' && offset <= block.end) return offset;
  return shownBlock(blocks, index + 1, 1)?.start ?? shownBlock(blocks, index, -1)?.end ?? offset;
}

/** The offset itself where it is shown, otherwise the end of the shown block before it. */
function backward(blocks: readonly ArticleBlock[], offset: number): number {
  const index = blockIndexAt(blocks, offset);
  const block = blocks[index];
  if (block?.kind === 'text' && offset <= block.end) return offset;
  return shownBlock(blocks, index, -1)?.end ?? shownBlock(blocks, 0, 1)?.start ?? offset;
}

function caretRect(registry: BlockRegistry, offset: number): DOMRect | undefined {
  const position = registry.positionOf(offset);
  if (position === null) return undefined;
  const range = new Range();
  range.setStart(position.node, position.offset);
  range.collapse(true);
  return range.getClientRects()[0] ?? registry.rectsOf({ start: offset - 1, end: offset })[0];
}

/** One line up or down at the same horizontal place, stepping over gaps between blocks. */
function acrossLines(registry: BlockRegistry, offset: number, step: 1 | -1): number {
  const rect = caretRect(registry, offset);
  if (rect === undefined) return offset;
  const height = Math.max(rect.height, 12);
  for (let distance = 1; distance <= 8; distance += 0.5) {
    const y = rect.top + rect.height / 2 + step * height * distance;
    const found = registry.offsetAtPoint(rect.left, y);
    if (found === null) continue;
    const there = caretRect(registry, found);
    const isOnOtherLine = there !== undefined && Math.abs(there.top - rect.top) > height / 2;
    if (isOnOtherLine && found !== offset) return found;
  }
  return offset;
}

function lineBorder(registry: BlockRegistry, offset: number, side: 'start' | 'end'): number {
  const rect = caretRect(registry, offset);
  const position = registry.positionOf(offset);
  const element = position?.node.parentElement;
  if (rect === undefined || element === null || element === undefined) return offset;
  const box = element.getBoundingClientRect();
  const isRtl = getComputedStyle(element).direction === 'rtl';
  const x = (side === 'start') === isRtl ? box.right - 1 : box.left + 1;
  return registry.offsetAtPoint(x, rect.top + rect.height / 2) ?? offset;
}
