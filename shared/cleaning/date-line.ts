import { foldPhrase } from './fold-phrase.ts';
import { monthWords, wordsAroundDates } from './words/date-words.ts';

const numericDate =
  /(?<![\d/.-])(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}[/.-]\d{1,2}[/.-]\d{1,2})(?![\d/-])/;

/** Digits of all scripts as ASCII digits. */
export function withAsciiDigits(text: string): string {
  return text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}

/**
 * Whether a line says when something was published and little else: a date in figures or with the
 * name of a month, around it only weekdays, times and words like “updated”, in any of our languages.
 */
export function isDateLine(text: string): boolean {
  if (text.length > 160) return false;
  const plain = withAsciiDigits(text);
  if (!/\d/.test(plain)) return false;
  // «تاريخ النشر: …»: what stands before a colon says which date it is.
  const named = /^[^\d:]{2,30}:\s*(.*\d.*)$/su.exec(plain)?.[1] ?? plain;
  const words = foldPhrase(named).split(' ');
  const hasMonth = words.some((word) => monthWords.has(word));
  if (!hasMonth && !numericDate.test(named)) return isTimeOfUpdate(plain);
  const strangers = words.filter(
    (word) =>
      !/^\d+[a-zh]{0,2}\d*$/.test(word) && !monthWords.has(word) && !wordsAroundDates.has(word),
  );
  return strangers.length <= Math.min(2, (words.length - strangers.length) / 2);
}

/** «تحديث: 16:30», “Updated 09:37 GMT”: a time of day among words that stand around dates. */
function isTimeOfUpdate(plain: string): boolean {
  if (!/(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)/u.test(plain)) return false;
  const words = foldPhrase(plain)
    .split(' ')
    .filter((word) => !/^\d/.test(word));
  return words.length > 0 && words.length <= 6 && words.every((word) => wordsAroundDates.has(word));
}

/**
 * Whether a line is the opening of a dispatch on a line of its own: place, date or agency, then a
 * dash and nothing after it.
 */
export function isAgencyDateline(text: string): boolean {
  return (
    text.length <= 90 &&
    /^[^.!?؟]{3,}(?:[)\]]|\p{L}|\d)\s*[-–—:]$/u.test(text) &&
    /[()[\]]|\d|[٠-٩۰-۹]/.test(text)
  );
}
