import { useState } from 'react';
import { foldKey } from '../../../shared/text/folding.ts';
import { keyNames } from '../../keys/key-names.ts';
import { keyScopes } from '../../keys/key-table.ts';
import type { KeyRow } from '../../keys/key-table.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useSession } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { KeyField } from './KeyField.tsx';
import './keys.css';

/** Every key that can be changed, by the situation in which it counts. */
export function KeysDialog() {
  const strings = useStrings();
  const words = strings.commands.keys;
  const { keymap } = useKeys();
  const isOpen = useSession((session) => session.dialog === 'keys');
  const set = useSession((session) => session.set);
  const [query, setQuery] = useState('');
  const names = keyNames(strings);
  const wanted = foldKey(query.trim());
  const isShown = (row: KeyRow) => row.id !== 'leave' && foldKey(names[row.id]).includes(wanted);
  const shown = keymap.rows.filter(isShown);

  return (
    <Dialog
      title={words.title}
      isOpen={isOpen}
      size="large"
      onClose={() => {
        set({ dialog: null });
      }}
      actions={
        <Button
          onPress={() => {
            set({ ownKeys: {} });
          }}
        >
          {words.resetAll}
        </Button>
      }
    >
      <p className="editor-note">{words.hint}</p>
      <TextField
        label={words.filter}
        labelHidden
        placeholder={words.filter}
        type="search"
        value={query}
        onChange={setQuery}
      />
      {shown.length === 0 && <p className="editor-note">{words.nothing}</p>}
      {keyScopes.map((scope) => {
        const rows = shown.filter(({ scopes }) => scopes[0] === scope);
        if (rows.length === 0) return null;
        return (
          <section key={scope} className="keys-group" aria-label={strings.commands.scopes[scope]}>
            <h3>{strings.commands.scopes[scope]}</h3>
            {rows.map((row) => (
              <KeyField key={row.id} row={row} name={names[row.id]} />
            ))}
          </section>
        );
      })}
    </Dialog>
  );
}
