import { useContext, useState } from 'react';
import { useSession } from '../../state/app-context.tsx';
import { useImport } from '../../state/use-import.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useDraft } from '../../ui/drafts.ts';
import { TextField } from '../../ui/Field.tsx';
import { SavingStopped } from '../../ui/saving-stopped.ts';
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
  const [draft, setDraft] = useState(() => pasteDraft.getState());
  const [typed, keepTyped] = useDraft('the pasted text');
  const [text, showText] = useState(draft.text === '' ? typed : draft.text);
  const setText = (next: string) => {
    showText(next);
    keepTyped(next);
  };
  const [title, setTitle] = useDraft('title of the pasted text');
  const [outlet, setOutlet] = useDraft('outlet of the pasted text');
  const isStopped = useContext(SavingStopped);
  const isEmpty = text.trim() === '';
  // The structure belongs to the text as it came: what was typed into it is in none.
  const html = sameWords(text, draft.text) ? draft.html : '';
  const close = () => {
    // What cannot be taken in now is there when the dialog is opened again.
    pasteDraft.setState(isStopped ? { text, html } : { text: '', html: '' });
    if (!isStopped) {
      keepTyped('');
      setTitle('');
      setOutlet('');
    }
    setSession({ dialog: null });
  };

  const counted = [words.letters(text.length), ...(html === '' ? [] : [words.structure])];
  const hint = isStopped
    ? strings.storage.editErrors['editing-frozen']
    : isEmpty
      ? words.empty
      : counted.join(' · ');

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
            isDisabled={isEmpty || isStopped}
            onPress={() => {
              close();
              void importText(text, { title: title.trim(), outlet: outlet.trim() }, html);
            }}
          >
            {words.add}
          </Button>
        </>
      }
    >
      <div
        className="paste-form"
        onPasteCapture={({ clipboardData }) => {
          if (!isEmpty) return;
          setDraft({
            text: clipboardData.getData('text/plain'),
            html: clipboardData.getData('text/html'),
          });
        }}
      >
        <TextField
          label={words.text}
          multiline
          autoFocus
          value={text}
          placeholder={words.placeholder}
          hint={hint}
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

/** Whether two texts differ in nothing but blanks: a text box has line ends of its own. */
function sameWords(one: string, other: string): boolean {
  const words = (text: string) => text.replace(/\s+/gu, ' ').trim();
  return words(one) === words(other);
}
