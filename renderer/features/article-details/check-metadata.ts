import { z } from 'zod/mini';

const date = z.iso.date();
const dateTime = z.iso.datetime({ offset: true, local: true });

/** Whether the text is an ISO date, an ISO date-time, or empty (unknown). */
export function isDateOrEmpty(text: string): boolean {
  return text === '' || date.safeParse(text).success || dateTime.safeParse(text).success;
}

/** Whether the text is a well-formed BCP 47 tag, or empty (unknown). */
export function isLanguageOrEmpty(text: string): boolean {
  if (text === '') return true;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
