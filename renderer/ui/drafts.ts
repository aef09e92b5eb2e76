import { createContext, useContext, useState } from 'react';

/** Where typed texts that were not sent are kept, by what they belong to. */
export interface DraftKeeper {
  /** Empty where there is none. */
  get(key: string): string;
  /** An empty text is none. */
  set(key: string, text: string): void;
}

/** The keeper of the window; without one a text lasts as long as its field. */
export const Drafts = createContext<DraftKeeper>({ get: () => '', set: () => undefined });

/**
 * The text of a field that is stored only when the analyst says so: it outlives the field, and is
 * there again where the same thing is opened next.
 * @param key what the text belongs to; a field whose key changes has to be a new one
 */
export function useDraft(key: string): readonly [text: string, set: (text: string) => void] {
  const drafts = useContext(Drafts);
  const [text, setText] = useState(() => drafts.get(key));
  const set = (next: string): void => {
    setText(next);
    drafts.set(key, next);
  };
  return [text, set];
}
