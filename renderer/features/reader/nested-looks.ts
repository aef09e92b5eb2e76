import type { Mark } from '../../../shared/marks/marks-of-article.ts';
import type { Span } from '../../../shared/model/span.ts';

/**
 * The stretches where one mention lies on another: they get a look of their own, because the
 * ground of the inner mention may be the colour of the outer one.
 */
export function nestedLooks(marks: readonly Mark[]): (Span & { readonly look: string })[] {
  const mentions = marks
    .filter((mark) => mark.part === 'mention')
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const nested: (Span & { look: string })[] = [];
  let reached = -1;
  for (const { start, end } of mentions) {
    if (start < reached) nested.push({ start, end: Math.min(end, reached), look: 'entity-nested' });
    reached = Math.max(reached, end);
  }
  return nested;
}
