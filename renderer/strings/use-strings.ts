import { createContext, use } from 'react';
import { ar } from './ar/index.ts';
import { en } from './en/index.ts';
import type { Language, Strings } from './strings.ts';

/** The strings of each language. */
export const stringsOf: Readonly<Record<Language, Strings>> = { ar, en };

/** The language of the interface, set by the application root. */
export const LanguageContext = createContext<Language>('en');

/** The strings of the current language. */
export function useStrings(): Strings {
  return stringsOf[use(LanguageContext)];
}

/** The current language of the interface. */
export function useLanguage(): Language {
  return use(LanguageContext);
}
