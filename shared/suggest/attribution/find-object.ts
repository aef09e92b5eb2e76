import { foldKey } from '../../text/folding.ts';
import { endsSource } from './attribution-words.ts';
import type { Complement } from './find-complement.ts';
import type { VerbCue } from './find-cue.ts';
import type { LineContext } from './line-context.ts';
import type { LineWord } from './line-words.ts';

/**
 * Verbs whose object is what is said, by dictionary form, with the preposition before the object:
 * a word, a letter written onto it («ب-»), or none («-»).
 */
const objectVerbs = new Map<string, readonly string[]>(
  (
    [
      ['نفى', '-'],
      ['أنكر', '-'],
      ['كذّب', '-'],
      ['فنّد', '-'],
      ['دحض', '-'],
      ['استبعد', '-'],
      ['دعا', 'إلى'],
      ['حث', 'على'],
      ['حضّ', 'على'],
      ['طالب', 'ب-'],
      ['أوصى', 'ب-'],
      ['نصح', 'ب-'],
      ['اتهم', 'ب-'],
      ['وعد', 'ب-'],
      ['تعهد', '- ب-'],
      ['رفض', '-'],
      ['هدّد', 'ب-'],
      ['حذّر', 'من'],
      ['كشف', 'عن'],
      ['تحدث', 'عن'],
      ['أعلن', 'عن -'],
      ['توقع', '-'],
      ['رجّح', '-'],
      ['حمّل', '-'],
      ['عزا', 'إلى'],
      ['أعرب', 'عن'],
      ['عبّر', 'عن'],
      ['نبّه', 'إلى'],
      ['أنذر', 'ب-'],
      ['deny', '-'],
      ['reject', '-'],
      ['dismiss', '-'],
      ['announce', '-'],
      ['warn', 'of'],
      ['urge', '-'],
      ['call for', '-'],
      ['demand', '-'],
    ] as const
  ).map(([verb, prepositions]) => [
    (verb.split(' ')[0] ?? verb).startsWith('call')
      ? 'call'
      : foldKey(verb, { hamzaCarriers: true }),
    prepositions.split(' ').map((word) => foldKey(word, { hamzaCarriers: true })),
  ]),
);

/** How many words verb and object may stand apart. */
const farthest = 14;
/** Nouns that open what is denied, announced or expected, wherever they stand after the verb. */
const objectHead =
  /^(?:صحه|وجود|وقوع|حدوث|اي|تلقي|علاقت.*|علم.?|مسووليت.*|تورط.*|ضلوع.*|انباء|تقارير|مزاعم|الانباء|التقارير|الاتهامات|المزاعم|ما)$/u;

/** What is said as a noun phrase: «دعت إلى وقف …»، «نفت صحة …»، «اتهم الشركة باستخدام …». */
export function findObject(context: LineContext, cue: VerbCue): Complement | null {
  const prepositions = objectVerbs.get(cue.verb.lemma);
  if (prepositions === undefined) return null;
  for (const preposition of prepositions) {
    const found =
      preposition === '-'
        ? bareObject(context, cue)
        : prepositionalObject(context, cue, preposition);
    if (found !== null) return found;
  }
  return null;
}

/** The words after the cue in its sentence, as far as its object may stand. */
function reach({ words }: LineContext, cue: VerbCue): LineWord[] {
  const sentence = words[cue.index]?.sentence;
  return words.slice(cue.next, cue.next + farthest).filter((word) => word.sentence === sentence);
}

function prepositionalObject(
  context: LineContext,
  cue: VerbCue,
  preposition: string,
): Complement | null {
  const letter = preposition.endsWith('-') ? preposition.slice(0, -1) : null;
  for (const [n, word] of reach(context, cue).entries()) {
    const at = cue.next + n;
    if (word.isSign) {
      if (word.key === '.' || word.key === '؛') return null;
      continue;
    }
    if (letter === null) {
      const follows = context.words[at + 1]?.isSign === false;
      if (word.key === preposition && follows) {
        return { marker: at, start: at + 1, kind: 'object', particle: '' };
      }
    } else if (
      word.key.startsWith(letter) &&
      word.key.length > 3 &&
      !/^(?:بين|بيان|بلاد|بلدي|بعد|بسبب|بحسب|بشان|بهذا|بها|بهم)/u.test(word.key) &&
      !context.names.some((name) => name.start <= word.start && word.end <= name.end)
    ) {
      return { marker: at, start: at, kind: 'object', particle: letter };
    }
  }
  return null;
}

function bareObject(context: LineContext, cue: VerbCue): Complement | null {
  const { words, names } = context;
  const object = (at: number): Complement => ({
    marker: at,
    start: at,
    kind: 'object',
    particle: '',
  });
  const first = words[cue.next];
  if (first === undefined || first.isSign) return null;
  if (cue.verb.isLatin) return endsSource.has(first.key) ? null : object(cue.next);
  // «مستبعداً إقفاله»: the participle belongs to a speaker named before, so the object follows at once.
  if (cue.verb.form === 'participle' && !endsSource.has(first.key)) return object(cue.next);
  for (const [n, word] of reach(context, cue).entries()) {
    if (word.isSign && word.key !== '،' && word.key !== ',') return null;
    if (objectHead.test(word.key)) return object(cue.next + n);
  }
  // «أعلن سامي الدرويش استقالته»: behind a name comes the object.
  const subject = names.find((name) => name.start === first.start && name.type !== 'date');
  if (subject !== undefined) {
    const at = words.findIndex((word) => word.start >= subject.end);
    const next = words[at];
    const isObject = next !== undefined && !next.isSign && !endsSource.has(next.key);
    return isObject && next.sentence === first.sentence ? object(at) : null;
  }
  // «وتعهد إصلاح الجزء …»: the speaker was named before.
  return /^(?:تعهد|رفض)$/u.test(cue.verb.lemma) && !first.key.startsWith('ال')
    ? object(cue.next)
    : null;
}
