import { beforeOtherThat } from './attribution-words.ts';
import type { VerbCue } from './find-cue.ts';
import { verbCueAt } from './find-cue.ts';
import type { LineContext } from './line-context.ts';
import { opensQuote } from './line-words.ts';
import type { LineWord } from './line-words.ts';

/** Where what is said begins. */
export interface Complement {
  /** Index of the word or sign that introduces it; the source stands before. */
  readonly marker: number;
  /** Index of its first word; of the opening mark for a quotation. */
  readonly start: number;
  readonly kind: 'that' | 'colon' | 'quotation' | 'object';
  /** «أن» or «إن» as spelled, to tell a second complement from a clause inside the first. */
  readonly particle: string;
}

/** Frequent nouns that are spelled like verbs of reporting. */
export const nounLike: ReadonlySet<string> = new Set(
  'نقل كتب علم رد امر عرض ذكر حسب طلب وعد نشر شرح قدر كشف رصد رفض امل'.split(' '),
);
/** How far behind its verb a complement may begin, in words. */
const farthest = 32;
const that = /^[وف]?ب?ان(?:ه|ها|هم|هما|هن|نا|ني|ي|ك|كم)?$/u;

/** Whether the word is «أن»، «إنه»، «بأن»، “that” and opens what is said. */
export function isThat(words: readonly LineWord[], index: number): boolean {
  const word = words[index];
  if (word === undefined || word.isSign) return false;
  if (word.key === 'that') return true;
  return that.test(word.key) && !beforeOtherThat.has(words[index - 1]?.key ?? '');
}

/** «أ» or «إ» (or what stands there) of a word that {@link isThat}; empty for “that”. */
export function particleOf(text: string, word: LineWord): string {
  return /[أإآا]/u.exec(text.slice(word.start, word.end))?.[0] ?? '';
}

/** The complement of a verb: «أن …», a colon, a quotation; null when another verb comes first. */
export function findComplement(context: LineContext, cue: VerbCue): Complement | null {
  const { words, text } = context;
  const origin = words[cue.index];
  if (origin === undefined) return null;
  for (let at = cue.next; at < Math.min(words.length, cue.next + farthest); at += 1) {
    const word = words[at];
    if (word?.sentence !== origin.sentence) return null;
    if (word.quoteDepth < origin.quoteDepth) return null;
    if (word.quoteDepth > origin.quoteDepth) continue;
    if (word.isSign) {
      if (word.key === ':') {
        return { marker: at, start: at + 1, kind: 'colon', particle: '' };
      }
      if (opensQuote(words, at) && isSpeech(words, at, cue)) {
        return { marker: at, start: at, kind: 'quotation', particle: '' };
      }
      if (word.key === '.' || word.key === '؛' || word.key === ';') return null;
      continue;
    }
    if (isThat(words, at)) {
      return { marker: at, start: at + 1, kind: 'that', particle: particleOf(text, word) };
    }
    if (at > cue.next && isOtherCue(context, at)) return null;
  }
  return null;
}

/** A quotation right after verb and source is speech when it is a clause, not a name («المرساة»). */
function isSpeech(words: readonly LineWord[], opening: number, cue: VerbCue): boolean {
  let length = 0;
  const depth = words[opening]?.quoteDepth ?? 0;
  while ((words[opening + 1 + length]?.quoteDepth ?? 0) > depth) length += 1;
  return length >= 4 && opening - cue.next <= 8 && cue.verb.cueClass !== 'denial';
}

function isOtherCue({ text, words, lexicon }: LineContext, at: number): boolean {
  const before = words[at - 1]?.key;
  if (before === 'الذي' || before === 'التي' || before === 'الذين') return false;
  const other = verbCueAt(text, words, at, lexicon);
  // Nouns that look like verbs of reporting («لجنة نقل») do not end the search.
  return (
    other !== null && !other.hasPronoun && !other.isPassive && !nounLike.has(words[at]?.key ?? '')
  );
}
