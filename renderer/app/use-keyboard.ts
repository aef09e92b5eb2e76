import { useEffect, useMemo, useState } from 'react';
import { layoutOf } from '../keys/keyboard-layouts.ts';
import type { Keyboard } from '../keys/key-label.ts';
import { useApp, useSession } from '../state/app-context.tsx';

/** The part of the Keyboard API that Chromium has and the standard library does not know yet. */
interface KeyboardApi {
  getLayoutMap(): Promise<ReadonlyMap<string, string>>;
}

/**
 * The keyboard of the analyst, for the names of keys. The browser tells the Latin letters (and
 * nothing of the Arabic, Persian or Hebrew ones on the same keys); those are learnt from the first
 * key that only one layout can have typed, and kept.
 */
export function useKeyboard(): Keyboard {
  const { session } = useApp();
  const native = useSession((state) => state.keyboardLayout);
  const [latin, setLatin] = useState<ReadonlyMap<string, string>>(new Map());

  useEffect(() => {
    const { keyboard } = navigator as { readonly keyboard?: KeyboardApi };
    if (keyboard === undefined) return;
    let isGone = false;
    void keyboard.getLayoutMap().then(
      (map) => {
        if (!isGone) setLatin(new Map(map));
      },
      // Not allowed here: the letters of the US layout are shown.
      () => {},
    );
    return () => {
      isGone = true;
    };
  }, []);

  useEffect(() => {
    const onKeyDown = ({ code, key }: KeyboardEvent) => {
      const seen = layoutOf(code, key);
      const { keyboardLayout, set } = session.getState();
      if (seen !== null && seen !== keyboardLayout) set({ keyboardLayout: seen });
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
    };
  }, [session]);

  return useMemo(() => ({ latin, native }), [latin, native]);
}
