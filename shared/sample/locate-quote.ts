import type { Anchor } from '../model/anchor.ts';
import type { ArticleText } from '../model/article.ts';
import type { Span } from '../model/span.ts';
import { makeFragment } from '../text/anchoring.ts';

/**
 * The place of a marked quote (see `sample-records.ts`). Throws when the quote does not stand in
 * the text exactly once, so that a test which builds the sample proves every anchor of it.
 */
export function locateQuote({ id, text }: ArticleText, marked: string): Anchor {
  const { quote, spans } = readMarks(marked);
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`Not in the article: ${marked}`);
  if (text.includes(quote, start + 1)) throw new Error(`More than once in the article: ${marked}`);
  return {
    articleId: id,
    fragments: spans.map((span) =>
      makeFragment(text, { start: start + span.start, end: start + span.end }),
    ),
  };
}

/** The quote without its brackets, and what stood between them; all of it when there are none. */
function readMarks(marked: string): { quote: string; spans: Span[] } {
  let quote = '';
  let open = -1;
  const spans: Span[] = [];
  for (const character of marked) {
    if (character === '[') open = quote.length;
    else if (character === ']') spans.push({ start: open, end: quote.length });
    else quote += character;
  }
  return { quote, spans: spans.length > 0 ? spans : [{ start: 0, end: quote.length }] };
}
