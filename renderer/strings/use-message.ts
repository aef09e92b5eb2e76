import { useState } from 'react';
import type { Language, Strings } from './strings.ts';
import { useLanguage, useStrings } from './use-strings.ts';

/** A sentence as what it takes of the strings: it is put into words when it is drawn. */
export type Message = (strings: Strings, language: Language) => string;

/**
 * A message that stays until the next one, and follows a change of language. Its words are '' while
 * there is none.
 */
export function useMessage(): readonly [words: string, say: (message: Message | null) => void] {
  const strings = useStrings();
  const language = useLanguage();
  const [message, setMessage] = useState<Message | null>(null);
  const say = (next: Message | null): void => {
    setMessage(() => next);
  };
  return [message?.(strings, language) ?? '', say];
}
