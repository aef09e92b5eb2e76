import type { Rule } from './block.ts';
import { findAuthorNotes } from './rules/find-author-notes.ts';
import { findAuthorPortraits } from './rules/find-author-portraits.ts';
import { findBoxes } from './rules/find-boxes.ts';
import { findBylines } from './rules/find-bylines.ts';
import { findCalls } from './rules/find-calls.ts';
import { findCaptionsAbove } from './rules/find-captions-above.ts';
import { findCaptions } from './rules/find-captions.ts';
import { findComments } from './rules/find-comments.ts';
import { findDatelines } from './rules/find-datelines.ts';
import { findDecks } from './rules/find-decks.ts';
import { findFurniture } from './rules/find-furniture.ts';
import { findHeadline } from './rules/find-headline.ts';
import { findKeywords } from './rules/find-keywords.ts';
import { findLinkLines } from './rules/find-link-lines.ts';
import { findListsBelow } from './rules/find-lists-below.ts';
import { findMarkers } from './rules/find-markers.ts';
import { findMarkupRoles } from './rules/find-markup-roles.ts';
import { findOutsideMain } from './rules/find-outside-main.ts';
import { findPullQuotes } from './rules/find-pull-quotes.ts';
import { findQuotes } from './rules/find-quotes.ts';
import { findRelated } from './rules/find-related.ts';
import { findRepeats } from './rules/find-repeats.ts';
import { findSubheadings } from './rules/find-subheadings.ts';
import { findTail } from './rules/find-tail.ts';
import { findText } from './rules/find-text.ts';

/** All rules in order of precedence: the first that claims a block decides. */
export const rules: readonly { readonly id: string; readonly find: Rule }[] = [
  { id: 'headline', find: findHeadline },
  { id: 'related', find: findRelated },
  { id: 'markers', find: findMarkers },
  { id: 'outside-main', find: findOutsideMain },
  { id: 'repeats', find: findRepeats },
  { id: 'pull-quotes', find: findPullQuotes },
  { id: 'author-notes', find: findAuthorNotes },
  { id: 'markup-roles', find: findMarkupRoles },
  { id: 'boxes', find: findBoxes },
  { id: 'comments', find: findComments },
  { id: 'keywords', find: findKeywords },
  { id: 'furniture', find: findFurniture },
  { id: 'calls', find: findCalls },
  { id: 'datelines', find: findDatelines },
  { id: 'captions', find: findCaptions },
  { id: 'bylines', find: findBylines },
  { id: 'captions-above', find: findCaptionsAbove },
  { id: 'author-portraits', find: findAuthorPortraits },
  { id: 'link-lines', find: findLinkLines },
  { id: 'lists-below', find: findListsBelow },
  { id: 'decks', find: findDecks },
  { id: 'quotes', find: findQuotes },
  { id: 'subheadings', find: findSubheadings },
  { id: 'tail', find: findTail },
  { id: 'text', find: findText },
];
