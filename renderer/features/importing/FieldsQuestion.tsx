import { useState } from 'react';
import { recordFields } from '../../../shared/formats/import/import-format.ts';
import type { RecordField } from '../../../shared/formats/import/import-format.ts';
import type { Id } from '../../../shared/model/id.ts';
import { useImportQueue } from '../../state/use-import-queue.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';

interface FieldsQuestionProps {
  readonly id: Id;
  /** Field names of the records, in order of appearance. */
  readonly names: readonly string[];
}

/** Asks which field of a file of records holds the text, the title and so on. */
export function FieldsQuestion({ id, names }: FieldsQuestionProps) {
  const words = useStrings().importing;
  const decide = useImportQueue((queue) => queue.decide);
  const [fields, setFields] = useState<Partial<Record<RecordField, string>>>({});
  // Names are free text: a prefix keeps one that is empty apart from “none”.
  const choices = [
    { id: 'none', label: words.fieldNone },
    ...names.map((name) => ({ id: `field:${name}`, label: name })),
  ];

  return (
    <div className="import-question">
      <div className="import-fields">
        {recordFields.map((field) => {
          const name = fields[field];
          return (
            <SelectField
              key={field}
              label={words.recordFields[field]}
              value={name === undefined ? 'none' : `field:${name}`}
              choices={choices}
              onChange={(choice) => {
                setFields(({ [field]: _, ...others }) =>
                  choice === 'none'
                    ? others
                    : { ...others, [field]: choice.slice('field:'.length) },
                );
              }}
            />
          );
        })}
      </div>
      <div className="import-answers">
        <Button
          look="primary"
          isDisabled={fields.text === undefined}
          onPress={() => void decide(id, { kind: 'read-as', choices: { fields } })}
        >
          {words.readFields}
        </Button>
        <Button look="quiet" onPress={() => void decide(id, { kind: 'skip' })}>
          {words.skip}
        </Button>
      </div>
    </div>
  );
}
