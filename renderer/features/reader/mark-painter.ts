import type { Mark } from '../../../shared/marks/marks-of-article.ts';
import { claimLooks, markColours } from '../../../shared/marks/marks-of-article.ts';
import type { Span } from '../../../shared/model/span.ts';

/**
 * Every look that is painted, from the lowest layer to the highest. Each is one CSS highlight,
 * styled in `marks.css`; ranges are added and removed one by one, so the cost of a change follows
 * the change and not the document.
 */
export const paintedLooks = [
  'search',
  'search-current',
  ...markColours.map((colour) => `entity-${colour}`),
  'entity-nested',
  ...claimLooks,
  'compare-both',
  'compare-mine',
  'compare-theirs',
  'compare-conflicting',
  'suggestion',
] as const;

/** What the painter needs to know of a mounted block: its span and the text below its text. */
export interface PaintedBlock extends Span {
  readonly ground: Text;
}

interface PaintedRange {
  readonly highlight: Highlight;
  readonly range: AbstractRange;
}

/**
 * Paints marks as CSS custom highlights: nothing enters the text, no word is split. They are painted
 * on an invisible copy that lies under the text, because Chromium draws highlighted text in pieces
 * and clips each at its edge (`HighlightPainter::PaintHighlightOverlays`): the tip of a tail that
 * reaches under the next letter is lost, and letters of a ligature are drawn twice. So the letters
 * that are read carry no highlight at all, and lines lie under them.
 */
export class MarkPainter {
  readonly #highlights = new Map<string, Highlight>();
  readonly #painted = new Map<Text, Map<string, PaintedRange[]>>();

  constructor() {
    // Two readers side by side share the highlights of the document; each knows its own ranges.
    paintedLooks.forEach((look, layer) => {
      const highlight = CSS.highlights.get(look) ?? new Highlight();
      highlight.priority = layer;
      CSS.highlights.set(look, highlight);
      this.#highlights.set(look, highlight);
    });
  }

  /** Replaces what a block shows in one group of looks (`marks`, or `passing`: search hits and proposals). */
  paint(
    block: PaintedBlock,
    group: string,
    marks: readonly Pick<Mark, 'start' | 'end' | 'look'>[],
  ) {
    this.erase(block.ground, group);
    if (marks.length === 0) return;
    const ranges: PaintedRange[] = [];
    for (const mark of marks) {
      const highlight = this.#highlights.get(mark.look);
      const start = Math.max(mark.start, block.start) - block.start;
      const end = Math.min(mark.end, block.end) - block.start;
      if (highlight === undefined || start >= end) continue;
      const range = new StaticRange({
        startContainer: block.ground,
        startOffset: start,
        endContainer: block.ground,
        endOffset: end,
      });
      highlight.add(range);
      ranges.push({ highlight, range });
    }
    const groups = this.#painted.get(block.ground) ?? new Map<string, PaintedRange[]>();
    groups.set(group, ranges);
    this.#painted.set(block.ground, groups);
  }

  /** Takes one group, or everything, off a block. */
  erase(ground: Text, group?: string): void {
    const groups = this.#painted.get(ground);
    if (groups === undefined) return;
    for (const [name, ranges] of groups) {
      if (group !== undefined && name !== group) continue;
      for (const { highlight, range } of ranges) highlight.delete(range);
      groups.delete(name);
    }
    if (groups.size === 0) this.#painted.delete(ground);
  }
}
