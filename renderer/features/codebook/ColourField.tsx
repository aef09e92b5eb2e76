import { Label, Radio, RadioGroup } from 'react-aria-components';
import { paletteColours } from '../../../shared/model/default-codebook/entry.ts';
import { useStrings } from '../../strings/use-strings.ts';

interface ColourFieldProps {
  readonly value: string;
  readonly onChange: (colour: string) => void;
}

/** One colour of the palette; there are no others, so that marks stay readable in both themes. */
export function ColourField({ value, onChange }: ColourFieldProps) {
  const strings = useStrings();
  return (
    <RadioGroup
      className="codebook-colours"
      orientation="horizontal"
      value={value}
      onChange={(colour) => {
        if (colour !== value) onChange(colour);
      }}
    >
      <Label className="field-label">{strings.codebook.colour}</Label>
      <div className="codebook-colours-row">
        {paletteColours.map((colour) => (
          <Radio
            key={colour}
            value={colour}
            aria-label={strings.settings.colours[colour]}
            className="codebook-colour"
            style={{
              background: `var(--mark-${colour})`,
              borderColor: `var(--mark-${colour}-ink)`,
            }}
          />
        ))}
      </div>
    </RadioGroup>
  );
}
