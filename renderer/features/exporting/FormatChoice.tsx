import { Checkbox, Label, Radio, RadioGroup } from 'react-aria-components';
import { Check } from 'lucide-react';
import { exportFormats } from '../../../shared/formats/export/index.ts';
import type { ExportFormatId } from '../../../shared/formats/export/index.ts';
import { useStrings } from '../../strings/use-strings.ts';

interface FormatChoiceProps {
  readonly value: ExportFormatId;
  readonly onChange: (id: ExportFormatId) => void;
  readonly withHistory: boolean;
  readonly onWithHistory: (withHistory: boolean) => void;
}

/** The list of formats, and the history for the one that carries it. */
export function FormatChoice(props: FormatChoiceProps) {
  const { value, onChange, withHistory, onWithHistory } = props;
  const words = useStrings().exporting;
  return (
    <>
      <RadioGroup
        className="export-formats"
        value={value}
        onChange={(chosen) => {
          const format = exportFormats.find(({ id }) => id === chosen);
          if (format !== undefined) onChange(format.id);
        }}
      >
        <Label className="field-label">{words.format}</Label>
        <div className="export-format-list">
          {exportFormats.map(({ id }) => (
            <Radio key={id} value={id} className="export-format">
              <span className="export-format-name">{words.formats[id].name}</span>
              <span className="export-format-hint">{words.formats[id].hint}</span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
      {value === 'hashiya-json' && (
        <Checkbox className="export-check" isSelected={withHistory} onChange={onWithHistory}>
          <span className="export-check-box">{withHistory && <Check aria-hidden />}</span>
          {words.history}
        </Checkbox>
      )}
    </>
  );
}
