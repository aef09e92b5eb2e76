import type { Finding, LineRole, Page, Rule } from '../block.ts';
import { isDateLine } from '../date-line.ts';
import { isCounter, isCreditOnly } from '../line-shape.ts';

type Meaning = Pick<Finding, 'kind' | 'kept' | 'reason'>;

/** What each role in the markup makes of a line; roles that say nothing about the zone are absent. */
const meanings: Readonly<Partial<Record<LineRole, Meaning>>> = {
  deck: { kind: 'deck', kept: true, reason: 'markup-deck' },
  byline: { kind: 'byline', kept: true, reason: 'markup-byline' },
  date: { kind: 'dateline', kept: true, reason: 'markup-date' },
  caption: { kind: 'caption', kept: true, reason: 'markup-caption' },
  credit: { kind: 'credit', kept: false, reason: 'markup-credit' },
  quote: { kind: 'quote', kept: true, reason: 'markup-quote' },
  navigation: { kind: 'other', kept: false, reason: 'navigation' },
  related: { kind: 'related', kept: false, reason: 'markup-related' },
  share: { kind: 'other', kept: false, reason: 'share-tools' },
  tags: { kind: 'other', kept: false, reason: 'tags' },
  comment: { kind: 'other', kept: false, reason: 'comments' },
  newsletter: { kind: 'other', kept: false, reason: 'newsletter' },
  advertisement: { kind: 'other', kept: false, reason: 'advertisement' },
  marker: { kind: 'marker', kept: false, reason: 'page-marker' },
  aside: { kind: 'other', kept: false, reason: 'outside-main-block' },
  footer: { kind: 'other', kept: false, reason: 'outside-main-block' },
  form: { kind: 'other', kept: false, reason: 'navigation' },
};

/** What markup says a line is. */
export const findMarkupRoles: Rule = function* (page) {
  const { blocks, bodyStart, bodyEnd } = page;
  for (const [index, { hint, text }] of blocks.entries()) {
    // Classes like “lead” or “sub” also name other things further down.
    if (hint.role === 'deck' && index > bodyStart) continue;
    // A name inside a link between paragraphs belongs to a card of another article.
    const isInBody = index >= bodyStart && index <= bodyEnd;
    if (hint.role === 'byline' && isInBody && (hint.links ?? 0) > 0.85) continue;
    if (hint.role === 'credit' && isSignature(page, index)) continue;
    // Reading times and counters stand beside the names.
    if (hint.role === 'byline' && isCounter(text)) continue;
    const role = hint.role === 'caption' && isCreditOnly(text) ? 'credit' : hint.role;
    const meaning = role === undefined ? undefined : meanings[role];
    if (meaning !== undefined) yield { index, duplicateOf: null, ...meaning };
  }
};

/** “Credits” in the head of a page are not those of a picture when they hold the date as well. */
function isSignature({ blocks, headline, bodyStart }: Page, index: number): boolean {
  if (index <= headline || index >= bodyStart) return false;
  return [index, index + 1].some((at) => {
    const block = blocks[at];
    return block?.hint.role === 'credit' && isDateLine(block.text);
  });
}
