// Attributions in which nobody stands for what is said: «لم تؤكد الوزارة …», «أُعلن …».
import { complementOf, reasonOf } from './complement-of.ts';
import { subjectOf, toDrafts } from './draft-attribution.ts';
import type { CueReading } from './draft-attribution.ts';
import { findComplement } from './find-complement.ts';
import type { Complement } from './find-complement.ts';
import { contentRanges } from './find-content.ts';
import type { VerbCue } from './find-cue.ts';
import { sourceAfter } from './find-source.ts';
import type { AttributionDraft, LineContext } from './line-context.ts';
import { isVerbalNoun } from './verbal-noun.ts';

/** «لم تؤكد الوزارة الحصيلة»: it is not taken back, yet the source does not stand for it. */
export function readUnconfirmed(
  context: LineContext,
  cue: VerbCue,
  drafts: readonly AttributionDraft[],
): CueReading | null {
  const negation = context.words[cue.index - 1];
  if (negation === undefined || !/^(?:اكد|اثبت)$/u.test(cue.verb.lemma)) return null;
  if (cue.hasPronoun) return null;
  const complement = complementOf(context, cue) ?? plainObject(context, cue);
  if (complement === null) return null;
  const source = subjectOf(context, cue, complement.marker, drafts);
  const ranges = contentRanges(context, complement);
  const found = toDrafts(context, ranges, {
    source,
    chain: [],
    cue: {
      ...cue,
      span: { start: negation.start, end: cue.span.end },
      verb: { ...cue.verb, polarity: 'negative' },
    },
    reason: reasonOf(complement),
    isNegated: false,
  });
  return found.length === 0 ? null : { drafts: found, next: ranges.at(-1)?.end ?? cue.next };
}

/** The words after the verb, where its subject stood before it. */
function plainObject({ words }: LineContext, { next, index }: VerbCue): Complement | null {
  const first = words[next];
  const isHere = first !== undefined && !first.isSign && first.sentence === words[index]?.sentence;
  if (!isHere || !/^[،,]$|^ال|^وزار|ه$/u.test(words[index - 2]?.key ?? '')) return null;
  return { marker: next, start: next, kind: 'object', particle: '' };
}

/** «أُعلن تشكيل …»، «أُفيد بإصابة …»، «نُقل عن … قوله إن»: nobody is said to be the source. */
export function readPassive(context: LineContext, cue: VerbCue): CueReading | null {
  const { words } = context;
  const first = words[cue.next];
  if (first === undefined || first.isSign) return null;
  const that = findComplement(context, cue);
  const isNear = that?.kind === 'that' && that.marker - cue.next <= 4;
  const isQuoted = first.key === 'عن' && cue.verb.lemma === 'نقل' && that !== null;
  const complement = isNear || isQuoted ? that : passiveObject(context, cue);
  if (complement === null) return null;
  const speaker = isQuoted ? sourceAfter(context, cue.next + 1, complement.marker, null) : null;
  const ranges = contentRanges(context, complement);
  const found = toDrafts(context, ranges, {
    source: speaker ?? { kind: 'implicit', entityId: null, span: null, subject: null },
    chain: [],
    cue,
    reason: reasonOf(complement),
    isNegated: false,
  });
  return found.length === 0 ? null : { drafts: found, next: ranges.at(-1)?.end ?? cue.next };
}

/** The subject of a passive verb is what is said: «أُعلن تشكيل لجنة»، «أُفيد بإصابة ثلاثة». */
function passiveObject({ words }: LineContext, cue: VerbCue): Complement | null {
  for (const at of [cue.next, cue.next + 1]) {
    const key = words[at]?.key ?? '';
    if (!/^(?:اعلن|افاد|اكد|كشف|نفي)$/u.test(cue.verb.lemma)) return null;
    const bare = key.replace(/^ب|^عن$/u, '');
    if (words[at]?.isSign === false && isVerbalNoun(bare)) {
      return { marker: at, start: at, kind: 'object', particle: '' };
    }
  }
  return null;
}
