import { endsSource } from './attribution-words.ts';
import { contentRanges } from './find-content.ts';
import type { ContentRange } from './find-content.ts';
import { findComplement } from './find-complement.ts';
import type { VerbCue } from './find-cue.ts';
import { findObject } from './find-object.ts';
import { sourceAfter, sourceBefore, sourceCarried } from './find-source.ts';
import type { AttributionDraft, LineContext } from './line-context.ts';
import { opensQuote } from './line-words.ts';
import { clauseStart, subjectOf, toDrafts } from './draft-attribution.ts';
import type { CueReading } from './draft-attribution.ts';

/** Verbs that take a clause without “that”. */
const clauseVerbs = new Set(
  'say warn claim insist add admit believe think expect suggest estimate confirm deny state argue'.split(
    ' ',
  ),
);
/** Words that show that no clause follows: “said on Thursday”, “told reporters”. */
const noClause = /^(?:to|by|for|of|with|it|him|her|them)$/;
/** A speaker behind a quotation has no more words than this. */
const longestSpeaker = 12;

/** “X said that …”, “X said …”, “…, X said”, “…,” said X. */
export function readEnglishCue(
  context: LineContext,
  cue: VerbCue,
  drafts: readonly AttributionDraft[],
): CueReading | null {
  const { words } = context;
  const before = words[cue.index - 1]?.key ?? '';
  if (/^(?:to|not|never|the|a|an|be|been|was|were)$/.test(before)) return null;
  const hasThat = /^that$/.test(words[cue.next]?.key ?? '');
  const quoted = hasThat ? null : readSpeakerBehind(context, cue, drafts);
  if (quoted !== null) return quoted;
  const complement =
    findComplement(context, cue) ?? clauseAfter(context, cue) ?? findObject(context, cue);
  if (complement === null) return null;
  const source = subjectOf(context, cue, complement.marker, drafts);
  const ranges = contentRanges(context, complement);
  const found = toDrafts(context, ranges, {
    source,
    chain: [],
    cue,
    reason:
      complement.kind === 'object' && !clauseVerbs.has(cue.verb.lemma)
        ? 'verb-object'
        : complement.kind === 'colon' || complement.kind === 'quotation'
          ? 'verb-quotation'
          : 'verb-complement',
    isNegated: false,
  });
  return found.length === 0 ? null : { drafts: found, next: ranges.at(-1)?.end ?? cue.next };
}

function clauseAfter(context: LineContext, cue: VerbCue): ReturnType<typeof findComplement> {
  if (!clauseVerbs.has(cue.verb.lemma)) return null;
  const { words } = context;
  let at = cue.next;
  // “said on Thursday the bridge …”, “said in a statement”
  while (
    /^(?:on|in|a|late|early|statement|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      words[at]?.key ?? '',
    )
  )
    at += 1;
  const word = words[at];
  if (word === undefined || word.isSign || noClause.test(word.key)) return null;
  if (word.sentence !== words[cue.index]?.sentence) return null;
  return { marker: at, start: at, kind: 'object', particle: '' };
}

/** The clause or quotation before a comma, its speaker and verb behind it. */
function readSpeakerBehind(
  context: LineContext,
  cue: VerbCue,
  drafts: readonly AttributionDraft[],
): CueReading | null {
  const { words } = context;
  const sentence = words[cue.index]?.sentence;
  const sentenceStart = words.findIndex((word) => word.sentence === sentence);
  let comma = cue.index - 1;
  while (comma >= sentenceStart && cue.index - comma <= longestSpeaker) {
    const word = words[comma];
    if (word?.isSign === true && !opensQuote(words, comma)) break;
    comma -= 1;
  }
  const sign = words[comma];
  if (sign === undefined || comma <= sentenceStart || sign.sentence !== sentence) return null;
  const closesQuote = sign.key !== ',' && (words[comma - 1]?.quoteDepth ?? 0) > sign.quoteDepth;
  if (!closesQuote && sign.key !== ',') return null;
  // Behind the verb only the speaker or a circumstance may follow.
  const end = words.findIndex(
    (word, n) => n >= cue.next && (word.isSign || word.sentence !== sentence),
  );
  const stop = end < 0 ? words.length : end;
  const follower = words[cue.next];
  const isTelling = cue.verb.lemma === 'tell';
  const isInverted = cue.index === comma + 1 && !isTelling && cue.verb.form === 'finite';
  if (cue.index === comma + 1 && !isInverted) return null;
  if (!isInverted && !isTelling && stop > cue.next && !endsSource.has(follower?.key ?? ''))
    return null;
  if (!isInverted && follower?.key === 'that') return null;
  const start = Math.max(sentenceStart, clauseStart(context, comma, drafts));
  if (comma - start < 3) return null;
  const source = isInverted
    ? sourceAfter(context, cue.next, stop, null)
    : sourceBefore(context, comma + 1, cue.index, null);
  const isQuote = opensQuote(words, start);
  const ranges: ContentRange[] = [{ start: isQuote ? start + 1 : start, end: comma, isQuote }];
  const found = toDrafts(context, ranges, {
    source: source ?? sourceCarried(context.earlier, null),
    chain: [],
    cue,
    reason: 'quotation-then-speaker',
    isNegated: false,
  });
  return found.length === 0 ? null : { drafts: found, next: stop };
}
