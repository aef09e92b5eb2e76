import { readDate } from '../read-date.ts';

/** “ar_AR”, “fa-IR” → a BCP 47 tag; a region that only repeats the language is left out. */
export function languageTag(value: string): string {
  const [language = '', region = ''] = value.trim().split(/[-_]/);
  const lower = language.toLowerCase();
  if (!/^[a-z]{2,3}$/.test(lower)) return '';
  return /^[A-Za-z]{2}$/.test(region) && region.toLowerCase() !== lower
    ? `${lower}-${region.toUpperCase()}`
    : lower;
}

/** Dates as pages write them in metadata → ISO; empty when it is none. */
export function isoDateOf(value: string): string {
  const trimmed = value.trim();
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?/.exec(
      trimmed,
    );
  if (iso !== null) {
    const [, date = '', time, zone = ''] = iso;
    return time === undefined ? date : `${date}T${time}${zone}`;
  }
  return readDate(trimmed, 'en');
}
