import type { Span } from '../../model/span.ts';
import { snapToWords } from '../../text/words.ts';
import {
  articlesAndAdjectives,
  clauseOpeners,
  endsSource,
  occasions,
  skippedAfterVerb,
  subjectPronouns,
  unnamedHeads,
} from './attribution-words.ts';
import type { SubjectForm } from './inflect-arabic-verb.ts';
import type { LineContext, NamedSpan, SourceDraft } from './line-context.ts';
import { closingQuote, opensQuote } from './line-words.ts';

/** A source phrase is no longer than this, in words. */
const longestPhrase = 14;
/** Names that do not speak. */
const silentTypes = new Set([
  'date',
  'time',
  'money',
  'quantity',
  'percent',
  'cardinal',
  'ordinal',
  'currency',
  'unit',
  'language',
]);

/** The source that stands after a cue, in the words `[from, to)`; null when none does. */
export function sourceAfter(
  context: LineContext,
  from: number,
  to: number,
  subject: SubjectForm,
): SourceDraft | null {
  const start = skipCircumstances(context, from, to);
  const end = phraseEnd(context, start, to);
  if (end <= start) return null;
  const issuer = issuerOf(context, start, to);
  if (issuer !== null) return draftOf(issuer, subject);
  const draft = sourceInPhrase(context, start, end, subject);
  if (draft?.entityId !== null) return draft ?? null;
  if (draft.kind === 'named') {
    // «الباحث في مركز المدى ليث كاظم», «المدير العام لمؤسسة المياه بلال القاسم السكان»: the name
    // comes behind what he heads or works for.
    const from = draft.span?.end ?? 0;
    const until = context.words.find((word, at) => at >= end && at < to && isComma(word.key));
    const last = until?.start ?? context.words[to - 1]?.end ?? 0;
    const closing = context.names.find(
      (name) =>
        name.type === 'person' &&
        name.start >= from &&
        name.end <= last &&
        !isGoverned(context, name),
    );
    if (closing !== undefined) return draftOf(closing, subject);
  }
  // «أبلغ المدير العام للشركة يعرب السعد النواب أن»: what he heads stands between title and name.
  const headed = context.words[end];
  if (draft.kind === 'named' && headed !== undefined && /^ل(?:ل|$|.{3})/u.test(headed.key)) {
    const near = context.words[Math.min(end + 3, to - 1)]?.start ?? 0;
    const named = context.names.find(
      (name) => name.type === 'person' && name.start > headed.start && name.start <= near,
    );
    if (named !== undefined) return draftOf(named, subject);
  }
  // «قالت رئيسة البلدية، هدى النجار، إن»: the name stands in apposition.
  const after = context.words[end];
  if (after?.key === '،' || after?.key === ',') {
    const next = context.words[end + 1];
    const name = context.names.find(
      (candidate) => candidate.type === 'person' && candidate.start === next?.start,
    );
    if (name !== undefined && end + 1 < to) return draftOf(name, subject);
  }
  return draft;
}

/** The source that stands before a cue, in the words `[from, to)` («الوزارة أعلنت»). */
export function sourceBefore(
  context: LineContext,
  from: number,
  to: number,
  subject: SubjectForm,
): SourceDraft | null {
  const { words } = context;
  let start = from;
  while (start < to) {
    const word = words[start];
    const isOpener =
      word !== undefined && (word.isSign || clauseOpeners.has(word.key) || word.key === 'ان');
    if (!isOpener || opensQuote(words, start)) break;
    start += 1;
  }
  const end = phraseEnd(context, start, to);
  // “The minister, Sami Darwish, said”: the name stands in apposition.
  const next = words[end + 1];
  if (isComma(words[end]?.key ?? '') && next !== undefined) {
    const name = context.names.find(
      (candidate) => candidate.type === 'person' && candidate.start === next.start,
    );
    const last = words[to - 1];
    if (name !== undefined && last !== undefined && isComma(last.key) && name.end <= last.start) {
      return draftOf(name, subject);
    }
  }
  return end > start ? sourceInPhrase(context, start, end, subject) : null;
}

