import { useState } from 'react';
import { useSession } from '../../state/app-context.tsx';
import { useImport } from '../../state/use-import.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { pasteDraft } from './paste-draft.ts';
import './importing.css';

/** Makes an article of text from the clipboard; opens with what was pasted or dropped. */
export function PasteDialog() {
  const isOpen = useSession((session) => session.dialog === 'paste-text');
  // The form begins anew with each opening.
  return isOpen ? <PasteForm /> : null;
}

function PasteForm() {
  const strings = useStrings();
  const words = strings.importing.paste;
  const setSession = useSession((session) => session.set);
  const { importText } = useImport();
  const [text, setText] = useState(() => pasteDraft.getState().text);
  const [title, setTitle] = useState('');
  const [outlet, setOutlet] = useState('');
  const isEmpty = text.trim() === '';
  const close = () => {
    pasteDraft.setState({ text: '' });
    setSession({ dialog: null });
  };

  return (
    <Dialog
      title={words.title}
      isOpen
      onClose={close}
      actions={
        <>
          <Button onPress={close}>{strings.app.cancel}</Button>
          <Button
            look="primary"
            isDisabled={isEmpty}
            onPress={() => {
              close();
              void importText(text, { title: title.trim(), outlet: outlet.trim() });
            }}
          >
            {words.add}
          </Button>
        </>
      }
    >
      <div className="paste-form">
        <TextField
          label={words.text}
          multiline
          autoFocus
          value={text}
          placeholder={words.placeholder}
          hint={isEmpty ? words.empty : words.letters(text.length)}
          onChange={setText}
        />
        <div className="paste-pair">
          <TextField
            label={words.articleTitle}
            value={title}
            hint={words.titleHint}
            onChange={setTitle}
          />
          <TextField label={words.outlet} value={outlet} onChange={setOutlet} />
        </div>
      </div>
    </Dialog>
  );
}
