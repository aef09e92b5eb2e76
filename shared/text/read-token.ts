import {
  CharacterClass,
  classAt,
  classBefore,
  isLetterClass,
  nextCodePoint,
  previousCodePoint,
} from './character-classes.ts';
import { isGraphemeBorder, nextGrapheme } from './graphemes.ts';

/** What a stretch of text is to a reader. */
export type TokenKind = 'word' | 'number' | 'punctuation' | 'space' | 'symbol';

/** A stretch of text of one kind; offsets in UTF-16 code units, half-open. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
}

/** Signs that stand inside a word between two letters: don’t, O'Brien; Hebrew geresh, gershayim. */
const apostrophes = new Set(["'", '’', 'ʼ', '\u05F3', '\u05F4']);
/** Hyphen-minus, hyphen, non-breaking hyphen; dashes separate. */
const hyphens = new Set(['-', '\u2010', '\u2011']);
/** Signs that stand inside a number between two digits. */
const numberSeparators = new Set(['.', ',', '\u066B', '\u066C']);

/**
 * Reads the token that begins at a UTF-16 offset, which must be the start of a token. Tokens cover
 * the text without gaps and never cut a grapheme cluster:
 * - `space`: a run of white space, line breaks, control characters and invisible characters;
 * - `word`: letters and marks. Inside, between letters: joiners and other invisible characters,
 *   underscores, apostrophes, and the full stops of acronyms («أ.ف.ب», “U.S.”) and addresses.
 *   Latin words also keep hyphens and digits (“COVID-19”, “5G”), Arabic ones a hyphen before digits
 *   («كوفيد-19»). A change between Arabic letters and digits or other letters ends the word, since
 *   what is written onto a number or a foreign name is a conjunction or preposition («و645»);
 * - `number`: digits with decimal and thousands separators and the colon of a time;
 * - `symbol`: one sign that says something by itself (%, $, #, one emoji, one flag);
 * - `punctuation`: one sign of any other kind.
 */
export function readToken(text: string, start: number): Token {
  const first = classAt(text, start);
  let end: number;
  let kind: TokenKind;
  if (first === CharacterClass.space || first === CharacterClass.invisible) {
    end = endOfSpace(text, start);
    kind = 'space';
  } else if (first === CharacterClass.digit) {
    end = endOfNumber(text, start);
    kind = 'number';
    const numberEnd = end;
    end = endOfWord(text, start, numberEnd, CharacterClass.digit);
    if (hasLetter(text, numberEnd, end)) kind = 'word';
  } else if (isLetterClass(first) || first === CharacterClass.mark) {
    end = endOfWord(text, start, start, first);
    kind = 'word';
  } else {
    end = nextGrapheme(text, start);
    kind = first === CharacterClass.symbol ? 'symbol' : 'punctuation';
  }
  // Marks and joiners may follow any character and then belong to it.
  return { start, end: isGraphemeBorder(text, end) ? end : nextGrapheme(text, end), kind };
}

function endOfSpace(text: string, start: number): number {
  let end = start;
  for (;;) {
    const found = classAt(text, end);
    if (end >= text.length) return text.length;
    if (found !== CharacterClass.space && found !== CharacterClass.invisible) return end;
    end = nextCodePoint(text, end);
  }
}

function endOfNumber(text: string, start: number): number {
  let end = start;
  for (;;) {
    while (classAt(text, end) === CharacterClass.digit) end = nextCodePoint(text, end);
    const separator = text.charAt(end);
    const next = classAt(text, end + 1);
    if (numberSeparators.has(separator) && next === CharacterClass.digit) end += 1;
    else if (separator === ':' && isClockColon(text, start, end)) end += 1;
    else return end;
  }
}

/** Whether the colon stands in a time: one or two digits before it, exactly two after it. */
function isClockColon(text: string, start: number, colon: number): boolean {
  let before = colon;
  while (before > start && classBefore(text, before) === CharacterClass.digit) before -= 1;
  return (
    colon - before <= 2 &&
    classAt(text, colon + 1) === CharacterClass.digit &&
    classAt(text, colon + 2) === CharacterClass.digit &&
    classAt(text, colon + 3) !== CharacterClass.digit
  );
}

/**
 * The end of the word that began at `start` and is read up to `from`, where `last` is the class of
 * the letter or digit before `from`.
 */
