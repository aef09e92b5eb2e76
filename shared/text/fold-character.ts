/** What a character becomes in folded text. */
export type Folding =
  /** Other text, one or more UTF-16 units. */
  | { readonly to: string }
  /** Nothing; it belongs to the letter before it (harakat, tatweel, joiners). */
  | 'part-of-letter'
  /** Nothing; it belongs to no letter (bidi controls, soft hyphens). */
  | 'removed'
  /** Hamza above, a mark: after و or ي it makes ؤ or ئ of it (text in NFD). */
  | 'hamza';

/** Letters that readers and writers interchange, and look-alikes of other keyboards. */
const sameLetters: Readonly<Record<string, string>> = {
  // أ إ آ decompose into alef and a mark
  ٱ: 'ا',
  ٲ: 'ا',
  ٳ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ے: 'ي',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ە: 'ه',
  ۃ: 'ه',
  ک: 'ك',
  ڪ: 'ك',
  // Arabic signs inside numbers, so that a number is found in either digit system
  '٫': '.',
  '٬': ',',
  '٪': '%',
  // Latin letters that are written as one but do not decompose
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
};

/** Accents, harakat and Quranic marks, Hebrew points. Vowel signs of other scripts are letters. */
const removedMarks =
  /[\u0300-\u036F\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u0898-\u089F\u08CA-\u08E1\u08E3-\u08FF]|[\uFE00-\uFE0F]/g;
const partsOfLetters = /^(?:\u200D|[\u0640\u200C\uFC5E-\uFC63\uFE70-\uFE7F])$/;
const removedCharacters = /^[\u00AD\u061C\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069]$/;
/** Zero-width space and byte order mark separate words for the tokenizer, so they do here. */
const invisibleSpaces = /^[\u200B\uFEFF]$/;

/** The folding of one character (one code point, or a lone surrogate). See `folding.ts` for what is folded and why. */
export function foldCharacter(character: string): Folding {
  if (character === '\u0654') return 'hamza';
  // The presentation forms of harakat stand for a mark, though NFKC puts a space below them.
  if (partsOfLetters.test(character)) return 'part-of-letter';
  if (removedCharacters.test(character)) return 'removed';
  if (invisibleSpaces.test(character)) return { to: ' ' };
  if (character.replace(removedMarks, '') === '') return 'part-of-letter';
  let to = '';
  for (const plain of character.normalize('NFKC')) to += foldPlain(plain);
  return to === '' ? 'part-of-letter' : { to };
}

function foldPlain(character: string): string {
  if (/\p{Nd}/u.test(character)) return digitOf(character);
  // Without their hamza these two would be other letters; `hamzaCarriers` asks for that.
  if (character === 'ؤ' || character === 'ئ') return character;
  if (character === '\u0640') return '';
  const bare = character.toLowerCase().normalize('NFD').replace(removedMarks, '').normalize('NFC');
  let folded = '';
  for (const letter of bare) folded += sameLetters[letter] ?? letter;
  return folded;
}

/** Decimal digits of a script stand in a row of ten, so the digit counts up from its zero. */
function digitOf(character: string): string {
  let value = 0;
  let below = (character.codePointAt(0) ?? 0) - 1;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(below))) {
    value += 1;
    below -= 1;
  }
  return String(value);
}
