import type { Span } from '../../model/span.ts';
import { stripSuffixes } from '../../text/arabic-prefixes.ts';
import { fold } from '../../text/folding.ts';
import type { CueLexicon, CuePhrase, CueVerb } from './cue-lexicon.ts';
import type { LineWord } from './line-words.ts';

/** A verb of reporting in a line. */
export interface VerbCue {
  readonly index: number;
  /** Index after its last word. */
  readonly next: number;
  /** Without the conjunction before it, with a pronoun attached to it. */
  readonly span: Span;
  readonly verb: CueVerb;
  /** «نفاه»: the pronoun points at what is said. */
  readonly hasPronoun: boolean;
  readonly hasConjunction: boolean;
  /** «أُعلن»: written with the vowel that makes it passive. */
  readonly isPassive: boolean;
}

/** A phrase that names a source in a line. */
export interface PhraseCue {
  readonly index: number;
  readonly next: number;
  readonly span: Span;
  readonly phrase: CuePhrase;
}

/** What may be written before a verb: conjunction, future particle. */
const verbPrefixes = ['', 'و', 'ف', 'س', 'وس', 'فس'];

/** The reporting verb at a word, through conjunction, future particle and attached pronoun. */
export function verbCueAt(
  text: string,
  words: readonly LineWord[],
  index: number,
  lexicon: CueLexicon,
): VerbCue | null {
  const word = words[index];
  if (word === undefined || word.isSign) return null;
  for (const prefix of verbPrefixes) {
    if (!word.key.startsWith(prefix)) continue;
    const key = word.key.slice(prefix.length);
    const found = matching(words, index, lexicon.verbs.get(key));
    if (found !== null) {
      return isAnonymity(words, index, found) || isOtherWord(words, index, found)
        ? null
        : toCue(text, words, index, found, prefix, false);
    }
  }
  if (word.key.length < 4) return null;
  for (const prefix of verbPrefixes) {
    if (!word.key.startsWith(prefix)) continue;
    for (const { rest, suffix } of stripSuffixes(word.key.slice(prefix.length))) {
      if (suffix === '' || rest.length < 3) continue;
      // Before a pronoun the final ى is written ا («نفاه»), which the lexicon holds too.
      const verbs = lexicon.verbs.get(rest)?.filter(({ form }) => form === 'finite');
      const found = matching(words, index, verbs);
      if (found !== null) return toCue(text, words, index, found, prefix, true);
    }
  }
  return null;
}

/** «طلب عدم نشر اسمه»: a condition of the source, not something it says. */
function isAnonymity(words: readonly LineWord[], index: number, { lemma }: CueVerb): boolean {
  return (
    /^(?:طلب|اشترط|فضل|رفض)$/u.test(lemma) &&
    /^(?:عدم|الاكتفاء|حجب|الافصاح|الكشف|كشف|ذكر)$/u.test(words[index + 1]?.key ?? '') &&
    words.slice(index + 2, index + 6).some(({ key }) => /^(?:اسم|هويت)(?:ه|ها|هم|هما)$/u.test(key))
  );
}

/** «عبر الإذاعة» is “through”, «عبّر عن» is the verb; «نصف دكانه» is “half”. */
function isOtherWord(words: readonly LineWord[], index: number, { lemma }: CueVerb): boolean {
  const key = words[index]?.key ?? '';
  if (/^[وف]?نصف$/u.test(key)) return true;
  return (
    lemma === 'عبر' &&
    /^[وف]?عبر$/u.test(key) &&
    !words.slice(index + 1, index + 7).some(({ key: later }) => later === 'عن')
  );
}

function matching(
  words: readonly LineWord[],
  index: number,
  verbs: readonly CueVerb[] | undefined,
): CueVerb | null {
  return (
    verbs?.find(({ rest }) => rest.every((key, n) => words[index + 1 + n]?.key === key)) ?? null
  );
}

function toCue(
  text: string,
  words: readonly LineWord[],
  index: number,
  verb: CueVerb,
  prefix: string,
  hasPronoun: boolean,
): VerbCue {
  const next = index + 1 + verb.rest.length;
  const conjunction = /^[وف]/u.test(prefix) ? 1 : 0;
  return {
    index,
    next,
    span: spanWithout(text, words, index, next, conjunction),
    verb,
    hasPronoun,
    hasConjunction: conjunction > 0,
    isPassive: !hasPronoun && !verb.isLatin && isPassiveAt(text, words[index], prefix),
  };
}

/** Forms that news uses in the passive alone, with or without the vowel. */
const alwaysPassive = /^(?:قيل|يقال|اشيع|افيد)$/u;

/**
 * Whether a damma stands on the first letter of a verb, behind what is written before it. Of an
 * imperfect («يُعلن») it tells nothing: derived verbs have it in the active too.
 */
function isPassiveAt(text: string, word: LineWord | undefined, prefix: string): boolean {
  if (word === undefined) return false;
  const key = word.key.slice(prefix.length);
  if (alwaysPassive.test(key)) return true;
  const spelled = text.slice(word.start, word.end);
  const letters = spelled.match(/\p{L}\p{M}*/gu) ?? [];
  const first = letters[prefix.length] ?? '';
  return first.includes('\u064F') && !/^[يتن]/u.test(key);
}

/** The phrase that names a source at a word, through a conjunction before it. */
export function phraseCueAt(
  text: string,
  words: readonly LineWord[],
  index: number,
  lexicon: CueLexicon,
): PhraseCue | null {
  const word = words[index];
  if (word === undefined || word.isSign) return null;
  for (const prefix of ['', 'و', 'ف']) {
    if (!word.key.startsWith(prefix)) continue;
    const first = word.key.slice(prefix.length);
    for (const phrase of lexicon.phrases.get(first) ?? []) {
      const next = index + phrase.words.length;
      const isHere = phrase.words.every((key, n) => n === 0 || words[index + n]?.key === key);
      const follower = words[next];
      if (!isHere || follower === undefined) continue;
      if (phrase.takesLam && !follower.key.startsWith('ل')) continue;
      return { index, next, span: spanWithout(text, words, index, next, prefix.length), phrase };
    }
  }
  return null;
}

/** From a word without its first `prefixLength` folded letters to the word before `next`. */
function spanWithout(
  text: string,
  words: readonly LineWord[],
  index: number,
  next: number,
  prefixLength: number,
): Span {
  const { start = 0, end: firstEnd = 0 } = words[index] ?? {};
  const end = words[next - 1]?.end ?? firstEnd;
  if (prefixLength === 0) return { start, end };
  const { originalSpan, folded } = fold(text.slice(start, firstEnd));
  if (folded.length <= prefixLength) return { start, end };
  return { start: start + originalSpan(prefixLength, folded.length).start, end };
}