/** The speaker that a verb without a subject goes on with: the last whom it agrees with. */
export function sourceCarried(
  earlier: readonly SourceDraft[],
  subject: SubjectForm,
): SourceDraft | null {
  const agreeing = earlier
    .slice(-3)
    .findLast(
      (source) => subject === null || source.subject === null || source.subject === subject,
    );
  return agreeing ?? earlier.at(-1) ?? null;
}

/** Passes adverbs, «من جهته», and circumstances up to the comma that closes them («في بيان،»). */
function skipCircumstances({ text, words, names }: LineContext, from: number, to: number): number {
  let at = from;
  while (at < to) {
    const word = words[at];
    if (word === undefined) break;
    const next = words[at + 1]?.key ?? '';
    const isName = names.some(({ start, type }) => start === word.start && !silentTypes.has(type));
    if (isName) break;
    if (word.isSign && !opensQuote(words, at)) at += 1;
    else if (skippedAfterVerb.has(word.key) || isAdverb(text, word)) at += 1;
    else if (aboutSomebody.test(word.key)) at += 1;
    else if (/^(?:هذا|هذه)$/u.test(word.key) && /^(?:المره|اليوم)$/u.test(next)) at += 2;
    else if (word.key === 'من' && /^(?:جهت|جانب)(?:ه|ها|هم)$/u.test(next)) at += 2;
    else if (endsSource.has(word.key) || isDative(word.key)) {
      const comma = words.findIndex((later, n) => n > at && n < to && isComma(later.key));
      if (comma < 0) return to;
      at = comma + 1;
    } else break;
  }
  return at;
}

/** «بيان منفصل للبنك المركزي», «بيان صادر عن الوزارة»: whose words a document holds. */
function issuerOf({ words, names }: LineContext, start: number, to: number): NamedSpan | null {
  if (
    !/^(?:بيان|تقرير|رساله|تغريده|تدوينه|منشور|مذكره|توضيح|تعميم)$/u.test(words[start]?.key ?? '')
  ) {
    return null;
  }
  for (let at = start + 1; at < Math.min(start + 4, to); at += 1) {
    const word = words[at];
    if (word === undefined || word.isSign) return null;
    const isOf =
      word.key.startsWith('ل') ||
      /^(?:عن|اصدرته|اصدره|نشرته|نشره)$/u.test(words[at - 1]?.key ?? '');
    const name = names.find(
      ({ start: from, type }) => from >= word.start && from < word.end && !silentTypes.has(type),
    );
    if (isOf && name !== undefined) return name;
  }
  return null;
}

/** «خلال لقائه مع فلان»: the name is with a preposition, so it does not speak. */
function isGoverned({ words }: LineContext, name: NamedSpan): boolean {
  const at = words.findIndex((word) => word.end > name.start);
  return (
    (words[at]?.start ?? name.start) < name.start ||
    /^[وف]?(?:مع|عن|ضد|الي|علي|من|بين|لدي|عند|نظيره|نظيرها|باسم)$/u.test(words[at - 1]?.key ?? '')
  );
}

/** A preposition with its pronoun: «خلالها», «فيها», «منه». */
const aboutSomebody = /^(?:في|من|عن|علي|الي|خلال|مع|حول|عبر|ب|ل)(?:ه|ها|هم|هما)$/u;

/** «ضاحكاً»: the accusative is written out, and who speaks is never in it. */
function isAdverb(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).includes('\u064B');
}

const isComma = (key: string): boolean => key === '،' || key === ',';

/** «للصحافيين»، «لوكالة …»: to whom it was said. */
function isDative(key: string): boolean {
  return /^(?:لل..|لوكال|لصحيف|لقنا|لاذاع|لرويترز|لبرنامج|لموقع|ل$)/u.test(key);
}

