import { useState } from 'react';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirmation } from '../../ui/Confirmation.tsx';
import { SelectField } from '../../ui/Field.tsx';
import type { Choice } from '../../ui/Field.tsx';

interface RemovalQuestionProps {
  readonly question: string;
  readonly targets: readonly Choice<string>[];
  readonly onMove: (to: string) => void;
  readonly onCancel: () => void;
}

/** Asks where to put what hangs on something before it is removed. Nothing is chosen beforehand. */
export function RemovalQuestion({ question, targets, onMove, onCancel }: RemovalQuestionProps) {
  const words = useStrings().codebook;
  const [to, setTo] = useState('');
  return (
    <Confirmation question={question} onCancel={onCancel}>
      <SelectField label={words.target} labelHidden value={to} choices={targets} onChange={setTo} />
      <Button
        look="danger"
        isDisabled={to === ''}
        onPress={() => {
          onMove(to);
        }}
      >
        {words.moveAndRemove}
      </Button>
    </Confirmation>
  );
}
