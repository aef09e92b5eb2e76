/**
 * Why a stretch of text was given its zone. Stored in {@link Zone.reason}; the interface has one
 * sentence for each, in each language. Codes are never reused for something else.
 */
export const zoneReasons = [
  // headline
  'page-title',
  'markup-headline',
  'repeated-later',
  'first-line',
  'field-title',
  // deck, byline, dateline
  'markup-deck',
  'between-headline-and-body',
  'byline-words',
  'byline-position',
  'markup-byline',
  'outlet-and-place',
  'date-line',
  'agency-dateline',
  'markup-date',
  // caption, credit
  'caption-credit',
  'caption-words',
  'markup-caption',
  'credit-only',
  'markup-credit',
  // body
  'body-text',
  'short-line-before-paragraph',
  'markup-heading',
  'quoted-line',
  'markup-quote',
  // repeats
  'repeats-headline',
  'repeats-caption',
  'repeats-zone',
  'repeats-part',
  // page furniture
  'page-marker',
  'icon-name',
  'media-length',
  'separator',
  'end-mark',
  'share-tools',
  'tags',
  'comments',
  'author-note',
  'newsletter',
  'copyright',
  'counter',
  'navigation',
  'kicker',
  'advertisement',
  'outside-main-block',
  'box-in-text',
  'after-the-end',
  // teasers
  'related-heading',
  'after-related-heading',
  'related-inline',
  'markup-related',
  'link-only',
  // set by hand
  'by-analyst',
] as const;
/** See {@link zoneReasons}. */
export type ZoneReason = (typeof zoneReasons)[number];
