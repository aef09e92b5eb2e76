import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Choice } from './Field.tsx';
import './Segments.css';

interface SegmentsProps<K extends string> {
  /** Name of the group. */
  readonly label: string;
  readonly value: K;
  readonly choices: readonly Choice<K>[];
  readonly onChange: (value: K) => void;
  /** Shows the label in front of the buttons. */
  readonly showLabel?: boolean;
}

/** Few alternatives side by side, one of them pressed. */
export function Segments<K extends string>(props: SegmentsProps<K>) {
  const { label, value, choices, onChange, showLabel = false } = props;
  return (
    <div className="segments-field">
      {showLabel && <span className="field-label">{label}</span>}
      <ToggleButtonGroup
        aria-label={label}
        className="segments"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[value]}
        onSelectionChange={(keys) => {
          const chosen = choices.find((choice) => keys.has(choice.id));
          if (chosen !== undefined) onChange(chosen.id);
        }}
      >
        {choices.map((choice) => (
          <ToggleButton key={choice.id} id={choice.id} className="segment">
            {choice.label}
            {choice.hint !== undefined && <kbd aria-hidden>{choice.hint}</kbd>}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
