import { useApp, useSession } from '../state/app-context.tsx';
import { useCodebook } from '../state/codebook.ts';
import { shortcuts } from '../state/shortcuts.ts';
import type { ShortcutScope } from '../strings/command-ids.ts';
import { useLanguage, useStrings } from '../strings/use-strings.ts';
import { chordLabel } from '../ui/chord-label.ts';
import { Dialog } from '../ui/Dialog.tsx';

const scopes: readonly ShortcutScope[] = ['always', 'page', 'selection', 'record', 'ghost'];

/** Every key, by the situation in which it counts. */
export function ShortcutsDialog() {
  const strings = useStrings();
  const language = useLanguage();
  const { session } = useApp();
  const codebook = useCodebook();
  const isOpen = useSession((state) => state.dialog === 'shortcuts');
  const types = codebook.entityTypes.filter((type) => !type.hidden && type.shortcut !== '');
  return (
    <Dialog
      title={strings.commands.names.shortcuts}
      isOpen={isOpen}
      size="large"
      onClose={() => {
        session.getState().set({ dialog: null });
      }}
    >
      {/* Nothing in here takes the focus, so the keyboard scrolls the text itself. */}
      <div
        className="shortcut-groups"
        role="region"
        aria-label={strings.commands.names.shortcuts}
        tabIndex={0}
      >
        <ShortcutGroup title={strings.commands.inText} rows={strings.commands.textKeys} />
        {scopes.map((scope) => (
          <ShortcutGroup
            key={scope}
            title={strings.commands.scopes[scope]}
            rows={[
              ...shortcuts
                .filter((shortcut) => shortcut.scope === scope)
                .map(({ command, chord }) => ({
                  keys: chordLabel(chord, language),
                  does: strings.commands.names[command],
                })),
              ...(scope === 'selection'
                ? types.map((type) => ({
                    keys: chordLabel({ code: type.shortcut }, language),
                    does: type.name[language],
                  }))
                : []),
            ]}
          />
        ))}
      </div>
    </Dialog>
  );
}

interface ShortcutGroupProps {
  readonly title: string;
  readonly rows: readonly { readonly keys: string; readonly does: string }[];
}

function ShortcutGroup({ title, rows }: ShortcutGroupProps) {
  return (
    <section className="shortcut-group">
      <h3>{title}</h3>
      <dl>
        {rows.map(({ keys, does }) => (
          <div key={`${keys} ${does}`}>
            <dt dir="ltr">
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
