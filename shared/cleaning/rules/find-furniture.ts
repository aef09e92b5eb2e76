import type { Block, Page, Rule } from '../block.ts';
import type { ZoneReason } from '../zone-reasons.ts';
import { endsSentence, isCounter } from '../line-shape.ts';
import { isMenuLine } from '../menu-line.ts';
import {
  advertisementLabels,
  copyrightBeginnings,
  endMarks,
  navigationWords,
  newsletterBeginnings,
  shareTools,
} from '../words/furniture-words.ts';

/** Single lines around an article that belong to the site: buttons, notices, counters, menus. */
export const findFurniture: Rule = function* (page) {
  for (const [index, block] of page.blocks.entries()) {
    const inBody = isInBody(page, index);
    // «الرئيسية», “Home” in a table of the article are figures' names, not a menu.
    if (inBody && block.hint.role === 'table-cell') continue;
    const reason = furnitureReason(block, inBody);
    if (reason === null) continue;
    const kind = reason === 'counter' || reason === 'end-mark' ? 'marker' : 'other';
    yield { index, kind, kept: false, reason, duplicateOf: null };
  }
};

function isInBody({ bodyStart, bodyEnd }: Page, index: number): boolean {
  return index >= bodyStart && index <= bodyEnd;
}

/** Words alone decide only where they are the whole line; beginnings only outside the body. */
function furnitureReason(block: Block, inBody: boolean): ZoneReason | null {
  const { text, key, words } = block;
  if (shareTools.covers(key) || shareTools.is(key)) return 'share-tools';
  if (advertisementLabels.is(key)) return 'advertisement';
  // Agencies put the number of a desk behind it.
  if (endMarks.is(key.replace(/ \p{N}+$/u, '')) && words <= 4) return 'end-mark';
  if (navigationWords.covers(key) && !(inBody && words > 1 && endsSentence(text)))
    return 'navigation';
  if (/^(©|\(c\)\s)/iu.test(text)) return 'copyright';
  if (inBody && (words > 12 || endsSentence(text))) return null;
  if (newsletterBeginnings.begins(key) && words <= 40) return 'newsletter';
  if (inBody) return null;
  if ((copyrightBeginnings.begins(key) && words <= 60) || text.includes('©')) return 'copyright';
  if (isCounter(text)) return 'counter';
  if (isMenuLine(text)) return 'navigation';
  return null;
}
