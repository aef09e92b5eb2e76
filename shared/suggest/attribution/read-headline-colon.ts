import { verbCueAt } from './find-cue.ts';
import { spanOfRange } from './find-content.ts';
import { sourceAfter } from './find-source.ts';
import type { AttributionDraft, LineContext } from './line-context.ts';
import { opensQuote } from './line-words.ts';

/** A speaker before the colon of a headline has no more words than this. */
const longestSpeaker = 7;
const heads = new Set(['headline', 'deck', 'subheading']);

/** «الوزارة: …» in a headline, or «الوزير: «…»» anywhere: speaker, colon, what is said. */
export function readHeadlineColon(
  context: LineContext,
): { readonly draft: AttributionDraft; readonly next: number } | null {
  const { text, words, lexicon, zone, names } = context;
  const colon = words.findIndex((word) => word.isSign && word.key === ':');
  const sign = words[colon];
  if (lexicon.colon === null || sign === undefined || colon < 1) return null;
  const isHead = heads.has(zone);
  const first = isHead ? speakerStart(words, colon) : 0;
  if (colon - first > longestSpeaker || (colon === first + 1 && isLabel(words[first]))) return null;
  if (!isHead && !opensQuote(words, colon + 1)) return null;
  for (let at = first; at < colon; at += 1) {
    const cue = verbCueAt(text, words, at, lexicon);
    // «مختبر يحذر: …»: the verb is the cue, and the colon opens its complement.
    if (cue !== null && (!isHead || (at > first && cue.verb.form === 'finite'))) return null;
    if (words[at]?.isSign === true && !opensQuote(words, at) && words[at]?.quoteDepth === 0) {
      const inside = names.some(
        ({ start, end }) => start <= (words[at]?.start ?? 0) && (words[at]?.end ?? 0) <= end,
      );
      if (!inside && words[at]?.key !== '»') return null;
    }
  }
  const source = sourceAfter(context, first, colon, null);
  const end = lastOf(context, colon);
  const content = spanOfRange(context, { start: colon + 1, end, isQuote: false });
  if (source === null || content === null || end - colon < 3) return null;
  const isQuote = opensQuote(words, colon + 1);
  return {
    draft: {
      content,
      source,
      chain: [],
      cue: {
        span: { start: sign.start, end: sign.end },
        class: lexicon.colon.cueClass,
        polarity: lexicon.colon.polarity,
      },
      isQuote,
      reason: 'headline-colon',
      confidence: source.entityId === null ? 0.6 : 0.9,
    },
    next: end,
  };
}

/** «17 قتيلاً في تل الصوان.. أهالٍ: «…»»: the speaker begins behind the last pause. */
function speakerStart(words: LineContext['words'], colon: number): number {
  const pause = words.findLastIndex(
    ({ isSign, key }, at) => at < colon && isSign && /^(?:[.…|]|\.{2,}|؛|–|-)$/u.test(key),
  );
  return pause + 1;
}

/** «تقرير: …»، «بالصور: …»: a label of the desk, no speaker. */
function isLabel(word: LineContext['words'][number] | undefined): boolean {
  return /^(?:تقرير|تحليل|راي|خاص|عاجل|حصري|فيديو|بالفيديو|صور|بالصور|مقابله|تحديث|شاهد|متابعه)$/u.test(
    word?.key ?? '',
  );
}

/** What the speaker says ends with the line, also after a question mark. */
function lastOf({ words }: LineContext, colon: number): number {
  return Math.max(colon + 1, words.length);
}
