import { keyNames } from '../keys/key-names.ts';
import { keyScopes } from '../keys/key-table.ts';
import { useKeys } from '../keys/use-keys.ts';
import { useApp, useSession } from '../state/app-context.tsx';
import { useCodebook } from '../state/codebook.ts';
import { useLanguage, useStrings } from '../strings/use-strings.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** Every key, by the situation in which it counts. */
export function ShortcutsDialog() {
  const strings = useStrings();
  const language = useLanguage();
  const keys = useKeys();
  const { session } = useApp();
  const codebook = useCodebook();
  const isOpen = useSession((state) => state.dialog === 'shortcuts');
  const names = keyNames(strings);
  const entryRows = (entries: typeof codebook.entityTypes) =>
    entries
      .filter(({ hidden, shortcut }) => !hidden && shortcut !== '')
      .toSorted((a, b) => a.shortcut.localeCompare(b.shortcut))
      .map(({ shortcut, name }) => ({ keys: keys.codeLabel(shortcut), does: name[language] }));
  const types = entryRows(codebook.entityTypes);
  const ofCodebook: Partial<Record<(typeof keyScopes)[number], readonly Row[]>> = {
    selection: types,
    entity: types,
    suggestion: types,
    claim: entryRows(codebook.verdicts),
  };
  return (
    <Dialog
      title={strings.commands.names.shortcuts}
      isOpen={isOpen}
      size="large"
      onClose={() => {
        session.getState().set({ dialog: null });
      }}
      actions={
        <Button
          onPress={() => {
            session.getState().set({ dialog: 'keys' });
          }}
        >
          {strings.commands.names.keys}
        </Button>
      }
    >
      {/* Nothing in here takes the focus, so the keyboard scrolls the text itself. */}
      <div
        className="shortcut-groups"
        role="region"
        aria-label={strings.commands.names.shortcuts}
        tabIndex={0}
      >
        <ShortcutGroup title={strings.commands.inText} rows={strings.commands.textKeys} />
        {keyScopes.map((scope) => (
          <ShortcutGroup
            key={scope}
            title={strings.commands.scopes[scope]}
            rows={[
              ...keys.keymap.rows.flatMap(({ id, scopes, chords }) =>
                scopes.some((own) => own === scope)
                  ? chords.map((chord) => ({ keys: keys.chordLabel(chord), does: names[id] }))
                  : [],
              ),
              ...(ofCodebook[scope] ?? []),
            ]}
          />
        ))}
        <ShortcutGroup title={strings.commands.inLists} rows={strings.commands.listKeys} />
      </div>
    </Dialog>
  );
}

interface Row {
  readonly keys: string;
  readonly does: string;
}

interface ShortcutGroupProps {
  readonly title: string;
  readonly rows: readonly Row[];
}

function ShortcutGroup({ title, rows }: ShortcutGroupProps) {
  if (rows.length === 0) return null;
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
