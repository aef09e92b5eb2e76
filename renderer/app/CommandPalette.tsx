import { use, useState } from 'react';
import { foldKey } from '../../shared/text/folding.ts';
import { keyNames } from '../keys/key-names.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useApp, useSession } from '../state/app-context.tsx';
import { commandIds } from '../strings/command-ids.ts';
import type { PanelKeyId } from '../strings/command-ids.ts';
import { useStrings } from '../strings/use-strings.ts';
import { PanelActionsContext } from '../ui/on-keys.ts';
import { Palette } from '../ui/Palette.tsx';
import type { Commands } from './commands.ts';

/**
 * Every command by name, and what the annotation panel can do with its record, found through hamza
 * forms, ة/ه and the rest of Arabic spelling.
 */
export function CommandPalette({ commands }: { readonly commands: Commands }) {
  const strings = useStrings();
  const keys = useKeys();
  const { session } = useApp();
  const isOpen = useSession((state) => state.dialog === 'command-palette');
  const panels = use(PanelActionsContext);
  // As it was when the palette opened; the palette is made anew each time.
  const [panel] = useState(() => [...panels].at(-1)?.current ?? {});
  const actions = { ...panel, ...commands };
  const names = keyNames(strings);
  const offered = [...commandIds, ...(Object.keys(panel) as PanelKeyId[])];
  return (
    <Palette
      label={strings.commands.findCommand}
      emptyText={strings.commands.noCommand}
      isOpen={isOpen}
      matches={hasFolded}
      items={offered.map((id) => ({
        id,
        label: names[id],
        aside: keys.labelOf(id),
        asideDirection: 'ltr',
        keywords: '',
      }))}
      onChoose={(chosen) => {
        const id = offered.find((candidate) => candidate === chosen);
        if (id !== undefined) actions[id]?.();
      }}
      onClose={() => {
        session.getState().set({ dialog: null });
      }}
    />
  );
}

/** Whether words hold what was typed, whatever the spelling of hamza, ة or ى. */
export function hasFolded(words: string, query: string): boolean {
  return foldKey(words).includes(foldKey(query.trim()));
}
