import type { Span } from '../model/span.ts';
import { isLineBreak } from './character-classes.ts';
import { trimSpan } from './words.ts';

/**
 * The lines of a text that hold more than white space, in order, each without the white space at
 * its ends. With a span, the lines that overlap it, whole. A line of an article is a paragraph.
 */
export function linesIn(text: string, span: Span = { start: 0, end: text.length }): Span[] {
  const lines: Span[] = [];
  const last = Math.min(span.end, text.length);
  for (let start = lineStart(text, span.start); start < last;) {
    const end = lineEnd(text, start);
    const line = trimSpan(text, { start, end });
    if (line !== null && line.start < span.end && line.end > span.start) lines.push(line);
    start = end + 1;
  }
  return lines;
}

/**
 * The line at a UTF-16 offset, without the white space at its ends; the line's own white space and
 * its line break belong to it. Null on a line of nothing else.
 */
export function lineAt(text: string, offset: number): Span | null {
  return trimSpan(text, { start: lineStart(text, offset), end: lineEnd(text, offset) });
}

/** Where the line of a UTF-16 offset begins, before any white space. */
function lineStart(text: string, offset: number): number {
  let start = Math.min(Math.max(0, offset), text.length);
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** Where the line of a UTF-16 offset ends: before its line break, or the end of the text. */
function lineEnd(text: string, offset: number): number {
  let end = Math.max(0, offset);
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end += 1;
  return Math.min(end, text.length);
}
