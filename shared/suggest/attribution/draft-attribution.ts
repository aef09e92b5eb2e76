import type { AttributionReason } from '../suggestion-reasons.ts';
import { spanOfRange } from './find-content.ts';
import type { ContentRange } from './find-content.ts';
import type { VerbCue } from './find-cue.ts';
import { sourceAfter, sourceBefore, sourceCarried } from './find-source.ts';
import type { SubjectForm } from './inflect-arabic-verb.ts';
import type { AttributionDraft, LineContext, NamedSpan, SourceDraft } from './line-context.ts';

/** What is said is at least this many words; less is a name or a word in quotes. */
const shortestContent = 3;
/** After «أن», where it is a clause for sure, and after «نفى», «أقرّ بـ», which have an object. */
const shortestClause = 2;
const surelySaid: ReadonlySet<AttributionReason> = new Set(['verb-complement', 'verb-object']);

/** What a rule found, and the index at which to read on. */
export interface CueReading {
  readonly drafts: readonly AttributionDraft[];
  readonly next: number;
}

/** The subject of a verb: behind it, before it in its clause, or carried on from before. */
export function subjectOf(
  context: LineContext,
  cue: VerbCue,
  marker: number,
  drafts: readonly AttributionDraft[],
): SourceDraft | null {
  const { words } = context;
  const { subject, form } = cue.verb;
  const isLatin = cue.verb.isLatin;
  const after = isLatin
    ? null
    : sourceAfter(context, cue.next, passedOnFrom(context, cue, marker) ?? marker, subject);
  const spoken = drafts.flatMap(({ source }) => (source === null ? [] : [source]));
  if (form === 'participle') {
    // «متهماً الوزارة بأنها»: what follows a participle is its object.
    return (
      sourceCarried(spoken, null) ??
      sourceBefore(context, clauseStart(context, cue.index, drafts), cue.index, subject) ??
      sourceCarried(context.earlier, subject)
    );
  }
  const topic = topicBefore(context, cue);
  if (topic !== null) return topic;
  if (after !== null && agrees(context, cue, after)) return after;
  if (cue.hasConjunction && words[cue.index]?.key.startsWith('ف') === true) {
    // «وسُئل الوزير عن …، فقال»: the person spoken of in the same sentence.
    const person = context.names.findLast(
      (name) => name.type === 'person' && name.end <= cue.span.start,
    );
    if (person !== undefined) return named(person, subject);
  }
  if (!cue.hasConjunction || isLatin) {
    const start = clauseStart(context, cue.index, drafts);
    const sentence = words[cue.index]?.sentence;
    const from = Math.max(
      start,
      words.findIndex((word) => word.sentence === sentence),
    );
    const earlier = sourceBefore(context, from, cue.index, subject);
    if (earlier !== null) return earlier;
  }
  if (spoken.length === 0) {
    // «طمأن المدير فلان السكان …، وكشف أن»: the person with whom the sentence began.
    const sentence = words[cue.index]?.sentence;
    const start = words.find((word) => word.sentence === sentence)?.start ?? 0;
    const person = context.names.find(
      (name) => name.type === 'person' && name.start >= start && name.end <= cue.span.start,
    );
    if (person !== undefined && !isLatin) return named(person, subject);
  }
  return sourceCarried([...context.earlier, ...spoken], subject);
}

/** «نقلت الصحيفة عن فلان أن»: who passes it on stands before «عن». */
function passedOnFrom({ words }: LineContext, cue: VerbCue, marker: number): number | null {
  if (cue.verb.lemma !== 'نقل') return null;
  const from = words.findIndex(({ key }, at) => at > cue.next && at < marker && key === 'عن');
  return from < 0 ? null : from;
}

/**
 * «أما الكتلة فأعلنت …», and in headlines «المطيري ترفض نتائج …»: the subject stands before its verb,
 * and what follows the verb is no subject.
 */
function topicBefore(context: LineContext, cue: VerbCue): SourceDraft | null {
  const { words, zone } = context;
  const { index, verb } = cue;
  if (verb.isLatin) return null;
  if (words[index]?.key.startsWith('ف') === true && cue.hasConjunction) {
    const topic = words.findLastIndex(
      ({ key, sentence }, at) =>
        at < index && sentence === words[index]?.sentence && /^و?اما$/u.test(key),
    );
    return topic < 0 ? null : sourceBefore(context, topic + 1, index, verb.subject);
  }
  const isHead = zone === 'headline' || zone === 'deck' || zone === 'subheading';
  if (!isHead || cue.hasConjunction || words[index - 1]?.isSign !== false) return null;
  const pause = words.findLastIndex(({ isSign }, at) => at < index && isSign);
  return sourceBefore(context, pause + 1, index, verb.subject);
}

function named({ entityId, start, end }: NamedSpan, subject: SubjectForm): SourceDraft {
  return { kind: 'named', entityId, span: { start, end }, subject };
}

/**
 * «واتهم شركة …»: a masculine verb before a feminine noun has its object there, and its subject
 * was named before.
 */
function agrees({ words }: LineContext, cue: VerbCue, found: SourceDraft): boolean {
  if (cue.verb.subject !== 'masculine') return true;
  const head = words.find((word) => word.start >= (found.span?.start ?? Infinity));
  return (
    head?.key.endsWith('ه') !== true || !/^(?:اتهم|ابلغ|طالب|دعا|حث|حذر)$/u.test(cue.verb.lemma)
  );
}

/** Index after what was read before, in the same line. */
export function clauseStart(
  { words }: LineContext,
  index: number,
  drafts: readonly AttributionDraft[],
): number {
  const lastEnd = drafts.at(-1)?.content.end ?? 0;
  const after = words.findIndex((word) => word.start >= lastEnd);
  const cueEnd = drafts.at(-1)?.cue?.span.end ?? 0;
  const afterCue = words.findIndex((word) => word.start >= cueEnd);
  const sentence = words[index]?.sentence;
  const sentenceStart = words.findIndex((word) => word.sentence === sentence);
  return Math.min(index, Math.max(sentenceStart, after, lastEnd >= cueEnd ? 0 : afterCue));
}

interface DraftParts {
  readonly source: SourceDraft | null;
  readonly chain: readonly SourceDraft[];
  readonly cue: VerbCue;
  readonly reason: AttributionReason;
  readonly isNegated: boolean;
}

/** One draft for each range that is long enough to say something. */
export function toDrafts(
  context: LineContext,
  ranges: readonly ContentRange[],
  { source, chain, cue, reason, isNegated }: DraftParts,
): AttributionDraft[] {
  return ranges.flatMap((range) => {
    const said = context.words.slice(range.start, range.end).filter(({ isSign }) => !isSign);
    if (said.length < (surelySaid.has(reason) ? shortestClause : shortestContent)) return [];
    const content = spanOfRange(context, range);
    if (content === null) return [];
    const hasNamedSource = source?.entityId != null;
    const base = reason === 'verb-object' ? 0.6 : 0.8;
    return {
      content,
      source,
      chain,
      cue: {
        span: cue.span,
        class: cue.verb.cueClass,
        polarity: isNegated ? ('positive' as const) : cue.verb.polarity,
      },
      isQuote: range.isQuote,
      reason,
      confidence: base + (hasNamedSource ? 0.15 : source === null ? -0.2 : 0),
    };
  });
}
