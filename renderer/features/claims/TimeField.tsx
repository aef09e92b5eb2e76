import type { ClaimTime } from '../../../shared/model/claim.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { StoredTextField } from '../../ui/StoredTextField.tsx';
import { isIsoTime } from './iso-time.ts';

interface TimeFieldProps {
  readonly label: string;
  readonly value: ClaimTime;
  /** Stores one of its two parts. */
  readonly onChange: (part: Partial<ClaimTime>) => void;
}

/** A time in the words of the text, and as an ISO date where it is known. */
export function TimeField({ label, value, onChange }: TimeFieldProps) {
  const strings = useStrings().claims;
  return (
    <div role="group" aria-label={label} className="editor-pair">
      <StoredTextField
        label={label}
        value={value.text}
        onStore={(text) => {
          onChange({ text });
        }}
      />
      <StoredTextField
        label={strings.isoTime}
        placeholder={strings.isoTimeHint}
        value={value.iso}
        onStore={(iso) => {
          onChange({ iso });
        }}
        validate={(iso) => (iso === '' || isIsoTime(iso) ? undefined : strings.notIso)}
      />
    </div>
  );
}
