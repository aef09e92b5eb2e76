import { foldKey } from '../../text/folding.ts';
import { clauseOpeners, cueNegations, endsSource, subjectPronouns } from './attribution-words.ts';
import type { Complement } from './find-complement.ts';
import type { VerbCue } from './find-cue.ts';
import type { LineContext } from './line-context.ts';
import { opensQuote } from './line-words.ts';
import type { LineWord } from './line-words.ts';
import { isSurelyVerbalNoun, isVerbalNoun } from './verbal-noun.ts';

/**
 * Verbs whose object is what is said, by dictionary form, with the preposition before the object:
 * a word, a letter written onto it («ب-»), or none («-»).
 */
const objectVerbs = new Map<string, readonly string[]>(
  // prettier-ignore
  (
    [
      ['-', 'نفى أنكر كذّب فنّد دحض استبعد رفض توقع رجّح حمّل أكد أثبت جدّد كرّر أدان استنكر شجب انتقد ' +
            'طلب اقترح أبدى اشترط رصد وثّق زعم ناشد deny reject dismiss announce urge demand'],
      ['- ب-', 'تعهد ادّعى برّر'],
      ['عن -', 'أعلن كشف'],
      ['عن', 'تحدث أعرب عبّر أفصح دافع نقل'],
      ['عن ب-', 'أبلغ أخبر'],
      ['إلى', 'دعا عزا أرجع أشار لفت ألمح لمّح خلص'],
      ['إلى ب-', 'نوّه'],
      ['إلى من', 'نبّه'],
      ['على', 'حث حضّ شدد أصرّ أثنى احتجّ'],
      ['من', 'حذّر سخر تخوّف قلّل خشي'],
      ['في ب-', 'شكّك'],
      ['ب-', 'طالب أوصى نصح اتهم وعد هدّد أنذر ندّد أشاد رحّب اعترف أقرّ سلّم لوّح توعّد بشّر أفاد ' +
             'ذكّر تمسّك وصف صرّح'],
      ['of', 'warn'],
      ['for', 'call'],
    ] as const
  ).flatMap(([prepositions, verbs]) =>
    verbs.split(' ').map((verb) => [
      foldKey(verb, { hamzaCarriers: true }),
      prepositions.split(' ').map((word) => foldKey(word, { hamzaCarriers: true })),
    ] as const),
  ),
);

/** How many words verb and object may stand apart. */
const farthest = 14;
/** Nouns that open what is denied, announced or expected, wherever they stand after the verb. */
const objectHead =
  /^(?:صحه|وجود|وقوع|حدوث|اي|تلقي|علاقت.*|علم.?|مسووليت.*|تورط.*|ضلوع.*|انباء|تقارير|مزاعم|الانباء|التقارير|الاتهامات|المزاعم|ما|هذا|هذه|تلك)$/u;

/** What is said as a noun phrase: «دعت إلى وقف …»، «نفت صحة …»، «اتهم الشركة باستخدام …». */
export function findObject(context: LineContext, cue: VerbCue): Complement | null {
  const prepositions = objectVerbs.get(cue.verb.lemma);
  if (prepositions === undefined || isOtherWord(context, cue)) return null;
  for (const preposition of prepositions) {
    const found =
      preposition === '-'
        ? bareObject(context, cue)
        : prepositionalObject(context, cue, preposition);
    if (found !== null) return found;
  }
  return null;
}

/** Words that begin with ب of their own, or name a circumstance. */
const notPrefixed =
  /^(?:بين|بيان|بلاد|بلد|بعد|بعض|بعث|بسبب|بحسب|بشان|بها|بهم|بغداد|بيروت|باريس|برلين|بكين|بروكسل|بريطاني|بايدن|بوتين|بلال|بشار|بدر|برلمان|بنك|بنيامين|بولند|بلجيك|باكستان|باحث|بدور|بصوت|بغض|باسم)/u;

/** Forms that are other words as well: «مدينة», «نصف»; only «أن» behind them tells. */
const otherWords = /^[وف]?(?:مدينه|نصف|منذره|مهدد|مهدده)$/u;

