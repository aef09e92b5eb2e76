import type { Language } from './strings.ts';

/** Western digits in both languages, like every other number of the interface. */
const locales: Readonly<Record<Language, string>> = { ar: 'ar-u-nu-latn', en: 'en-GB' };

// Making one takes longer than all that a record's form shows of it.
const moment = (language: Language) =>
  new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeStyle: 'short' });
const moments: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  ar: moment('ar'),
  en: moment('en'),
};

/** An ISO date (`2026-11-23`) or date-time as a short date; other text as it is. */
export function formatDate(language: Language, iso: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0];
  const date = new Date(day ?? '');
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(date);
}

/** A moment in ISO 8601 as date and time of this computer's time zone; other text as it is. */
export function formatMoment(language: Language, iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return moments[language].format(date);
}

/** The time of day of a moment in ISO 8601, in this computer's time zone: `14:03`. */
export function formatTime(language: Language, iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return new Intl.DateTimeFormat(locales[language], {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(date);
}

/** A size in bytes in the unit that suits it. */
export function formatSize(language: Language, bytes: number): string {
  const [unit, size] =
    bytes < 1024
      ? (['byte', bytes] as const)
      : bytes < 1024 * 1024
        ? (['kilobyte', bytes / 1024] as const)
        : (['megabyte', bytes / 1024 / 1024] as const);
  return new Intl.NumberFormat(locales[language], {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: size < 10 && unit !== 'byte' ? 1 : 0,
  }).format(size);
}
