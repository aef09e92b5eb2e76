import { createContext, use, useEffect, useState } from 'react';
import { hasStrings, loadStrings, stringsOf } from './load-strings.ts';
import type { Language, Strings } from './strings.ts';

/** The language of the interface, set by the application root. */
export const LanguageContext = createContext<Language>('en');

/** The strings of the current language. */
export function useStrings(): Strings {
  return stringsOf(use(LanguageContext));
}

/** The current language of the interface. */
export function useLanguage(): Language {
  return use(LanguageContext);
}

/**
 * The language to show: the wanted one, or the one before until the strings of the wanted one are
 * there. The strings of the first must have been loaded.
 */
export function useLoadedLanguage(wanted: Language): Language {
  const [shown, setShown] = useState(wanted);
  useEffect(() => {
    let isWanted = true;
    void loadStrings(wanted).then(() => {
      if (isWanted) setShown(wanted);
    });
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return hasStrings(wanted) ? wanted : shown;
}
