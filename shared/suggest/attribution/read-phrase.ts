import type { Span } from '../../model/span.ts';
import { clauseStart, toDrafts } from './draft-attribution.ts';
import type { CueReading } from './draft-attribution.ts';
import type { Complement } from './find-complement.ts';
import { contentRanges } from './find-content.ts';
import type { ContentRange } from './find-content.ts';
import { verbCueAt } from './find-cue.ts';
import type { PhraseCue, VerbCue } from './find-cue.ts';
import { sourceAfter } from './find-source.ts';
import type { AttributionDraft, LineContext } from './line-context.ts';
import { opensQuote } from './line-words.ts';

/** A phrase in the form of a verb, for what both have in common. */
export function asVerb(cue: PhraseCue): VerbCue {
  return {
    index: cue.index,
    next: cue.next,
    span: cue.span,
    hasPronoun: false,
    hasConjunction: false,
    isPassive: false,
    verb: {
      cueClass: cue.phrase.cueClass,
      polarity: cue.phrase.polarity,
      lemma: cue.phrase.words.join(' '),
      form: 'finite',
      subject: null,
      rest: [],
      isLatin: /^[a-z]/.test(cue.phrase.words[0] ?? ''),
    },
  };
}

/** «بحسب الوزارة، …», «…، وفق مصدر»: a phrase names the source. */
export function readPhrase(
  context: LineContext,
  cue: PhraseCue,
  drafts: readonly AttributionDraft[],
): CueReading | null {
  const { words, text, lexicon } = context;
  const sentence = words[cue.index]?.sentence;
  // «بحسب ما قال الوزير»: the verb goes with the phrase.
  let from = cue.next;
  if (words[from]?.key === 'ما' || words[from]?.key === 'لما') {
    const verb = verbCueAt(text, words, from + 1, lexicon);
    from = verb?.next ?? from + 1;
    while (words[from]?.key === 'به' || words[from]?.key === 'عنه') from += 1;
  }
  const stop = words.findIndex(
    (word, n) =>
      n >= from &&
      (word.sentence !== sentence ||
        word.key === 'فان' ||
        (word.isSign && !opensQuote(words, n) && !inName(context, n))),
  );
  const end = stop < 0 ? words.length : stop;
  const source = sourceAfter(
    context.words[from]?.key.startsWith('ل') === true && cue.phrase.takesLam
      ? withoutLam(context, from)
      : context,
    from,
    end,
    null,
  );
  if (source === null) return null;
  const phraseEnd = words.findIndex((word) => word.start >= (source.span?.end ?? cue.span.end));
  const isFirst = words.findIndex((word) => word.sentence === sentence) === cue.index;
  let range: ContentRange | null;
  let next: number;
  if (isFirst) {
    const start = words[end]?.key === 'فان' || words[end]?.isSign === true ? end + 1 : end;
    const complement: Complement = {
      marker: start - 1,
      start: words[start]?.key === 'فان' ? start + 1 : start,
      kind: 'object',
      particle: '',
    };
    range = contentRanges(context, complement)[0] ?? null;
    next = range?.end ?? end;
  } else {
    const start = clauseStart(context, cue.index, drafts);
    range = { start, end: cue.index, isQuote: false };
    next = phraseEnd < 0 ? words.length : phraseEnd;
  }
  if (range === null) return null;
  const found = toDrafts(context, [range], {
    source,
    chain: [],
    cue: asVerb(cue),
    reason: 'source-phrase',
    isNegated: false,
  });
  return found.length === 0 ? null : { drafts: found, next };
}

function inName({ words, names }: LineContext, at: number): boolean {
  const word = words[at];
  return word !== undefined && names.some(({ start, end }) => start < word.start && word.end < end);
}

/** «وفقاً للوزارة»: the preposition is no part of the name. */
function withoutLam(context: LineContext, at: number): LineContext {
  const words = context.words.map((word, n) =>
    n === at
      ? {
          ...word,
          key: word.key.replace(/^لل/u, 'ال').replace(/^ل/u, ''),
          start: namedStart(context, word),
        }
      : word,
  );
  return { ...context, words };
}

/** A name inside the word begins after the preposition; otherwise one letter is passed. */
function namedStart({ names }: LineContext, word: Span): number {
  const name = names.find(({ start }) => word.start <= start && start <= word.start + 1);
  return name?.start ?? word.start + 1;
}
