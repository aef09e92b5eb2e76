import { useContext } from 'react';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { useDraft } from '../../ui/drafts.ts';
import { TextField } from '../../ui/Field.tsx';
import { SavingStopped } from '../../ui/saving-stopped.ts';

interface NewEntryProps {
  /** What is made, as the name of the field. */
  readonly label: string;
  readonly onAdd: (name: string) => void;
}

/** A line that makes something new of a name. */
export function NewEntry({ label, onAdd }: NewEntryProps) {
  const words = useStrings().codebook;
  const [name, setName] = useDraft(`new ${label}`);
  const isStopped = useContext(SavingStopped);
  const typed = name.trim();
  return (
    <form
      className="codebook-new"
      onSubmit={(event) => {
        event.preventDefault();
        // What cannot be stored now stays in its field.
        if (typed === '' || isStopped) return;
        onAdd(typed);
        setName('');
      }}
    >
      <TextField label={label} labelHidden placeholder={label} value={name} onChange={setName} />
      <Button type="submit" isDisabled={typed === '' || isStopped}>
        {words.add}
      </Button>
    </form>
  );
}
