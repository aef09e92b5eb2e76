import { useState } from 'react';
import { contradictionStates } from '../../../shared/model/contradiction.ts';
import type { Contradiction } from '../../../shared/model/contradiction.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirmation } from '../../ui/Confirmation.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Segments } from '../../ui/Segments.tsx';
import { StoredTextField } from '../../ui/StoredTextField.tsx';

interface StateFieldProps {
  readonly item: Contradiction;
  readonly onSet: (patch: Partial<Contradiction>) => void;
}

/**
 * Suggested, confirmed or rejected. Rejecting asks for the “because”, which is kept for good, also
 * when the contradiction is confirmed later.
 */
export function StateField({ item, onSet }: StateFieldProps) {
  const strings = useStrings().contradictions;
  /** The reason being typed while a rejection waits for one; null when none does. */
  const [reason, setReason] = useState<string | null>(null);
  const reject = (): void => {
    const because = reason?.trim() ?? '';
    if (because === '') return;
    onSet({ state: 'rejected', because });
    setReason(null);
  };
  return (
    <>
      <Segments
        label={strings.state}
        showLabel
        value={reason === null ? item.state : 'rejected'}
        choices={contradictionStates.map((id) => ({
          id,
          label: strings.states[id],
        }))}
        onChange={(state) => {
          if (state !== 'rejected') {
            setReason(null);
            onSet({ state });
          } else if (item.because === '') setReason('');
          else onSet({ state });
        }}
      />
      {reason !== null && (
        <Confirmation
          question={strings.whyNot}
          onCancel={() => {
            setReason(null);
          }}
        >
          <TextField label={strings.because} value={reason} onChange={setReason} autoFocus />
          <Button look="primary" isDisabled={reason.trim() === ''} onPress={reject}>
            {strings.reject}
          </Button>
        </Confirmation>
      )}
      {reason === null && (item.state === 'rejected' || item.because !== '') && (
        <StoredTextField
          label={strings.because}
          multiline
          value={item.because}
          onStore={(because) => {
            onSet({ because });
          }}
          validate={(text) =>
            text === '' && item.state === 'rejected' ? strings.becauseMissing : undefined
          }
        />
      )}
    </>
  );
}
