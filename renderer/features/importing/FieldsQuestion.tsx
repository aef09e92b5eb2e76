import { useState } from 'react';
import { recordFields } from '../../../shared/formats/import/import-format.ts';
import type { FieldMapping } from '../../../shared/formats/import/import-format.ts';
import type { Id } from '../../../shared/model/id.ts';
import type { ImportOutcome } from '../../state/importing/import-item.ts';
import { useImportQueue } from '../../state/use-import-queue.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';

interface FieldsQuestionProps {
  readonly id: Id;
  /** The fields of the records, each with an example, and what they seem to be. */
  readonly outcome: ImportOutcome & { readonly kind: 'fields' };
}

/** Asks which field of a file of records holds the text, the title and so on. */
export function FieldsQuestion({ id, outcome }: FieldsQuestionProps) {
  const words = useStrings().importing;
  const decide = useImportQueue((queue) => queue.decide);
  const [fields, setFields] = useState<FieldMapping>(outcome.proposed);
  // Names are free text: a prefix keeps one that is empty apart from “none”.
  const choices = [
    { id: 'none', label: words.fieldNone },
    ...outcome.fieldNames.map((name, index) => ({
      id: `field:${name}`,
      label: words.fieldWithExample(name, outcome.fieldExamples[index] ?? ''),
    })),
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
