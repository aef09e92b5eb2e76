import type { Span } from '../../model/span.ts';
import { snapToWords } from '../../text/words.ts';
import { subjectOf } from './draft-attribution.ts';
import type { CueReading } from './draft-attribution.ts';
import type { VerbCue } from './find-cue.ts';
import { sourceAfter, sourceCarried } from './find-source.ts';
import type { AttributionDraft, LineContext } from './line-context.ts';
import { opensQuote } from './line-words.ts';

/** «ما نفاه», «الأمر الذي نفاه»; not «الحصيلة التي أعلنها», where the clause belongs to a noun. */
export function pointsBack(words: LineContext['words'], index: number): boolean {
  const [before, earlier] = [words[index - 1]?.key ?? '', words[index - 2]?.key ?? ''];
  return before === 'ما' || before === 'الامر' || (before === 'الذي' && earlier === 'الامر');
}

/** «…، وهو ما نفاه شاهين»: what is said stands before. */
export function readBackReference(
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

/** «غير أن عضواً ثالثاً نفى ذلك»: denied is what was said last. */
export function readDemonstrative(
  context: LineContext,
  cue: VerbCue,
  drafts: readonly AttributionDraft[],
): CueReading | null {
  const { words } = context;
  const previous = drafts.at(-1);
  const at = [cue.next, cue.next + 1, cue.next + 2].find((n) =>
    /^(?:ذلك|الامر)$/u.test(words[n]?.key ?? ''),
  );
  const isShort = at !== undefined && words.slice(cue.next, at).every(({ isSign }) => !isSign);
  if (!isShort || previous === undefined || cue.verb.cueClass !== 'denial') return null;
  const draft: AttributionDraft = {
    content: previous.content,
    source: subjectOf(context, cue, at, drafts),
    chain: [],
    cue: { span: cue.span, class: cue.verb.cueClass, polarity: cue.verb.polarity },
    isQuote: previous.isQuote,
    reason: 'points-back',
    confidence: 0.7,
  };
  return { drafts: [draft], next: at + 1 };
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
