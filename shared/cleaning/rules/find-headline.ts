import type { Block, Page, Rule } from '../block.ts';
import type { ZoneReason } from '../zone-reasons.ts';

/** The line that names the article; found once for the whole page, see `find-layout.ts`. */
export const findHeadline: Rule = function* (page) {
  const block = page.blocks[page.headline];
  if (block === undefined) return;
  const reason = headlineReason(page, block);
  yield { index: page.headline, kind: 'headline', kept: true, reason, duplicateOf: null };
};

function headlineReason(
  { blocks, headline, titleKey, titleIsField }: Page,
  block: Block,
): ZoneReason {
  if (titleKey !== '' && block.key === titleKey) return titleIsField ? 'field-title' : 'page-title';
  if (block.hint.level !== undefined) return 'markup-headline';
  const repeated = blocks.some((other, index) => index > headline && other.key === block.key);
  return repeated ? 'repeated-later' : 'first-line';
}
