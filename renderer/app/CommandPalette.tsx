import { foldKey } from '../../shared/text/folding.ts';
import { useApp, useSession } from '../state/app-context.tsx';
import { chordOf } from '../state/shortcuts.ts';
import { commandIds } from '../strings/command-ids.ts';
import { useLanguage, useStrings } from '../strings/use-strings.ts';
import { chordLabel } from '../ui/chord-label.ts';
import { Palette } from '../ui/Palette.tsx';
import type { Commands } from './commands.ts';

/** Every command by name, found through hamza forms, ة/ه and the rest of Arabic spelling. */
export function CommandPalette({ commands }: { readonly commands: Commands }) {
  const strings = useStrings();
  const language = useLanguage();
  const { session } = useApp();
  const isOpen = useSession((state) => state.dialog === 'command-palette');
  return (
    <Palette
      label={strings.commands.findCommand}
      emptyText={strings.commands.noCommand}
      isOpen={isOpen}
      matches={hasFolded}
      items={commandIds.map((id) => {
        const chord = chordOf(id);
        return {
          id,
          label: strings.commands.names[id],
          aside: chord === null ? '' : chordLabel(chord, language),
          asideDirection: 'ltr',
          keywords: '',
        };
      })}
      onChoose={(chosen) => {
        const id = commandIds.find((command) => command === chosen);
        if (id !== undefined) commands[id]();
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
