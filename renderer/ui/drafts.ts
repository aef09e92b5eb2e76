import { createContext, useContext, useState } from 'react';

/** Texts that were typed and not sent, by what they belong to; they last as long as the window. */
export const Drafts = createContext<Map<string, string>>(new Map());

/**
 * The text of a field that is stored only when the analyst says so: it outlives the field, and is
 * there again where the same thing is opened next.
 * @param key what the text belongs to; a field whose key changes has to be a new one
 */
export function useDraft(key: string): readonly [text: string, set: (text: string) => void] {
  const drafts = useContext(Drafts);
  const [text, setText] = useState(() => drafts.get(key) ?? '');
  const set = (next: string): void => {
    setText(next);
    if (next === '') drafts.delete(key);
    else drafts.set(key, next);
  };
  return [text, set];
}
