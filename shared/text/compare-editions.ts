import type { Span } from '../model/span.ts';
import { isLineBreak } from './character-classes.ts';

/**
 * How much of the beginning and of the end two texts share, in UTF-16 units. Where both together
 * are longer than a text (one of two equal paragraphs was deleted: which?), what could belong to
 * either is in neither.
 */
export function unchangedEnds(previous: string, next: string): { head: number; tail: number } {
  const shorter = Math.min(previous.length, next.length);
  if (previous === next) return { head: shorter, tail: shorter };
  let head = 0;
  while (head < shorter && previous.charCodeAt(head) === next.charCodeAt(head)) head += 1;
  let tail = 0;
  while (
    tail < shorter &&
    previous.charCodeAt(previous.length - 1 - tail) === next.charCodeAt(next.length - 1 - tail)
  ) {
    tail += 1;
  }
  const shared = Math.max(0, head + tail - shorter);
  return { head: head - shared, tail: tail - shared };
}

/**
 * Tells, for spans of the previous text, how often their line (paragraph) occurs: `once` in that
 * text; several times and as often in the next (`evenly`); or `unevenly`. Of two equal captions
 * each has a context of its own, but when one goes, the other may come into it.
 */
export function createCopyComparison(
  previous: string,
  next: string,
): (span: Span) => 'once' | 'evenly' | 'unevenly' {
  const answers = new Map<string, 'once' | 'evenly' | 'unevenly'>();
  return ({ start, end }) => {
    let from = start;
    while (from > 0 && !isLineBreak(previous.charCodeAt(from - 1))) from -= 1;
    let to = end;
    while (to < previous.length && !isLineBreak(previous.charCodeAt(to))) to += 1;
    const line = previous.slice(from, to);
    let answer = answers.get(line);
    if (answer === undefined) {
      const before = countOf(previous, line);
      if (before <= 1) answer = 'once';
      else answer = before === countOf(next, line) ? 'evenly' : 'unevenly';
      answers.set(line, answer);
    }
    return answer;
  };
}

function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) count += 1;
  return count;
}