/** Whether a form is more likely another word, or a verb that belongs to the noun before it. */
function isOtherWord({ words, zone, names }: LineContext, cue: VerbCue): boolean {
  const { index, verb } = cue;
  const word = words[index];
  const before = words[index - 1];
  if (word === undefined || verb.isLatin) return false;
  // Within a quotation the quoted speak of others, or of themselves.
  if (cue.hasPronoun || word.quoteDepth > 0 || otherWords.test(word.key)) return true;
  if (verb.form === 'participle' || before === undefined || before.isSign) return false;
  // «من دون أن توقع إصابات»
  if (before.key === 'ان') return true;
  // «مشروع قانون يشدد …»: behind an indefinite noun an imperfect is a relative clause.
  const isImperfect = /^[يتن]/u.test(word.key) && !word.key.startsWith(verb.lemma.slice(0, 3));
  if (!isImperfect || zone === 'headline' || zone === 'deck') return false;
  if (before.sentence !== word.sentence || clauseOpeners.has(before.key)) return false;
  if (cueNegations.has(before.key) || subjectPronouns.has(before.key)) return false;
  const isDefinite = /^(?:[وفبك]?ال|لل)/u.test(before.key) || /(?:ها|هم|ه)$/u.test(before.key);
  return !isDefinite && !names.some(({ end }) => end === before.end);
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
      const follower = context.words[at + 1];
      const follows =
        follower !== undefined && (!follower.isSign || opensQuote(context.words, at + 1));
      if (word.key === preposition && follows) {
        return { marker: at, start: at + 1, kind: 'object', particle: '' };
      }
    } else if (word.key === letter) {
      // «تقرّ بـ«أخطاء …»»: the preposition stands alone before a quotation mark.
      return { marker: at, start: at + 1, kind: 'object', particle: '' };
    } else if (
      word.key.startsWith(letter) &&
      (word.key.length > 3 || word.key === `${letter}ما`) &&
      !notPrefixed.test(word.key) &&
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
  if (first === undefined || (first.isSign && !opensQuote(words, cue.next))) return null;
  if (cue.verb.isLatin) return endsSource.has(first.key) ? null : object(cue.next);
  // «مستبعداً إقفاله»: the participle belongs to a speaker named before, so the object follows at once.
  if (cue.verb.form === 'participle' && !endsSource.has(first.key)) return object(cue.next);
  if (standsBehindSubject(context, cue) && !endsSource.has(first.key)) return object(cue.next);
  for (const [n, word] of reach(context, cue).entries()) {
    const at = cue.next + n;
    if (word.isSign) {
      if (opensQuote(words, at) && n > 0 && closesPhrase(context, at - 1)) return object(at);
      if (!/^[،,«»“”"]$/u.test(word.key)) return null;
      continue;
    }
    if (objectHead.test(word.key)) return object(at);
    if (n === 0 ? isSurelyVerbalNoun(word.key) : isVerbalNoun(word.key)) {
      if (n === 0 || closesPhrase(context, at - 1)) return object(at);
    }
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
  return /^(?:تعهد|رفض)$/u.test(cue.verb.lemma) && isVerbalNoun(first.key)
    ? object(cue.next)
    : null;
}

/** «المطيري ترفض نتائج …»: the subject stands before its verb, as in most headlines. */
function standsBehindSubject({ words, names, zone }: LineContext, cue: VerbCue): boolean {
  const before = words[cue.index - 1];
  if (before === undefined || before.isSign || cue.hasConjunction) return false;
  if (before.sentence !== words[cue.index]?.sentence) return false;
  const isHead = zone === 'headline' || zone === 'deck';
  return isHead || names.some(({ end, type }) => end === before.end && type !== 'date');
}

/** Whether a subject may end with the word at `at`: a definite noun, a name, a closing sign. */
function closesPhrase({ words, names }: LineContext, at: number): boolean {
  const word = words[at];
  if (word === undefined) return false;
  if (word.isSign) return /^[،,»”"]$/u.test(word.key);
  if (names.some(({ start, end }) => start <= word.start && word.end < end)) return false;
  return (
    /^(?:ال|لل)/u.test(word.key) ||
    names.some(({ end }) => end === word.end) ||
    (endsSource.has(word.key) === false && /(?:ها|هم)$/u.test(word.key))
  );
}
