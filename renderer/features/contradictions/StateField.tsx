import { useContext } from 'react';
import { contradictionStates } from '../../../shared/model/contradiction.ts';
import type { Contradiction } from '../../../shared/model/contradiction.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { Confirmation } from '../../ui/Confirmation.tsx';
import { useDraft } from '../../ui/drafts.ts';
import { TextField } from '../../ui/Field.tsx';
import { keepFocus } from '../../ui/panel-focus.ts';
import { SavingStopped } from '../../ui/saving-stopped.ts';
import { Segments } from '../../ui/Segments.tsx';
import { StoredTextField } from '../../ui/StoredTextField.tsx';

interface StateFieldProps {
  readonly item: Contradiction;
  readonly onSet: (patch: Partial<Contradiction>) => void;
  /** Whether the “because” of a rejection is being asked for. */
  readonly isAsking: boolean;
  readonly onAsking: (isAsking: boolean) => void;
}

/**
 * Suggested, confirmed or rejected. Rejecting asks for the “because”, which is kept for good, also
 * when the contradiction is confirmed later.
 */
export function StateField({ item, onSet, isAsking, onAsking }: StateFieldProps) {
  const strings = useStrings().contradictions;
  const keys = useKeys();
  const [reason, setReason] = useDraft(`because ${item.id}`);
  const isStopped = useContext(SavingStopped);
  const reject = (): void => {
    const because = reason.trim();
    // What cannot be stored now stays in its field.
    if (because === '' || isStopped) return;
    keepFocus(document.activeElement);
    onSet({ state: 'rejected', because });
    setReason('');
    onAsking(false);
  };
  return (
    <>
      <Segments
        label={strings.state}
        showLabel
        value={isAsking ? 'rejected' : item.state}
        choices={contradictionStates.map((id) => ({
          id,
          label: strings.states[id],
          hint: keys.labelOf(id === 'rejected' ? 'because' : `state-${id}`),
        }))}
        onChange={(state) => {
          onAsking(state === 'rejected' && item.because === '');
          if (state !== 'rejected' || item.because !== '') onSet({ state });
        }}
      />
      {isAsking && (
        <Confirmation
          question={strings.whyNot}
          onCancel={() => {
            onAsking(false);
          }}
        >
          <form
            className="editor-row"
            onSubmit={(event) => {
              event.preventDefault();
              reject();
            }}
          >
            <TextField label={strings.because} value={reason} onChange={setReason} autoFocus />
            <Button look="primary" type="submit" isDisabled={reason.trim() === '' || isStopped}>
              {strings.reject}
            </Button>
          </form>
        </Confirmation>
      )}
      {!isAsking && (item.state === 'rejected' || item.because !== '') && (
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
