// Stand-in until the real file lands.
import type { Span } from '../model/span.ts';
export interface Occurrence {
  span: Span;
  prefixLength: number;
}
export function findOccurrences(
  text: string,
  needle: string,
  _o: { wholeWords: boolean; prefixes: boolean },
): Occurrence[] {
  const out: Occurrence[] = [];
  let i = text.indexOf(needle);
  while (i >= 0 && needle !== '') {
    out.push({ span: { start: i, end: i + needle.length }, prefixLength: 0 });
    i = text.indexOf(needle, i + 1);
  }
  return out;
}
