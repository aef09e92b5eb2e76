import { createContext, use, useMemo } from 'react';
import type { KeyId } from '../strings/command-ids.ts';
import { useLanguage } from '../strings/use-strings.ts';
import type { Chord } from './chord.ts';
import { chordLabel, keyLabel, unknownKeyboard } from './key-label.ts';
import type { Keyboard } from './key-label.ts';
import { chordsOf, defaultKeymap } from './keymap.ts';
import type { Keymap } from './keymap.ts';

/** The keys that count and the keyboard they are named on, set by the application root. */
export const KeysContext = createContext<{
  readonly keymap: Keymap;
  readonly keyboard: Keyboard;
}>({ keymap: defaultKeymap, keyboard: unknownKeyboard });

/** The keys of the application and how they are written. */
export interface Keys {
  readonly keymap: Keymap;
  /** The first key of something, as it is shown; empty when it has none. */
  readonly labelOf: (id: KeyId) => string;
  /** A chord as it is shown. */
  readonly chordLabel: (chord: Chord) => string;
  /** A single key by its code (`KeyboardEvent.code`), as the codebook keeps them. */
  readonly codeLabel: (code: string) => string;
}

/** The keys that count now, and their names in the language of the interface. */
export function useKeys(): Keys {
  const { keymap, keyboard } = use(KeysContext);
  const language = useLanguage();
  return useMemo(
    () => ({
      keymap,
      labelOf: (id) => {
        const chord = chordsOf(keymap, id)[0];
        return chord === undefined ? '' : chordLabel(chord, language, keyboard);
      },
      chordLabel: (chord) => chordLabel(chord, language, keyboard),
      codeLabel: (code) => keyLabel(code, language, keyboard),
    }),
    [keymap, keyboard, language],
  );
}
