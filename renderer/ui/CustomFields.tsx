import type { CustomField } from '../../shared/model/codebook.ts';
import { useLanguage, useStrings } from '../strings/use-strings.ts';
import { SelectField } from './Field.tsx';
import { StoredTextField } from './StoredTextField.tsx';

interface CustomFieldsProps {
  readonly fields: readonly CustomField[];
  readonly values: Readonly<Record<string, string>>;
  /** Sets one field; '' empties it. */
  readonly onChange: (fieldId: string, value: string) => void;
}

/** The analyst's own fields on a kind of record; each is stored by itself. */
export function CustomFields({ fields, values, onChange }: CustomFieldsProps) {
  const strings = useStrings();
  const language = useLanguage();
  return fields.map((field) => {
    const label = field.name[language] || field.id;
    const value = values[field.id] ?? '';
    if (field.kind === 'choice') {
      return (
        <SelectField
          key={field.id}
          label={label}
          value={value}
          choices={[
            { id: '', label: strings.app.none },
            ...field.choices.map((choice) => ({ id: choice, label: choice })),
          ]}
          onChange={(next) => {
            onChange(field.id, next);
          }}
        />
      );
    }
    return (
      <StoredTextField
        key={field.id}
        label={label}
        value={value}
        onStore={(next) => {
          onChange(field.id, next);
        }}
        validate={(text) => {
          if (text === '') return undefined;
          if (field.kind === 'number' && !Number.isFinite(Number(text))) {
            return strings.review.notANumber;
          }
          if (field.kind === 'date' && Number.isNaN(Date.parse(text))) {
            return strings.review.notADate;
          }
          return undefined;
        }}
      />
    );
  });
}
