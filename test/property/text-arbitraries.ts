import fc from 'fast-check';
import type { Span } from '../../shared/model/span.ts';

/** Pieces of text that have broken annotation tools: each is one or a few characters. */
const pieces: readonly string[] = [
  // Arabic letters, with and without harakat, hamza forms, tatweel, joiners, presentation forms
  ...'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةأإآٱؤئء',
  'مُ',
  'حَ',
  'مَّ',
  'دٌ',
  'ـ',
  'ـــ',
  'هٰ',
  '\u064B',
  'أ'.normalize('NFD'),
  'ؤ'.normalize('NFD'),
  'می\u200Cخواهد',
  'ک',
  'ی',
  'ﷲ',
  'ﻻ',
  'ﺑﻐ',
  'پ',
  'گ',
  'العراق',
  'بغداد',
  'وبغداد',
  'للعراق',
  'قال',
  'محمد',
  // digits, signs, punctuation
  '5',
  '12',
  '٣',
  '٤٥',
  '۷',
  '3.5',
  '١٫٥',
  '1,000',
  '%',
  '٪',
  '.',
  '...',
  '…',
  '،',
  '؛',
  '؟',
  '!',
  '«',
  '»',
  '(',
  ')',
  '"',
  "'",
  '’',
  '-',
  '–',
  ':',
  '/',
  '_',
  '#',
  '@',
  '$',
  '|',
  // Latin
  'a',
  'B',
  'é',
  'e\u0301',
  'U.S.',
  'ﬁ',
  'don’t',
  'أ.ف.ب',
  'Iraq',
  'İ',
  'ß',
  // white space and controls
  ' ',
  ' ',
  ' ',
  '  ',
  '\u00A0',
  '\n',
  '\n\n',
  '\t',
  '\u2028',
  '\r\n',
  '\u200B',
  '\uFEFF',
  '\u200F',
  '\u200E',
  '\u061C',
  '\u202B',
  '\u202C',
  '\u2067',
  '\u2069',
  '\u00AD',
  '\u200D',
  // emoji, flags, astral letters, other scripts
  '😀',
  '👨‍👩‍👧',
  '👍🏽',
  '🇮🇶',
  '🇺🇸',
  '🇮',
  '❤️',
  '5️⃣',
  '𝒜',
  '𐍈',
  'क्षि',
  '한',
  '가'.normalize('NFD'),
  'か\u3099',
  '中',
  'שָׁ',
  '\u0601',
  '\u06DD',
];

/** Random text of all that may turn up in an article, without lone surrogates. */
export const anyText = fc
  .array(fc.constantFrom(...pieces), { maxLength: 60 })
  .map((parts) => parts.join(''));

/** Random text of Arabic words, digits and marks with single spaces: plausible news. */
export const arabicText = fc
  .array(
    fc
      .array(fc.constantFrom(...'ابتجحدرسشعفقكلمنهويةىأإؤئءآ', 'َ', 'ّ', 'ـ', '٣', '7'), {
        minLength: 1,
        maxLength: 7,
      })
      .map((letters) => letters.join('')),
    { minLength: 1, maxLength: 30 },
  )
  .map((words) => words.join(' '));

/** A text together with a span of it (any UTF-16 offsets that do not cut a surrogate pair). */
export const textWithSpan: fc.Arbitrary<{ text: string; span: Span }> = anyText
  .filter((text) => text.length > 0)
  .chain((text) => {
    const borders = [0];
    for (const character of text) borders.push((borders.at(-1) ?? 0) + character.length);
    return fc.tuple(fc.nat(borders.length - 2), fc.nat(borders.length - 2)).map(([a, b]) => ({
      text,
      span: { start: borders[Math.min(a, b)] ?? 0, end: borders[Math.max(a, b) + 1] ?? 0 },
    }));
  });
