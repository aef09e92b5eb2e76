import { linesIn } from '../text/paragraphs.ts';
import type { Block, LineHint } from './block.ts';
import { foldPhrase } from './fold-phrase.ts';
import { endsSentence } from './line-shape.ts';

/** A non-blank line and the blank lines before it. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly blanksBefore: number;
}

/**
 * Cuts a text into the blocks that are classified.
 *
 * @param text with LF line ends
 * @param hints what markup says, one entry per non-blank line; without them, lines broken at a fixed
 *   width are recognised and put together
 */
export function readBlocks(text: string, hints?: readonly LineHint[]): Block[] {
  const lines = nonBlankLines(text);
  if (hints !== undefined) {
    // Hints that do not fit the lines would be worse than none.
    const fits = hints.length === lines.length;
    return lines.map((line, index) => block(text, [line], fits ? (hints[index] ?? {}) : {}));
  }
  const width = fixedWidth(text, lines);
  if (width === null) return lines.map((line) => block(text, [line], {}));
  return joinWrapped(text, lines, width).map((group) => block(text, group, {}));
}

function nonBlankLines(text: string): Line[] {
  let previousEnd = 0;
  return linesIn(text).map(({ start, end }) => {
    const breaks = text.slice(previousEnd, start).split('\n').length - 1;
    const blanksBefore = Math.max(0, previousEnd === 0 ? breaks : breaks - 1);
    previousEnd = end;
    return { start, end, blanksBefore };
  });
}

function block(text: string, lines: readonly Line[], hint: LineHint): Block {
  const start = lines[0]?.start ?? 0;
  const end = lines.at(-1)?.end ?? start;
  const own = text.slice(start, end);
  const key = foldPhrase(own);
  return {
    start,
    end,
    text: own,
    key,
    words: key === '' ? 0 : key.split(' ').length,
    blanksBefore: lines[0]?.blanksBefore ?? 0,
    hint,
  };
}

/** Mail and terminal widths; longer lines are paragraphs. */
const widest = 110;
const narrowest = 45;

/**
 * The width at which a file breaks its lines, or `null`. Such a file has no long line, and most lines
 * that another one follows directly end near the same column in mid-sentence.
 */
function fixedWidth(text: string, lines: readonly Line[]): number | null {
  if (lines.length < 6) return null;
  const lengths = lines.map((line) => line.end - line.start);
  const width = Math.max(...lengths.slice(0, 2000));
  if (width > widest || width < narrowest || lengths.some((length) => length > widest)) return null;
  const followed = lines.filter((_, index) => lines[index + 1]?.blanksBefore === 0);
  const full = followed.filter(
    (line) =>
      line.end - line.start > width * 0.75 && !endsSentence(text.slice(line.start, line.end)),
  );
  return full.length >= 4 && full.length >= followed.length * 0.5 ? width : null;
}

/** A line goes on in the next when nothing is between them and the next word would not have fitted. */
function joinWrapped(text: string, lines: readonly Line[], width: number): Line[][] {
  const groups: Line[][] = [];
  let previous: Line | undefined;
  for (const line of lines) {
    const firstWord = text.slice(line.start, line.end).split(/\s/, 1)[0] ?? '';
    const goesOn =
      previous !== undefined &&
      line.blanksBefore === 0 &&
      previous.end - previous.start + 1 + firstWord.length > width * 0.88;
    if (goesOn) groups.at(-1)?.push(line);
    else groups.push([line]);
    previous = line;
  }
  return groups;
}
