import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { foldKey } from '../../shared/text/folding.ts';
import { useApp, useSession } from '../state/app-context.tsx';
import { chordOf, commandIds } from '../state/shortcuts.ts';
import { useLanguage, useStrings } from '../strings/use-strings.ts';
import { chordLabel } from '../ui/chord-label.ts';
import type { Commands } from './commands.ts';

/** Every command by name, found through hamza forms, ة/ه and the rest of Arabic spelling. */
export function CommandPalette({ commands }: { readonly commands: Commands }) {
  const strings = useStrings();
  const language = useLanguage();
  const { session } = useApp();
  const isOpen = useSession((state) => state.dialog === 'command-palette');
  const close = () => {
    session.getState().set({ dialog: null });
  };
  return (
    <ModalOverlay
      className="palette-veil"
      isOpen={isOpen}
      isDismissable
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Modal className="palette">
        <Dialog aria-label={strings.commands.names['command-palette']} className="palette-body">
          <Autocomplete filter={(name, query) => foldKey(name).includes(foldKey(query.trim()))}>
            <SearchField aria-label={strings.commands.findCommand} autoFocus>
              <Input
                className="palette-input"
                dir="auto"
                placeholder={strings.commands.findCommand}
              />
            </SearchField>
            <Menu
              className="palette-list"
              aria-label={strings.commands.names['command-palette']}
              renderEmptyState={() => <p className="palette-empty">{strings.commands.noCommand}</p>}
            >
              {commandIds.map((id) => {
                const chord = chordOf(id);
                return (
                  <MenuItem
                    key={id}
                    id={id}
                    className="list-box-item"
                    textValue={strings.commands.names[id]}
                    onAction={() => {
                      close();
                      commands[id]();
                    }}
                  >
                    <span>{strings.commands.names[id]}</span>
                    {chord !== null && <kbd dir="ltr">{chordLabel(chord, language)}</kbd>}
                  </MenuItem>
                );
              })}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