function endOfWord(text: string, start: number, from: number, lastClass: CharacterClass): number {
  let last = lastClass;
  let end = from;
  /** Where the part after the last inner full stop begins; see {@link joinsAtFullStop}. */
  let partStart = start;
  let isInitials = true;
  let hasFullStop = false;
  for (;;) {
    if (end >= text.length) return text.length;
    const found = classAt(text, end);
    if (found === CharacterClass.mark) {
      end = nextCodePoint(text, end);
    } else if (isLetterClass(found) || found === CharacterClass.digit) {
      if (!followsDirectly(last, found)) return end;
      last = found;
      end = nextCodePoint(text, end);
    } else if (found === CharacterClass.invisible) {
      const after = afterInvisible(text, end);
      const next = classAt(text, after);
      const continues =
        next === CharacterClass.mark ||
        ((isLetterClass(next) || next === CharacterClass.digit) && followsDirectly(last, next));
      if (!continues) return end;
      end = after;
    } else {
      const sign = text.charAt(end);
      const next = classAt(text, end + 1);
      if (sign === '.') {
        isInitials &&= isOneLetter(text, partStart, end);
        if (joinsAtFullStop(text, partStart, end, last)) {
          partStart = end + 1;
          hasFullStop = true;
        } else {
          // “U.S.” keeps its last stop; «أ.ف.ب.» does not: Arabic writes acronyms without it.
          const isWhole = hasFullStop && isInitials && last === CharacterClass.otherLetter;
          return isWhole && text.charAt(end + 1) !== '.' ? end + 1 : end;
        }
      } else if (!joinsAtSign(sign, last, next)) {
        return end;
      }
      // A hyphen or underscore lets another script follow; the letter itself is read next.
      last = next;
      end += 1;
    }
  }
}

/** Whether a letter or digit continues the word when it follows one of another class directly. */
function followsDirectly(last: CharacterClass, next: CharacterClass): boolean {
  if (last === next || last === CharacterClass.mark) return true;
  return last !== CharacterClass.arabicLetter && next !== CharacterClass.arabicLetter;
}

/** Whether a sign between two characters stands inside a word. */
function joinsAtSign(sign: string, last: CharacterClass, next: CharacterClass): boolean {
  const other = CharacterClass.otherLetter;
  if (sign === '_') return isLetterClass(next) || next === CharacterClass.digit;
  if (apostrophes.has(sign)) return last === other && next === other;
  if (!hyphens.has(sign)) return false;
  if (last === CharacterClass.digit) return next === other;
  if (last === other) return next === other || next === CharacterClass.digit;
  return last === CharacterClass.arabicLetter && next === CharacterClass.digit;
}

/**
 * Whether the full stop at `stop` stands inside a word whose part before it began at `partStart`:
 * - Latin: after a single letter (“U.S”), or before a small letter or digit (“aawsat.com”, “v2.0”);
 *   “end.Next” is two sentences without a space;
 * - Arabic: both parts have one or two letters («أ.ف.ب», «سي.إن.إن»).
 */
function joinsAtFullStop(
  text: string,
  partStart: number,
  stop: number,
  last: CharacterClass,
): boolean {
  const next = classAt(text, stop + 1);
  if (last === CharacterClass.arabicLetter) {
    return (
      next === CharacterClass.arabicLetter &&
      lettersFrom(text, partStart) <= 2 &&
      lettersFrom(text, stop + 1) <= 2
    );
  }
  if (last === CharacterClass.digit) return next === CharacterClass.digit;
  if (last !== CharacterClass.otherLetter) return false;
  if (next === CharacterClass.digit) return true;
  if (next !== CharacterClass.otherLetter) return false;
  return (
    isOneLetter(text, partStart, stop) ||
    /\p{Ll}/u.test(String.fromCodePoint(text.codePointAt(stop + 1) ?? 0))
  );
}

/** How many letters stand at `from` before anything that is neither letter nor mark; at most 3. */
function lettersFrom(text: string, from: number): number {
  let letters = 0;
  let offset = from;
  while (letters < 3 && offset < text.length) {
    const found = classAt(text, offset);
    if (isLetterClass(found)) letters += 1;
    else if (found !== CharacterClass.mark) break;
    offset = nextCodePoint(text, offset);
  }
  return letters;
}

/** Whether the stretch is a single letter with or without marks. */
function isOneLetter(text: string, start: number, end: number): boolean {
  let offset = end;
  while (offset > start && classBefore(text, offset) === CharacterClass.mark) {
    offset = previousCodePoint(text, offset);
  }
  return previousCodePoint(text, offset) === start && isLetterClass(classAt(text, start));
}

function hasLetter(text: string, start: number, end: number): boolean {
  for (let offset = start; offset < end; offset = nextCodePoint(text, offset)) {
    if (isLetterClass(classAt(text, offset))) return true;
  }
  return false;
}

function afterInvisible(text: string, start: number): number {
  let offset = start;
  while (offset < text.length && classAt(text, offset) === CharacterClass.invisible) {
    offset = nextCodePoint(text, offset);
  }
  return offset;
}
