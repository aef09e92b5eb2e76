import type { Span } from '../model/span.ts';
import type { ZoneKind } from '../model/zone.ts';
import type { Block, Label, LineHint, Page } from './block.ts';
import { foldPhrase } from './fold-phrase.ts';
import { findLayout } from './find-layout.ts';
import { readBlocks } from './read-blocks.ts';
import { rules } from './rules.ts';
import { splitArticles } from './split-articles.ts';
import type { ZoneReason } from './zone-reasons.ts';

/** What a format knows about a text besides its characters. */
export interface CleaningHints {
  /** One entry per non-blank line. */
  readonly lines?: readonly LineHint[];
  /** Title from metadata, or empty. */
  readonly title?: string;
  /** Author from metadata, or empty. */
  readonly author?: string;
  /** The text is one record of a file of records: its title was put before it, and it is one article. */
  readonly isRecord?: boolean;
}

/** A zone without an id: offsets are into the article's own text. */
export interface CleanedZone extends Span {
  readonly kind: ZoneKind;
  readonly kept: boolean;
  readonly reason: ZoneReason;
  /** Index of the zone that this one repeats, or `null`. */
  readonly duplicateOf: number | null;
}

/** One of the articles that a text holds. */
export interface CleanedArticle {
  /** Which stretch of the whole text it is; the ranges of all articles cover the text without gap. */
  readonly range: Span;
  /** Text of the headline, or empty. */
  readonly title: string;
  /** In text order; every non-blank line is in exactly one. */
  readonly zones: readonly CleanedZone[];
}

/**
 * Finds the articles in a text and classifies every line of them. No character is removed: what is
 * not the article itself is marked `kept: false`, with the reason.
 *
 * @param text with LF line ends
 * @returns at least one article, even for an empty text
 */
export function cleanText(text: string, hints: CleaningHints = {}): CleanedArticle[] {
  const blocks = readBlocks(text, hints.lines);
  const starts = hints.isRecord === true ? [0] : splitArticles(blocks);
  return starts.map((first, index) => {
    const next = starts[index + 1];
    const own = blocks.slice(first, next);
    const range = {
      start: index === 0 ? 0 : (blocks[first]?.start ?? 0),
      end: next === undefined ? text.length : (blocks[next]?.start ?? text.length),
    };
    return cleanArticle(own, range, index === 0 ? hints : { isRecord: hints.isRecord ?? false });
  });
}

function cleanArticle(
  blocks: readonly Block[],
  range: Span,
  { title = '', author = '', isRecord = false }: CleaningHints,
): CleanedArticle {
  const layout = findLayout(blocks, title);
  const labels: (Label | null)[] = blocks.map(() => null);
  const page: Page = {
    blocks,
    labels,
    titleKey: foldPhrase(title),
    authorKey: foldPhrase(author),
    titleIsField: isRecord,
    ...layout,
  };
  for (const { find } of rules) {
    for (const { index, ...label } of find(page)) labels[index] ??= label;
  }
  return {
    range,
    title: blocks[layout.headline]?.text ?? '',
    zones: blocks.flatMap((block, index) => {
      const label = labels[index];
      if (label == null) return [];
      return [{ start: block.start - range.start, end: block.end - range.start, ...label }];
    }),
  };
}
