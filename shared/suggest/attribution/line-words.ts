import type { Span } from '../../model/span.ts';
import { foldKey } from '../../text/folding.ts';
import { sentencesIn } from '../../text/sentences.ts';
import { tokenize } from '../../text/words.ts';

/** A word, number or sign of a line; white space is left out. */
export interface LineWord extends Span {
  /** Folded with hamza carriers; the sign itself for punctuation. */
  readonly key: string;
  readonly isSign: boolean;
  /** Inside how many quotations it stands; the marks themselves stand outside. */
  readonly quoteDepth: number;
  /** Number of its sentence in the line; the sentences of one quotation have different ones. */
  readonly sentence: number;
}

const openers = new Set(['«', '“', '‹']);
const closers = new Set(['»', '”', '›']);

/**
 * The words and signs of a line. «”» opens when nothing is open («”كلمة“» occurs in Arabic); a
 * straight quotation mark opens and closes in turn.
 */
export function lineWords(text: string, line: Span): LineWord[] {
  const sentences = sentencesIn(text, line);
  const words: LineWord[] = [];
  let depth = 0;
  let sentence = 0;
  for (const token of tokenize(text, line)) {
    if (token.kind === 'space' || token.start < line.start || token.end > line.end) continue;
    while (token.start >= (sentences[sentence]?.end ?? Infinity)) sentence += 1;
    const spelled = text.slice(token.start, token.end);
    const isSign = token.kind === 'punctuation';
    let quoteDepth = depth;
    if (isSign) {
      const closes = depth > 0 && (closers.has(spelled) || spelled === '"');
      if (closes) quoteDepth = depth -= 1;
      else if (openers.has(spelled) || spelled === '”' || spelled === '"') depth += 1;
    }
    const key = isSign ? spelled : keyOf(spelled);
    words.push({ start: token.start, end: token.end, key, isSign, quoteDepth, sentence });
  }
  return words;
}

/** Whether the sign at `index` opens a quotation. */
export function opensQuote(words: readonly LineWord[], index: number): boolean {
  const word = words[index];
  const next = words[index + 1];
  return word?.isSign === true && next !== undefined && next.quoteDepth > word.quoteDepth;
}

/** Index of the sign that closes the quotation opened at `index`, or of the last word. */
export function closingQuote(words: readonly LineWord[], index: number): number {
  const depth = words[index]?.quoteDepth ?? 0;
  let at = index + 1;
  while (at < words.length - 1 && (words[at]?.quoteDepth ?? 0) > depth) at += 1;
  return at;
}

const keys = new Map<string, string>();
/** News repeats its words; folding each once is most of the speed. */
const mostKeys = 50_000;

function keyOf(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const key = foldKey(word, { hamzaCarriers: true });
  if (keys.size < mostKeys) keys.set(word, key);
  return key;
}