/** Where the noun phrase that begins at `start` ends. */
function phraseEnd({ text, words, names }: LineContext, start: number, to: number): number {
  const head = words[start]?.key ?? '';
  const isUnnamed = isUnnamedHead(words[start]?.key, words[start + 1]?.key);
  const limit = Math.min(to, start + longestPhrase, words.length);
  let at = start;
  while (at < limit) {
    const word = words[at];
    if (word === undefined) break;
    if (word.isSign) {
      // “the dockworkers’ union”
      if (word.key === '’' && at > start) {
        at += 1;
        continue;
      }
      if (!opensQuote(words, at) || at === start) break;
      at = Math.min(closingQuote(words, at) + 1, limit);
      continue;
    }
    const inName = names.some((name) => name.start < word.start && word.end <= name.end);
    const ends =
      endsSource.has(word.key) ||
      isDative(word.key) ||
      subjectPronouns.has(word.key) ||
      isAdverb(text, word);
    if (at > start && ends && !inName) {
      const continues =
        isUnnamed &&
        /^(?:في|من|علي|لدي|عند|in|at|from|who|the)$/u.test(word.key) &&
        !occasions.has(words[at + 1]?.key ?? '');
      // “the head of the union”: Arabic «في» ends a name, English “in” only a short one.
      if (!continues) break;
    }
    at += 1;
  }
  return head === '' ? start : at;
}

function isUnnamedHead(first: string | undefined, second: string | undefined): boolean {
  const head = articlesAndAdjectives.has(first ?? '') ? second : first;
  const bare = (head ?? '').replace(/^و/u, '');
  return unnamedHeads.has(head ?? '') || unnamedHeads.has(bare);
}

/** The source in a noun phrase: the person named in it, else the body named at its head, else all. */
function sourceInPhrase(
  context: LineContext,
  start: number,
  end: number,
  subject: SubjectForm,
): SourceDraft | null {
  const { text, words, names } = context;
  const first = words[start];
  const last = words[end - 1];
  if (first === undefined || last === undefined) return null;
  if (subjectPronouns.has(first.key) || isNoSpeaker(first.key)) return null;
  // «طالبت الوزارة مجلس الأمن ب…»: what follows a definite noun is no part of its name.
  const [isDefinite, second] = [/^[وف]?ال/u.test(first.key), words[start + 1]];
  const isObject = (name: NamedSpan): boolean =>
    isDefinite && name.type !== 'person' && name.start === second?.start;
  const phrase: Span = {
    start: first.start,
    end: names.some((name) => !silentTypes.has(name.type) && isObject(name)) ? first.end : last.end,
  };
  const inside = names.filter(
    (name) => name.start >= phrase.start && name.end <= phrase.end && !silentTypes.has(name.type),
  );
  const isUnnamed = isUnnamedHead(first.key, words[start + 1]?.key);
  const person = inside.find((name) => name.type === 'person');
  const isSecret = /^(?:مصدر|مصادر|مصدرا|مصدران|مقربون|source|sources)$/u.test(first.key);
  if (person !== undefined && !isSecret) return draftOf(person, subject);
  if (!isUnnamed) {
    const nearHead = words[Math.min(start + 1, end - 1)]?.end ?? phrase.end;
    const speaker = inside
      .filter((name) => name.start < nearHead && name.type !== 'occupation')
      .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
    if (speaker !== undefined) return draftOf(speaker, subject);
  }
  const snapped = snapToWords(text, phrase);
  return {
    kind: isUnnamed ? 'unnamed' : 'named',
    entityId: null,
    // Snapping would take back the preposition of «وفقاً للبلدية».
    span: { start: Math.max(first.start, snapped.start), end: snapped.end },
    subject,
  };
}

/** Words with which no speaker begins: prepositions, times, negations, «بصوت متهدّج». */
function isNoSpeaker(key: string): boolean {
  const bare = key.replace(/^[وف]/u, '');
  return (
    /^(?:من|بعد|قبل|مع|لم|لا|لن|منذ|حتي|عند|لدي|رغم|بينما|فيما|حين|حينما|عندما|بعدما|قبلما|ثم|اذ|لما)$/u.test(
      bare,
    ) || /^ب(?:صوت|نبره|لهجه|حسره|غضب|حزن|الم|هدوء|حده|سخريه|اقتضاب|الفحم|قلق|لهجة)$/u.test(bare)
  );
}

function draftOf(name: NamedSpan, subject: SubjectForm): SourceDraft {
  return {
    kind: 'named',
    entityId: name.entityId,
    span: { start: name.start, end: name.end },
    subject,
  };
}
