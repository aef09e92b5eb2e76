import { tokenize } from './words.ts';

/** Languages that are told apart (BCP 47), or the empty string when unsure. */
export type DetectedLanguage = 'ar' | 'fa' | 'ur' | 'he' | 'en' | 'fr' | '';

/** So much of a text is looked at, in UTF-16 units: the top of an article speaks for all of it. */
const sampleLength = 20_000;
/** Share of all letters that a script needs to count as the script of the text. */
const scriptShare = 0.4;
/** How many times the evidence of the second language the first one needs. */
const clearLead = 2;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const persianWords = words(
  'است که این را با برای آن شده خود یک های نیز باید کرد بود تا اما گفت در',
);
const urduWords = words('ہے کے کی میں اور کا نے سے کو پر ہیں یہ کہ تھا گیا اس بھی ہو کر تھے نہیں');
const englishWords = words(
  'the of and to in that is was for with said has by from have are were his at this it as on will',
);
const frenchWords = words(
  'le la les des du et en une que qui dans pour est sur par au pas avec ont sont aux cette été ce',
);

/** Letters of Arabic that Persian and Urdu do not use, or write with other characters. */
const arabicLetters = /[ةأإىيك]/g;
/** Letters of Persian, most of which Urdu uses too, and those of Urdu alone. */
const persianLetters = /[گپچژکی]/g;
const urduLetters = /[ٹڈڑںےہھ]/g;
const frenchLetters = /[éèêàçœâîôûëïÉÈÀÇ]/g;

/**
 * The language of a text by its letters and its most frequent words: enough to tell apart what
 * reaches an Arabic news desk, not to name any language. Empty when there is too little to go by,
 * or when two languages are about as likely. Other languages of these scripts (Kurdish, German)
 * may be taken for one of these; a person can correct it.
 */
export function detectLanguage(text: string): DetectedLanguage {
  const sample = text.slice(0, sampleLength);
  const needed = Math.max(2, count(sample, /\p{L}/gu) * scriptShare);
  if (count(sample, /\p{Script=Hebrew}/gu) >= needed) return 'he';
  if (count(sample, /\p{Script=Arabic}/gu) >= needed) return amongArabicScript(sample);
  if (count(sample, /\p{Script=Latin}/gu) >= needed) {
    const english = countWords(sample, englishWords);
    const french = countWords(sample, frenchWords) + count(sample, frenchLetters);
    return clearlyMore(english, french, 'en', 'fr');
  }
  return '';
}

function amongArabicScript(sample: string): 'ar' | 'fa' | 'ur' | '' {
  const urdu = count(sample, urduLetters);
  const shared = count(sample, persianLetters);
  const arabicOrNot = clearlyMore(count(sample, arabicLetters), shared + urdu, 'ar', 'other');
  if (arabicOrNot !== 'other') return arabicOrNot;
  // ک and ی are in every sentence of both; a tenth as many letters of its own means Urdu.
  return clearlyMore(
    countWords(sample, persianWords) + (urdu * 10 < shared ? shared : 0),
    countWords(sample, urduWords) + urdu,
    'fa',
    'ur',
  );
}

/** The name of the side with clearly more evidence, or nothing. */
function clearlyMore<A extends string, B extends string>(
  first: number,
  second: number,
  firstName: A,
  secondName: B,
): A | B | '' {
  if (first > 0 && first >= second * clearLead) return firstName;
  return second > 0 && second >= first * clearLead ? secondName : '';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function countWords(text: string, list: ReadonlySet<string>): number {
  return tokenize(text).filter(
    ({ start, end, kind }) => kind === 'word' && list.has(text.slice(start, end).toLowerCase()),
  ).length;
}
