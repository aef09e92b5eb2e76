// A page of the tests: the reader's own modules on a given text, without the application around
// them, so that thousands of ranges can be tried in one visit.
import '../../../renderer/styles/fonts.css';
import '../../../renderer/styles/tokens.css';
import '../../../renderer/features/reader/marks.css';
import '../../../renderer/features/reader/reader.css';
import { BlockRegistry } from '../../../renderer/features/reader/block-registry.ts';
import { MarkPainter, paintedLooks } from '../../../renderer/features/reader/mark-painter.ts';

/** What the tests call in the page. */
export interface TextPage {
  /** Lays out the lines of a text as blocks. */
  show(text: string, face: 'naskh' | 'sans'): Promise<void>;
  /** Offsets of spans that did not survive the way into the DOM and back. */
  brokenRanges(spans: readonly (readonly [number, number])[]): (readonly [number, number])[];
  /** Width of a span in CSS pixels, to a thousandth. */
  widthOf(start: number, end: number): number;
  /** Paints one look on a span, or takes everything off. */
  paint(start: number, end: number, look: string): void;
  erase(): void;
  readonly looks: readonly string[];
}

declare global {
  interface Window {
    readonly textPage: TextPage;
  }
}

let registry = new BlockRegistry();
const painter = new MarkPainter();

const page: TextPage = {
  looks: paintedLooks,
  async show(text, face) {
    registry = new BlockRegistry();
    const root = document.createElement('div');
    root.className = `reader-page face-${face}`;
    root.dir = 'rtl';
    root.style.fontSize = '28px';
    let start = 0;
    for (const line of text.split('\n')) {
      const block = document.createElement('div');
      block.className = 'block';
      const [ground, node] = ['block-marks', 'block-text'].map((className) => {
        const layer = document.createElement('div');
        layer.className = className;
        layer.textContent = line;
        block.append(layer);
        return layer.firstChild;
      });
      if (!(ground instanceof Text) || !(node instanceof Text)) throw new Error('no text');
      root.append(block);
      registry.mount({ start, end: start + line.length }, node, ground);
      start += line.length + 1;
    }
    document.body.replaceChildren(root);
    await document.fonts.ready;
  },
  brokenRanges: (spans) =>
    spans.filter(([start, end]) => {
      const from = registry.positionOf(start);
      const to = registry.positionOf(end, 'back');
      if (from === null || to === null) return true;
      const range = new Range();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      window.getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
      const native = window.getSelection();
      if (native?.anchorNode == null || native.focusNode === null) return true;
      return (
        registry.offsetOf(native.anchorNode, native.anchorOffset) !== start ||
        registry.offsetOf(native.focusNode, native.focusOffset) !== end ||
        registry.offsetOf(range.startContainer, range.startOffset) !== start
      );
    }),
  widthOf(start, end) {
    const width = registry.rectsOf({ start, end }).reduce((sum, rect) => sum + rect.width, 0);
    return Math.round(width * 1000) / 1000;
  },
  paint(start, end, look) {
    for (const block of registry.mounted()) painter.paint(block, 'marks', [{ start, end, look }]);
  },
  erase() {
    for (const block of registry.mounted()) painter.erase(block.ground);
  },
};
Object.assign(window, { textPage: page });
