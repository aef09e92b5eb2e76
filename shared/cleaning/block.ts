import type { ZoneKind } from '../model/zone.ts';
import type { ZoneReason } from './zone-reasons.ts';

/** What markup says a line is; every format with structure translates its own marks to these. */
export const lineRoles = [
  'deck',
  'byline',
  'date',
  'caption',
  'credit',
  'quote',
  'list-item',
  'table-cell',
  'navigation',
  'related',
  'share',
  'tags',
  'comment',
  'newsletter',
  'advertisement',
  'marker',
  'aside',
  'footer',
  'form',
] as const;
/** See {@link lineRoles}. */
export type LineRole = (typeof lineRoles)[number];

/** What a format knows about one non-blank line besides its text. */
export interface LineHint {
  /** Heading level, 1 … 6. */
  readonly level?: number;
  readonly role?: LineRole;
  /** Share of the line's characters that are inside links, 0 … 1. */
  readonly links?: number;
  /** Whether the line lies in the part of the page that holds the article. */
  readonly main?: boolean;
  /** The line stands in the row of paragraphs that is the text. */
  readonly inText?: boolean;
  /** The line stands in a box that is set into that row; lines of the same box share the number. */
  readonly box?: number;
  /** The line is the first of a further article on the same page. */
  readonly startsArticle?: boolean;
}

/**
 * A stretch of text that is classified as one: a non-blank line, or several lines of one paragraph
 * in a file with lines broken at a fixed width.
 */
export interface Block {
  /** UTF-16 units in the text that is cleaned, half-open; whole lines without their line ends. */
  readonly start: number;
  readonly end: number;
  /** The characters without the blanks around them. */
  readonly text: string;
  /** Folded form for comparisons: letters and digits, single blanks between words. */
  readonly key: string;
  readonly words: number;
  /** Blank lines directly before. */
  readonly blanksBefore: number;
  readonly hint: LineHint;
}

/** What a rule found out about a block. */
export interface Label {
  readonly kind: ZoneKind;
  readonly kept: boolean;
  readonly reason: ZoneReason;
  /** Index of the block that this one repeats, or `null`. */
  readonly duplicateOf: number | null;
}

/** A heading such as “Related articles” and the teasers under it; block indexes, half-open. */
export interface RelatedRegion {
  readonly heading: number;
  readonly end: number;
  /** The blocks after `end` belong to another article, which begins there. */
  readonly articleFollows: boolean;
}

/** What rules look at: the blocks of one article, what earlier rules said, and where things are. */
export interface Page {
  readonly blocks: readonly Block[];
  /** One entry per block; `null` until a rule has spoken. */
  readonly labels: readonly (Label | null)[];
  /** Title from metadata or a field of a record, folded; empty when unknown. */
  readonly titleKey: string;
  /** Author from metadata, folded; empty when unknown. */
  readonly authorKey: string;
  /** Whether the title is a field of its own that was put before the text. */
  readonly titleIsField: boolean;
  /** Index of the headline, or −1. */
  readonly headline: number;
  /** Index of the first block of the body; equal to the number of blocks when there is none. */
  readonly bodyStart: number;
  /** Index of the last block that reads like running text, or −1. */
  readonly bodyEnd: number;
  /** Lists of other articles under headings that say so, in text order. */
  readonly teasers: readonly RelatedRegion[];
}

/** A finding of a rule: the block at `index` is what `label` says. */
export interface Finding extends Label {
  readonly index: number;
}

/**
 * One rule. It sees the whole page and reports findings; findings about blocks that an earlier rule
 * has labelled are dropped, so the order of the list is the order of precedence.
 */
export type Rule = (page: Page) => Iterable<Finding>;
