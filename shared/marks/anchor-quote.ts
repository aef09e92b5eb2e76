import type { Anchor } from '../model/anchor.ts';
import { withoutLooseIsolates } from '../text/bidi.ts';

/** The words of an anchor; the gaps of a discontinuous one are shown as an ellipsis. */
export function quoteOf(anchor: Anchor): string {
  return anchor.fragments.map((fragment) => fragment.exact).join(' … ');
}

/**
 * At most `length` UTF-16 units of a text, cut at a space where there is one near the end; without
 * isolates that would reach into the words beside it.
 */
export function excerpt(text: string, length: number): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line.length <= length) return withoutLooseIsolates(line);
  const cut = line.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
  const space = cut.lastIndexOf(' ');
  return withoutLooseIsolates(`${space > length / 2 ? cut.slice(0, space) : cut}…`);
}
