import type { Block, Rule } from '../block.ts';
import { isCaption } from '../line-shape.ts';

/** Shorter lines repeat by chance: «نعم.», a refrain, a speaker's name. */
const shortestRepeat = 14;

/** Lines that say word for word what an earlier line of the same article says. */
export const findRepeats: Rule = function* ({ blocks, labels, headline }) {
  const first = new Map<string, number>();
  // The headline counts as the original even where the page shows its text once before it.
  const title = blocks[headline];
  if (title !== undefined) first.set(title.key, headline);
  for (const [index, block] of blocks.entries()) {
    if (labels[index]?.kind === 'related' || !canRepeat(block)) continue;
    const original = first.get(block.key);
    if (original === undefined) first.set(block.key, index);
    else if (original !== index) {
      const reason =
        original === headline
          ? 'repeats-headline'
          : isCaption(block) || block.hint.role === 'caption'
            ? 'repeats-caption'
            : 'repeats-zone';
      yield { index, kind: 'duplicate', kept: false, reason, duplicateOf: original };
    }
  }
};

function canRepeat(block: Block): boolean {
  return block.words >= 3 && block.key.length >= shortestRepeat;
}
