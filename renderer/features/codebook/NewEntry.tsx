import { useState } from 'react';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';

interface NewEntryProps {
  /** What is made, as the name of the field. */
  readonly label: string;
  readonly onAdd: (name: string) => void;
}

/** A line that makes something new of a name. */
export function NewEntry({ label, onAdd }: NewEntryProps) {
  const words = useStrings().codebook;
  const [name, setName] = useState('');
  const typed = name.trim();
  return (
    <form
      className="codebook-new"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed === '') return;
        onAdd(typed);
        setName('');
      }}
    >
      <TextField label={label} labelHidden placeholder={label} value={name} onChange={setName} />
      <Button type="submit" isDisabled={typed === ''}>
        {words.add}
      </Button>
    </form>
  );
}
