import type { Direction } from '../../../shared/model/direction.ts';
import type { Span } from '../../../shared/model/span.ts';

/** A block that is in the document, with its text node. */
export interface MountedBlock extends Span {
  readonly node: Text;
  /** The same text below, invisible: what the marks are painted on. */
  readonly ground: Text;
}

/**
 * Which blocks are in the document right now, and the way between offsets of the article
 * (UTF-16 units) and places in the DOM. Each block holds exactly one text node, so a position is
 * the block's start plus the offset in that node.
 */
export class BlockRegistry {
  readonly #byNode = new Map<Node, MountedBlock>();
  #sorted: MountedBlock[] | null = null;

  /** Registers a mounted block; returns the function that takes it out again. */
  mount(span: Span, node: Text, ground: Text): () => void {
    this.#byNode.set(node, { start: span.start, end: span.end, node, ground });
    this.#sorted = null;
    return () => {
      this.#byNode.delete(node);
      this.#sorted = null;
    };
  }

  /** Mounted blocks in text order. */
  mounted(): readonly MountedBlock[] {
    this.#sorted ??= [...this.#byNode.values()].sort((a, b) => a.start - b.start);
    return this.#sorted;
  }

  /** The article offset of a DOM position, or null outside the text. */
  offsetOf(node: Node, offset: number): number | null {
    const block = this.#byNode.get(node);
    if (block !== undefined) return block.start + Math.min(offset, block.node.length);
    // A position on an element: the browser means the border before its child `offset`.
    const before = node.childNodes[offset - 1];
    const after = node.childNodes[offset];
    for (const [child, atEnd] of [
      [after, false],
      [before, true],
    ] as const) {
      if (child === undefined) continue;
      const found = this.#firstTextIn(child, atEnd);
      if (found !== null) return atEnd ? found.end : found.start;
    }
    return null;
  }

  #firstTextIn(node: Node, last: boolean): MountedBlock | null {
    const own = this.#byNode.get(node);
    if (own !== undefined) return own;
    const children = [...node.childNodes];
    for (const child of last ? children.reverse() : children) {
      const found = this.#firstTextIn(child, last);
      if (found !== null) return found;
    }
    return null;
  }

  /**
   * The DOM position of an offset, or null when its block is not mounted. Between two blocks the
   * end of the earlier one counts with `leaning` “back”, the start of the later one otherwise.
   */
  positionOf(
    offset: number,
    leaning: 'back' | 'forward' = 'forward',
  ): { node: Text; offset: number } | null {
    let found: MountedBlock | null = null;
    for (const block of this.mounted()) {
      if (block.start > offset) break;
      if (offset <= block.end && !(leaning === 'back' && found?.end === offset)) found = block;
    }
    return found === null ? null : { node: found.node, offset: offset - found.start };
  }

  /** The parts of a span that are mounted, as ranges. */
  rangesOf(span: Span): Range[] {
    const ranges: Range[] = [];
    for (const block of this.mounted()) {
      if (block.start >= span.end) break;
      if (block.end <= span.start) continue;
      const range = new Range();
      range.setStart(block.node, Math.max(0, span.start - block.start));
      range.setEnd(block.node, Math.min(block.node.length, span.end - block.start));
      ranges.push(range);
    }
    return ranges;
  }

  /** The rectangles of a span in window coordinates, in text order, neighbours on a line as one. */
  rectsOf(span: Span): DOMRect[] {
    const rects: DOMRect[] = [];
    for (const range of this.rangesOf(span)) {
      for (const rect of range.getClientRects()) {
        if (rect.width === 0) continue;
        const last = rects.at(-1);
        if (last === undefined || !touch(last, rect)) rects.push(rect);
        else rects[rects.length - 1] = union(last, rect);
      }
    }
    return rects;
  }

  /** Where a caret before the character at `offset` stands; null when it is not mounted. */
  caretRectAt(offset: number, leaning: 'back' | 'forward' = 'forward'): DOMRect | null {
    const position = this.positionOf(offset, leaning);
    if (position === null) return null;
    const range = new Range();
    range.setStart(position.node, position.offset);
    range.collapse(true);
    return range.getClientRects()[0] ?? null;
  }

  /** The direction in which the paragraph of an offset is set; null when it is not mounted. */
  directionAt(offset: number): Direction | null {
    const dir = this.positionOf(offset)?.node.parentElement?.dir;
    return dir === 'rtl' || dir === 'ltr' ? dir : null;
  }

  /** The offset under a point of the window, or null outside the text. */
  offsetAtPoint(x: number, y: number): number | null {
    const caret = document.caretPositionFromPoint(x, y);
    return caret === null ? null : this.offsetOf(caret.offsetNode, caret.offset);
  }

  /** The same for a point that may lie beside the column: then at the border of its line. */
  offsetNear(x: number, y: number): number | null {
    const column = this.mounted()[0]?.node.parentElement?.getBoundingClientRect();
    if (column === undefined) return null;
    return this.offsetAtPoint(Math.min(Math.max(x, column.left + 1), column.right - 1), y);
  }
}

/** Whether two rectangles stand on one line without a gap between them. */
function touch(a: DOMRect, b: DOMRect): boolean {
  return (
    Math.abs(a.top - b.top) < 2 &&
    Math.abs(a.bottom - b.bottom) < 2 &&
    a.left <= b.right + 1 &&
    b.left <= a.right + 1
  );
}

function union(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return new DOMRect(
    left,
    top,
    Math.max(a.right, b.right) - left,
    Math.max(a.bottom, b.bottom) - top,
  );
}
