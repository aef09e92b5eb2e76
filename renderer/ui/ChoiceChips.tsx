import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Choice } from './Field.tsx';
import './ChoiceChips.css';

interface ChoiceChipsProps {
  readonly label: string;
  readonly values: readonly string[];
  readonly choices: readonly Choice<string>[];
  readonly onChange: (values: string[]) => void;
}

/** Any number out of a list, each switched on and off by itself; kept in the order of the list. */
export function ChoiceChips({ label, values, choices, onChange }: ChoiceChipsProps) {
  return (
    <div className="choice-chips-field">
      <span className="field-label">{label}</span>
      <ToggleButtonGroup
        aria-label={label}
        className="choice-chips"
        selectionMode="multiple"
        selectedKeys={values}
        onSelectionChange={(keys) => {
          onChange(choices.filter((choice) => keys.has(choice.id)).map((choice) => choice.id));
        }}
      >
        {choices.map((choice) => (
          <ToggleButton key={choice.id} id={choice.id} className="choice-chip">
            <span dir="auto">{choice.label}</span>
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
