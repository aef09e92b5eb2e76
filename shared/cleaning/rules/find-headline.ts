import type { Rule } from '../block.ts';

/** The line that names the article; found once for the whole page, see `find-layout.ts`. */
export const findHeadline: Rule = function* ({ blocks, headline }) {
  const block = blocks[headline];
  if (block === undefined) return;
  const repeated = blocks.some((other, index) => index > headline && other.key === block.key);
  yield {
    index: headline,
    kind: 'headline',
    kept: true,
    reason:
      block.hint.level !== undefined
        ? 'markup-headline'
        : repeated
          ? 'repeated-later'
          : 'first-line',
    duplicateOf: null,
  };
};
