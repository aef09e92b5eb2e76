// Stand-in until the real file lands.
import type { Span } from '../model/span.ts';
export function sentenceAt(text: string, offset: number): Span | null {
  let start = offset;
  while (start > 0 && !/[.؟!\n]/.test(text[start - 1] ?? '')) start--;
  let end = offset;
  while (end < text.length && !/[.؟!\n]/.test(text[end] ?? '')) end++;
  return start < end ? { start, end } : null;
}
