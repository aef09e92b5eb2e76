/**
 * What a character is to the tokenizer, the sentence finder and the search: one class each.
 * The general categories come from the host's Unicode tables; hosts differ only in characters that
 * the newer of them knows and the older does not.
 */
export const CharacterClass = {
  /** White space, line breaks and control characters. */
  space: 1,
  /** Letters of the Arabic script, presentation forms and tatweel included. */
  arabicLetter: 2,
  /** Letters of every other script. */
  otherLetter: 3,
  /** Combining marks: harakat, dagger alef, accents, variation selectors. */
  mark: 4,
  /** Decimal digits of any script and other number characters (½, ²). */
  digit: 5,
  /** Punctuation, and the signs that separate like punctuation: | < > = ~ ^ ` */
  punctuation: 6,
  /** Signs that mean something by themselves: % # @ +, currencies, emoji. */
  symbol: 7,
  /** Joiners, soft hyphens, bidi controls: nothing to see, nothing that separates. */
  invisible: 8,
} as const;

/** See {@link CharacterClass}. */
export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];

/** Punctuation by category, but kept when a selection is trimmed: % ‰ and their Arabic forms, # @ */
const meaningfulPunctuation = /[%#@\u066A\u0609\u060A\u2030\u2031]/;
/** Symbols by category that separate words rather than say something; box drawing, bullets. */
const separatingSymbols = /[|<>=~^`\u00A8\u00B4\u00B8\u2500-\u25FF]/;

function classify(character: string): CharacterClass {
  if (/[\s\p{Cc}\u200B]/u.test(character)) return CharacterClass.space;
  if (/\p{L}/u.test(character)) {
    // Tatweel belongs to several scripts at once, hence not to “Script=Arabic”.
    return /[\p{Script=Arabic}\u0640]/u.test(character)
      ? CharacterClass.arabicLetter
      : CharacterClass.otherLetter;
  }
  if (/\p{M}/u.test(character)) return CharacterClass.mark;
  if (/\p{N}/u.test(character)) return CharacterClass.digit;
  if (/\p{P}/u.test(character)) {
    return meaningfulPunctuation.test(character)
      ? CharacterClass.symbol
      : CharacterClass.punctuation;
  }
  if (/\p{Cf}/u.test(character)) return CharacterClass.invisible;
  return separatingSymbols.test(character) ? CharacterClass.punctuation : CharacterClass.symbol;
}

/** Answers so far for the Basic Multilingual Plane; 0 means not asked yet. */
const known = new Uint8Array(0x10000);

/** The class of a code point. */
export function classOf(codePoint: number): CharacterClass {
  if (codePoint > 0xffff) return classify(String.fromCodePoint(codePoint));
  const before = known[codePoint] ?? 0;
  if (before !== 0) return before as CharacterClass;
  const found = classify(String.fromCharCode(codePoint));
  known[codePoint] = found;
  return found;
}

/** The class of the character that begins at a UTF-16 offset; white space beyond both ends. */
export function classAt(text: string, offset: number): CharacterClass {
  const codePoint = text.codePointAt(offset);
  return codePoint === undefined ? CharacterClass.space : classOf(codePoint);
}

/** The class of the character that ends at a UTF-16 offset; white space beyond both ends. */
export function classBefore(text: string, offset: number): CharacterClass {
  return classAt(text, previousCodePoint(text, offset));
}

/** Whether a class is one of the letters. */
export function isLetterClass(characterClass: CharacterClass): boolean {
  return (
    characterClass === CharacterClass.arabicLetter || characterClass === CharacterClass.otherLetter
  );
}

/** The offset after the character that begins at `offset` (one or two units). */
export function nextCodePoint(text: string, offset: number): number {
  return offset + ((text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1);
}

/** The offset of the character that ends at `offset`; −1 at the start of the text. */
export function previousCodePoint(text: string, offset: number): number {
  return offset >= 2 && (text.codePointAt(offset - 2) ?? 0) > 0xffff ? offset - 2 : offset - 1;
}

/**
 * Whether a UTF-16 unit ends a line: LF, CR, and the ones that import keeps as they are — NEL, line
 * separator, paragraph separator, vertical tab, form feed.
 */
export function isLineBreak(unit: number): boolean {
  return (unit >= 0x0a && unit <= 0x0d) || unit === 0x85 || unit === 0x2028 || unit === 0x2029;
}
