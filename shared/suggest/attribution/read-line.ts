import { complementOf, reasonOf } from './complement-of.ts';
import { subjectOf, toDrafts } from './draft-attribution.ts';
import type { CueReading } from './draft-attribution.ts';
import { nounLike } from './find-complement.ts';
import { contentRanges } from './find-content.ts';
import type { ContentRange } from './find-content.ts';
import { phraseCueAt, verbCueAt } from './find-cue.ts';
import type { VerbCue } from './find-cue.ts';
import { sourceAfter, sourceCarried } from './find-source.ts';
import type { AttributionDraft, LineContext } from './line-context.ts';
import { closingQuote, opensQuote } from './line-words.ts';
import { cueNegations } from './attribution-words.ts';
import { pointsBack, readBackReference, readDemonstrative } from './read-back-reference.ts';
import { readEnglishCue } from './read-english-cue.ts';
import { readHeadlineColon } from './read-headline-colon.ts';
import { readNesting } from './read-nesting.ts';
import { asVerb, readPhrase } from './read-phrase.ts';
import { readPassive, readUnconfirmed } from './read-unclaimed.ts';

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
  if (phrase !== null) {
    return phrase.phrase.isVerbal
      ? readVerb(context, asVerb(phrase), drafts)
      : readPhrase(context, phrase, drafts);
  }
  const cue = verbCueAt(text, words, at, lexicon);
  if (cue === null || isNounHere(words, at)) return null;
  if (cue.verb.isLatin) return readEnglishCue(context, cue, drafts);
  return readVerb(context, cue, drafts);
}

/** «لعدم نشر النتائج»: what looks like a verb of reporting is a noun behind these words. */
function isNounHere(words: LineContext['words'], at: number): boolean {
  const before = words[at - 1];
  return (
    nounLike.has(words[at]?.key ?? '') &&
    before !== undefined &&
    /^[وفبل]?(?:عدم|علي|في|من|الي|عن|قبل|بعد|خلال|اعاده|دون|حول|مع|عقب|بعيد|حال|موعد|بدء|منع)$/u.test(
      before.key,
    )
  );
}

function readVerb(
  context: LineContext,
  cue: VerbCue,
  drafts: readonly AttributionDraft[],
): CueReading | null {
  const { words } = context;
  const before = words[cue.index - 1];
  const isNegated = before !== undefined && cueNegations.has(before.key) && before.key !== 'ما';
  if (isNegated && cue.verb.polarity === 'positive') return readUnconfirmed(context, cue, drafts);
  if (cue.hasPronoun && pointsBack(words, cue.index)) {
    return readBackReference(context, cue, drafts);
  }
  if (cue.isPassive) return readPassive(context, cue);
  const complement = complementOf(context, cue);
  if (complement === null) {
    return readDemonstrative(context, cue, drafts) ?? readQuoteBefore(context, cue, drafts);
  }
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

/** «…»، قال الوزير: the quotation stands before its verb. */
function readQuoteBefore(
  context: LineContext,
  cue: VerbCue,
  drafts: readonly AttributionDraft[],
): CueReading | null {
  const { words } = context;
  let close = cue.index - 1;
  // «…»، هكذا وصف …; «…»، بهذه الكلمات لخّص …
  while (
    /^(?:كما|حسبما|وفق|ما|هكذا|بهذه|بهذا|الكلمات|العبارات|العباره)$/u.test(words[close]?.key ?? '')
  )
    close -= 1;
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
