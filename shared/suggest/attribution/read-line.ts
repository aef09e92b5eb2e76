import type { Span } from '../../model/span.ts';
import { snapToWords } from '../../text/words.ts';
import { cueNegations } from './attribution-words.ts';
import type { AttributionReason } from '../suggestion-reasons.ts';
import { clauseStart, subjectOf, toDrafts } from './draft-attribution.ts';
import type { CueReading } from './draft-attribution.ts';
import { findComplement } from './find-complement.ts';
import type { Complement } from './find-complement.ts';
import { contentRanges } from './find-content.ts';
import type { ContentRange } from './find-content.ts';
import { phraseCueAt, verbCueAt } from './find-cue.ts';
import type { PhraseCue, VerbCue } from './find-cue.ts';
import { findObject } from './find-object.ts';
import { sourceAfter, sourceCarried } from './find-source.ts';
import type { AttributionDraft, LineContext } from './line-context.ts';
import { closingQuote, opensQuote } from './line-words.ts';
import { readEnglishCue } from './read-english-cue.ts';
import { readHeadlineColon } from './read-headline-colon.ts';
import { readNesting } from './read-nesting.ts';

/** All attributions of a line, in reading order of their cues. */
export function readLine(context: LineContext): AttributionDraft[] {
  const drafts: AttributionDraft[] = [];
  let at = 0;
  const headline = readHeadlineColon(context);
  if (headline !== null) {
    drafts.push(headline.draft);
    at = headline.next;
  }
  while (at < context.words.length) {
    const step = readCueAt(context, at, drafts);
    if (step === null) {
      at += 1;
      continue;
    }
    drafts.push(...step.drafts);
    at = Math.max(at + 1, step.next);
  }
  return drafts;
}

function readCueAt(
  context: LineContext,
  at: number,
  drafts: readonly AttributionDraft[],
): CueReading | null {
  const { text, words, lexicon } = context;
  const phrase = phraseCueAt(text, words, at, lexicon);
  if (phrase !== null) return readPhrase(context, phrase, drafts);
  const cue = verbCueAt(text, words, at, lexicon);
  if (cue === null) return null;
  if (cue.verb.isLatin) return readEnglishCue(context, cue, drafts);
  return readVerb(context, cue, drafts);
}

function readVerb(
  context: LineContext,
  cue: VerbCue,
  drafts: readonly AttributionDraft[],
): CueReading | null {
  const { words } = context;
  const before = words[cue.index - 1];
  const isNegated = before !== undefined && cueNegations.has(before.key) && before.key !== 'ما';
  if (isNegated && cue.verb.polarity === 'positive') return null;
  if (cue.hasPronoun && /^(?:ما|الذي|التي|الامر)$/u.test(before?.key ?? '')) {
    return readBackReference(context, cue, drafts);
  }
  const complement = findComplement(context, cue) ?? findObject(context, cue);
  if (complement === null) return readQuoteBefore(context, cue, drafts);
  const { source, chain, inner } = readNesting(
    context,
    cue,
    complement,
    subjectOf(context, cue, complement.marker, drafts),
  );
  const ranges = contentRanges(context, inner);
  const found = toDrafts(context, ranges, {
    source,
    chain,
    cue,
    reason: reasonOf(complement),
    isNegated,
  });
  if (found.length === 0) return null;
  return { drafts: found, next: ranges.at(-1)?.end ?? complement.start };
}

function reasonOf({ kind }: Complement): AttributionReason {
  if (kind === 'that') return 'verb-complement';
  return kind === 'object' ? 'verb-object' : 'verb-quotation';
}

/** «…، وهو ما نفاه شاهين»: what is said stands before. */
function readBackReference(
  context: LineContext,
  cue: VerbCue,
  drafts: readonly AttributionDraft[],
): CueReading | null {
  const { words } = context;
  const sentence = words[cue.index]?.sentence;
  const start = words[cue.index]?.start ?? 0;
  const previous = drafts.findLast(
    ({ content }) =>
      content.end <= start && words.find((word) => word.end > content.start)?.sentence === sentence,
  );
  const content = previous?.content ?? clauseBefore(context, cue.index);
  if (content === null) return null;
  const end = words.findIndex((word, n) => n >= cue.next && word.isSign && !opensQuote(words, n));
  const source = sourceAfter(context, cue.next, end < 0 ? words.length : end, cue.verb.subject);
  const draft: AttributionDraft = {
    content,
    source: source ?? sourceCarried(context.earlier, cue.verb.subject),
    chain: [],
    cue: { span: cue.span, class: cue.verb.cueClass, polarity: cue.verb.polarity },
    isQuote: previous?.isQuote ?? false,
    reason: 'points-back',
    confidence: 0.7,
  };
  return { drafts: [draft], next: cue.next };
}

/** The clause of the sentence before «وهو ما», «الأمر الذي». */
function clauseBefore({ text, words }: LineContext, index: number): Span | null {
  const sentence = words[index]?.sentence;
  const first = words.find((word) => word.sentence === sentence);
  let end = index - 1;
  while (end > 0 && /^(?:وهو|هو|وهي|الامر|ما|الذي|التي)$/u.test(words[end]?.key ?? '')) end -= 1;
  const last = words[end];
  if (first === undefined || last === undefined || last.sentence !== sentence) return null;
  return last.end > first.start ? snapToWords(text, { start: first.start, end: last.end }) : null;
}

/** «…»، قال الوزير: the quotation stands before its verb. */
function readQuoteBefore(
  context: LineContext,
  cue: VerbCue,
  drafts: readonly AttributionDraft[],
): CueReading | null {
  const { words } = context;
  let close = cue.index - 1;
  if (/^(?:،|,|كما|حسبما|وفق|ما)$/u.test(words[close]?.key ?? '')) close -= 1;
  if (/^(?:،|,)$/u.test(words[close]?.key ?? '')) close -= 1;
  const opening = openingOf(context, close);
  if (opening < 0 || close - opening < 4) return null;
  const start = words[opening]?.end ?? 0;
  if (drafts.some(({ content }) => content.end > start)) return null;
  const end = words.findIndex(
    (word, n) => n >= cue.next && (word.isSign || word.sentence !== words[cue.index]?.sentence),
  );
  const source =
    sourceAfter(context, cue.next, end < 0 ? words.length : end, cue.verb.subject) ??
    sourceCarried(context.earlier, cue.verb.subject);
  const ranges: ContentRange[] = [{ start: opening + 1, end: close, isQuote: true }];
  const found = toDrafts(context, ranges, {
    source,
    chain: [],
    cue,
    reason: 'quotation-then-speaker',
    isNegated: false,
  });
  return { drafts: found, next: cue.next };
}

/** Index of the mark that opens the quotation which the sign at `close` closes; −1 for none. */
function openingOf({ words }: LineContext, close: number): number {
  for (let at = close - 1; at >= 0; at -= 1) {
    if (opensQuote(words, at) && closingQuote(words, at) === close) return at;
  }
  return -1;
}

function readPhrase(
  context: LineContext,
  cue: PhraseCue,
  drafts: readonly AttributionDraft[],
): CueReading | null {
  const { words, text, lexicon } = context;
  const asVerb: VerbCue = {
    index: cue.index,
    next: cue.next,
    span: cue.span,
    hasPronoun: false,
    hasConjunction: false,
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
  if (cue.phrase.isVerbal) return readVerb(context, asVerb, drafts);
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
    cue: asVerb,
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
