import type { Language, Strings } from './strings.ts';

const loaded = new Map<Language, Strings>();

/** Loads the strings of a language, once; until then {@link stringsOf} has none of it. */
export async function loadStrings(language: Language): Promise<void> {
  if (loaded.has(language)) return;
  loaded.set(
    language,
    language === 'ar' ? (await import('./ar/index.ts')).ar : (await import('./en/index.ts')).en,
  );
}

/** Whether the strings of a language are there. */
export function hasStrings(language: Language): boolean {
  return loaded.has(language);
}

/**
 * The strings of a language.
 *
 * @throws Error when they have not been loaded: the start and each change of language wait for them
 */
export function stringsOf(language: Language): Strings {
  const strings = loaded.get(language);
  if (strings === undefined) throw new Error(`the strings of ${language} are not loaded`);
  return strings;
}
