import type { Finding, LineRole, Rule } from '../block.ts';

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
export const findMarkupRoles: Rule = function* ({ blocks, bodyStart }) {
  for (const [index, { hint }] of blocks.entries()) {
    // Classes like “lead” or “sub” also name other things further down.
    if (hint.role === 'deck' && index > bodyStart) continue;
    const meaning = hint.role === undefined ? undefined : meanings[hint.role];
    if (meaning !== undefined) yield { index, duplicateOf: null, ...meaning };
  }
};
