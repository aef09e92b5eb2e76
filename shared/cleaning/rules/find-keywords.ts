import { foldPhrase } from '../fold-phrase.ts';
import type { Block, Rule } from '../block.ts';
import { endsSentence } from '../line-shape.ts';
import { tagHeadings } from '../words/furniture-words.ts';

/** Keywords of the article, on one line with their heading or in the short lines below it. */
export const findKeywords: Rule = function* ({ blocks, labels, bodyStart }) {
  const tag = (index: number) =>
    ({ index, kind: 'other', kept: false, reason: 'tags', duplicateOf: null }) as const;
  for (let index = bodyStart; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) continue;
    if (hasOwnKeywords(block)) yield tag(index);
    if (!tagHeadings.is(block.key)) continue;
    yield tag(index);
    for (let at = index + 1; at < blocks.length; at++) {
      const next = blocks[at];
      if (next === undefined || labels[at] !== null || !couldBeKeyword(next)) break;
      yield tag(at);
    }
  }
};

function hasOwnKeywords({ text }: Block): boolean {
  const heading = /^([^:：]{2,30})[:：]\s*\S/u.exec(text)?.[1];
  return (
    heading !== undefined &&
    text.length <= 300 &&
    !endsSentence(text) &&
    tagHeadings.is(foldPhrase(heading))
  );
}

function couldBeKeyword({ words, text, hint }: Block): boolean {
  return words <= 5 && !endsSentence(text) && hint.level === undefined;
}
