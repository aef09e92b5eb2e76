import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { createKeymap } from '../keys/keymap.ts';
import { KeysContext } from '../keys/use-keys.ts';
import { useSession } from '../state/app-context.tsx';
import { PanelActionsContext } from '../ui/on-keys.ts';
import type { OfferedActions } from '../ui/on-keys.ts';
import { useKeyboard } from './use-keyboard.ts';

/** Gives everything inside the keys that count, their names, and what the panel offers. */
export function KeysProvider({ children }: { readonly children: ReactNode }) {
  const ownKeys = useSession((state) => state.ownKeys);
  const keyboard = useKeyboard();
  const keys = useMemo(() => ({ keymap: createKeymap(ownKeys), keyboard }), [ownKeys, keyboard]);
  const [offered] = useState<OfferedActions>(() => new Set());
  return (
    <KeysContext value={keys}>
      <PanelActionsContext value={offered}>{children}</PanelActionsContext>
    </KeysContext>
  );
}
