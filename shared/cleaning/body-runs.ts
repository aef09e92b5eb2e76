import type { Block } from './block.ts';
import { endsSentence, isBodyLike, isCaption, isMarker, isOutletAndPlace } from './line-shape.ts';

/**
 * Whether running text of an article begins at `index`: paragraph after paragraph. A list of teasers
 * has one paragraph between two titles, so it never has a run.
 */
export function isBodyRun(blocks: readonly Block[], index: number): boolean {
  const first = blocks[index];
  if (first === undefined || !isBodyLike(first)) return false;
  let sentences = 1;
  let long = 1;
  for (let at = index + 1; at < blocks.length && at < index + 7; at++) {
    const block = blocks[at];
    if (block === undefined || isOutletAndPlace(block.text)) break;
    if (isCaption(block) || isMarker(block.text)) continue;
    if (!endsSentence(block.text) || block.hint.level !== undefined) break;
    sentences++;
    if (isBodyLike(block)) long++;
    if (long >= 2 || sentences >= 3) return true;
  }
  return false;
}
