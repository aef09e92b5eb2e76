import { Readability } from '@mozilla/readability';
import { foldPhrase } from '../../../cleaning/fold-phrase.ts';
import { measureMarkup } from './measure-markup.ts';
import { parseHtml, type MarkupDocument, type MarkupNode } from './parse-markup.ts';
import { readLines } from './read-lines.ts';

/** Elements beyond which Readability takes longer than its answer is worth. */
const mostElements = 8_000;
/** Units of markup beyond which it is not asked. */
const mostMarkup = 1_500_000;
/** Nesting beyond which its recursive steps could exhaust the stack. */
const deepest = 400;

/** The part of Readability that is used, in terms of our tree: its own types want a browser's. */
const Reader = Readability as unknown as new (
  document: MarkupDocument,
  options: {
    readonly maxElemsToParse: number;
    readonly disableJSONLD: boolean;
    readonly serializer: (node: MarkupNode) => MarkupNode;
  },
) => { parse(): { readonly content: MarkupNode } | null };

/**
 * Asks Readability, which knows thousands of real pages, which paragraphs are the article. It changes
 * the document it is given, so it gets one of its own. Only its choice is used, never its markup.
 *
 * @returns folded text of the paragraphs; empty when it has no answer
 */
export function findReadable(source: string): ReadonlySet<string> {
  if (source.length > mostMarkup) return new Set();
  const { elements, depth } = measureMarkup(source);
  if (elements > mostElements || depth > deepest) return new Set();
  try {
    const document = parseHtml(source);
    const reader = new Reader(document, {
      maxElemsToParse: mostElements,
      disableJSONLD: true,
      serializer: (node) => node,
    });
    const content = reader.parse()?.content;
    if (content === undefined) return new Set();
    return new Set(readLines(content).map((line) => foldPhrase(line.text)));
  } catch {
    // It throws on pages with more elements than allowed and on damaged trees: then it has no vote.
    return new Set();
  }
}
