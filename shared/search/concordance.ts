import type { Span } from '../model/span.ts';

/** A hit in its line, in three parts to be set so that all hits of a list stand in one column. */
export interface ConcordanceLine {
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

/**
 * The words at `span` with what stands before and after them in the paragraph, at most `reach`
 * UTF-16 units on each side, cut between words. White space becomes single spaces.
 */
export function concordanceLine(
  text: string,
  { start, end }: Span,
  reach: number,
): ConcordanceLine {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - reach);
  const lineEnd = text.indexOf('\n', end);
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, end + reach);
  const isCutBefore = from > 0 && text.charAt(from - 1) !== '\n';
  const isCutAfter = to < text.length && text.charAt(to) !== '\n';
  return {
    before: oneLine(isCutBefore ? afterSpace(text.slice(from, start)) : text.slice(from, start)),
    hit: oneLine(text.slice(start, end)),
    after: oneLine(isCutAfter ? beforeSpace(text.slice(end, to)) : text.slice(end, to)),
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function afterSpace(text: string): string {
  const space = /\s/u.exec(text)?.index ?? -1;
  return space < 0 ? '' : text.slice(space);
}

function beforeSpace(text: string): string {
  const found = /\s\S*$/u.exec(text)?.index ?? -1;
  return found < 0 ? '' : text.slice(0, found);
}

/** A stretch of a line: words that were found, or what stands around them. */
export interface LinePart {
  readonly text: string;
  readonly isHit: boolean;
}

/**
 * The lines of a record in which something was found, with all hits of each marked: what a claim or
 * note shows. Without a hit, its first line.
 */
export function linesWithHits(
  text: string,
  spans: readonly Span[],
): readonly (readonly LinePart[])[] {
  const lines: LinePart[][] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const lineEnd = start + line.length;
    const here = spans.filter((span) => span.start >= start && span.end <= lineEnd);
    if (here.length > 0) lines.push(partsOf(text, start, lineEnd, here));
    start = lineEnd + 1;
  }
  const first = text.split('\n').find((line) => line !== '') ?? '';
  return lines.length > 0 ? lines : [[{ text: first, isHit: false }]];
}

function partsOf(text: string, from: number, to: number, spans: readonly Span[]): LinePart[] {
  const parts: LinePart[] = [];
  let at = from;
  const add = (end: number, isHit: boolean): void => {
    if (end > at) parts.push({ text: text.slice(at, end), isHit });
    at = end;
  };
  for (const { start, end } of spans) {
    add(start, false);
    add(end, true);
  }
  add(to, false);
  return parts;
}
