import { endsSentence } from '../../../cleaning/line-shape.ts';
import type { PrintedLine } from './read-lines.ts';

/** Lines of print that are one paragraph. */
export interface PrintedParagraph {
  readonly text: string;
  /** Size of its letters in points. */
  readonly size: number;
}

/**
 * Joins lines to paragraphs. A paragraph ends at a wider gap, at another size of letters, before an
 * indented line, and after a line that ends a sentence well before the margin.
 */
export function joinParagraphs(lines: readonly PrintedLine[]): PrintedParagraph[] {
  const leading = usualLeading(lines);
  const paragraphs: PrintedLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (before === undefined || isNewParagraph(before, line, leading)) paragraphs.push([line]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.map((group) => ({ text: joinLines(group), size: group[0]?.size ?? 0 }));
}

/** Lines of one paragraph are seldom further apart, in letter heights. */
const oneLineStep = 1.8;

/** Distance between most neighbouring lines, in letter heights. */
function usualLeading(lines: readonly PrintedLine[]): number {
  const steps = lines
    .slice(1)
    .map((line, index) => ((lines[index]?.y ?? 0) - line.y) / line.size)
    .filter((step) => step > 0.5 && step < 4)
    .sort((a, b) => a - b);
  // Wider than double spacing, lines are paragraphs of their own.
  return Math.min(2, steps[Math.floor(steps.length * 0.3)] ?? 1.4);
}

function isNewParagraph(before: PrintedLine, line: PrintedLine, leading: number): boolean {
  const step = (before.y - line.y) / line.size;
  if (step > leading * 1.25 || Math.abs(before.size - line.size) > line.size * 0.12) return true;
  if (before.direction !== line.direction) return true;
  // One-line paragraphs look like lines set wide; that each ends a sentence tells them apart.
  if (step > oneLineStep && endsSentence(before.text)) return true;
  // A new column goes on with the paragraph unless the last one ended.
  const rtl = line.direction === 'rtl';
  const [start, startBefore] = rtl ? [-line.right, -before.right] : [line.left, before.left];
  const width = before.right - before.left;
  // Set against the wrong margin, the last line of a paragraph begins far in; no indent is that deep.
  const end = rtl ? line.left - before.left : line.right - before.right;
  const isRagged = Math.abs(end) < line.size * 0.3 && start - startBefore > width * 0.2;
  if (step > 0 && start - startBefore > line.size * 0.8 && !isRagged) return true;
  const margin = rtl ? before.left - line.left : line.right - before.right;
  return endsSentence(before.text) && margin > Math.max(line.size * 2, width * 0.1);
}

function joinLines(lines: readonly PrintedLine[]): string {
  return (
    lines
      .map((line) => line.text)
      .join('\n')
      // A word that was divided at the end of the line.
      .replace(/(\p{Ll})[-\u00ad\u2010]\n(?=\p{Ll})/gu, '$1')
      .replaceAll('\n', ' ')
  );
}
