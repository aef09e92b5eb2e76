import { Readability } from '@mozilla/readability';
import { foldPhrase } from '../../../cleaning/fold-phrase.ts';
import { parseHtml, type MarkupNode } from './parse-markup.ts';
import { readLines } from './read-lines.ts';

/** Elements beyond which Readability takes longer than its answer is worth. */
const mostElements = 8_000;
/** Units of markup beyond which it is not asked. */
const mostMarkup = 1_500_000;
/** Nesting beyond which its recursive steps could exhaust the stack. */
const deepest = 400;

/**
 * Asks Readability, which knows thousands of real pages, which paragraphs are the article. It changes
 * the document it is given, so it gets one of its own. Only its choice is used, never its markup.
 *
 * @returns folded text of the paragraphs; empty when it has no answer
 */
export function findReadable(source: string): ReadonlySet<string> {
  if (source.length > mostMarkup || isTooDeep(source)) return new Set();
  try {
    const document = parseHtml(source);
    const reader = new Readability<unknown>(document as never, {
      maxElemsToParse: mostElements,
      disableJSONLD: true,
      serializer: (node: unknown) => node,
    });
    const content = reader.parse()?.content as MarkupNode | null | undefined;
    if (content == null) return new Set();
    return new Set(readLines(content).map((line) => foldPhrase(line.text)));
  } catch {
    // It throws on pages with more elements than allowed and on damaged trees: then it has no vote.
    return new Set();
  }
}

function isTooDeep(source: string): boolean {
  let depth = 0;
  let most = 0;
  for (const [, close, name] of source.matchAll(
    /<(\/?)(div|span|section|table|ul|ol|b|i|em|font|a|p|blockquote|li|td|tr)\b/gi,
  )) {
    if (name === undefined) continue;
    depth = close === '' ? depth + 1 : Math.max(0, depth - 1);
    most = Math.max(most, depth);
  }
  return most > deepest;
}
