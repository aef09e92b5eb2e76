import type { Rule } from '../block.ts';

/** Paragraphs that are one quotation from the first character to the last. */
export const findQuotes: Rule = function* ({ blocks, labels, bodyStart, bodyEnd }) {
  for (let index = bodyStart; index <= bodyEnd; index++) {
    const block = blocks[index];
    if (block === undefined || labels[index] !== null || block.words < 4) continue;
    // A heading that quotes somebody is a heading.
    if (block.hint.level !== undefined) continue;
    if (isOneQuotation(block.text)) {
      yield { index, kind: 'quote', kept: true, reason: 'quoted-line', duplicateOf: null };
    }
  }
};

function isOneQuotation(text: string): boolean {
  if (text.startsWith('>')) return true;
  return (
    /^«[^«»]+»[.!?؟]?$/su.test(text) ||
    /^“[^“”]+”[.!?]?$/su.test(text) ||
    /^"[^"]+"[.!?؟]?$/su.test(text)
  );
}
