import search from 'approx-string-match';

/** A stretch of a text that resembles a quote; offsets in UTF-16 code units. */
export interface Similar {
  readonly start: number;
  readonly end: number;
  /** Characters to insert, delete or replace to get the quote. */
  readonly errors: number;
}

/** Errors allowed per character of the quote, and altogether. */
const errorShare = 0.2;
const mostErrors = 40;

/**
 * Finds the stretches of a text that differ from a quote by at most one character in five. Where
 * they overlap, the best one is kept. In reading order.
 *
 * Searching everything approximately costs seconds in long texts, so the search is narrowed first:
 * of a quote cut into one part more than errors are allowed, at least one part occurs unchanged in
 * every stretch that qualifies. Nothing is missed by that.
 */
export function findSimilar(text: string, quote: string): Similar[] {
  const allowed = Math.min(Math.floor(quote.length * errorShare), mostErrors);
  const found: Similar[] = [];
  for (const window of windowsWorthSearching(text, quote, allowed)) {
    const stretch = text.slice(window.start, window.end);
    for (const { start, end, errors } of search(stretch, quote, allowed)) {
      found.push({ start: window.start + start, end: window.start + end, errors });
    }
  }
  found.sort((a, b) => a.errors - b.errors || lengthError(a, quote) - lengthError(b, quote));
  const best: Similar[] = [];
  for (const match of found) {
    if (best.every((other) => match.end <= other.start || other.end <= match.start)) {
      best.push(match);
    }
  }
  return best.sort((a, b) => a.start - b.start);
}

function lengthError(match: Similar, quote: string): number {
  return Math.abs(match.end - match.start - quote.length);
}

/** The parts of the text around unchanged parts of the quote, in order, merged where they meet. */
function windowsWorthSearching(
  text: string,
  quote: string,
  allowed: number,
): { start: number; end: number }[] {
  const windows: { start: number; end: number }[] = [];
  const parts = allowed + 1;
  for (let part = 0; part < parts; part += 1) {
    const from = Math.floor((part * quote.length) / parts);
    const to = Math.floor(((part + 1) * quote.length) / parts);
    const piece = quote.slice(from, to);
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
      windows.push({
        start: Math.max(0, at - from - allowed),
        end: Math.min(text.length, at - from + quote.length + allowed),
      });
    }
  }
  windows.sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const window of windows) {
    const last = merged.at(-1);
    if (last !== undefined && window.start <= last.end) last.end = Math.max(last.end, window.end);
    else merged.push({ ...window });
  }
  return merged;
}
