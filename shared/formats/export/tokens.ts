import type { Span } from '../../model/span.ts';
import { tokenize } from '../../text/words.ts';

/**
 * The tokens of a stretch without white space, by the app's own tokenizer (punctuation and «»
 * apart), cut once more where one of the given borders falls inside a token: Arabic writes «و», «ب»
 * and «ل» onto the name, and a tag on the whole word would claim letters nobody marked.
 */
export function tokensWithBorders(text: string, span: Span, borders: ReadonlySet<number>): Span[] {
  return tokenize(text, span).flatMap((token) => {
    const start = Math.max(token.start, span.start);
    const end = Math.min(token.end, span.end);
    return token.kind === 'space' || start >= end ? [] : cut({ start, end }, borders);
  });
}

function cut({ start, end }: Span, borders: ReadonlySet<number>): Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (let offset = start + 1; offset < end; offset += 1) {
    if (!borders.has(offset)) continue;
    pieces.push({ start: from, end: offset });
    from = offset;
  }
  pieces.push({ start: from, end });
  return pieces;
}
