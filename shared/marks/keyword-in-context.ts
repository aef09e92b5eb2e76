import type { Span } from '../model/span.ts';
import { coverOf } from '../text/span-relations.ts';
import { sentenceAt } from '../text/sentences.ts';

/** A stretch of a line: the words looked for, or what stands around them. */
export interface ContextPart {
  readonly text: string;
  readonly isHit: boolean;
}

/**
 * Words in their sentence, as parts to be shown one after the other: what stands before, the hits
 * with the gaps between them, what stands after. `reach` is how many UTF-16 units are shown on
 * each side at most; the cut falls between words and shows an ellipsis. Line breaks become spaces.
 */
export function keywordInContext(
  text: string,
  fragments: readonly Span[],
  reach: number,
): ContextPart[] {
  const { start, end } = coverOf(fragments);
  const from = Math.min(sentenceAt(text, start)?.start ?? start, start);
  const to = Math.max(sentenceAt(text, end - 1)?.end ?? end, end);
  const parts: ContextPart[] = [];
  const add = (piece: string, isHit: boolean): void => {
    const line = piece.replace(/\s+/gu, ' ');
    if (line !== '') parts.push({ text: line, isHit });
  };
  add(lastWords(text.slice(from, start).trimStart(), reach), false);
  let at = start;
  for (const fragment of fragments) {
    add(text.slice(at, fragment.start), false);
    add(text.slice(fragment.start, fragment.end), true);
    at = fragment.end;
  }
  add(firstWords(text.slice(end, to).trimEnd(), reach), false);
  return parts;
}

function firstWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.lastIndexOf(' ', length);
  return `${text.slice(0, Math.max(space, 0))} …`;
}

function lastWords(text: string, length: number): string {
  if (text.length <= length) return text;
  const space = text.indexOf(' ', text.length - length);
  return `… ${space < 0 ? '' : text.slice(space + 1)}`;
}
