import { useStrings } from '../../strings/use-strings.ts';
import { SelectField } from '../../ui/Field.tsx';
import type { Choice } from '../../ui/Field.tsx';
import type { LabelUse } from './labels-of-file.ts';

interface LabelTableProps {
  readonly title: string;
  readonly labels: readonly LabelUse[];
  readonly choices: readonly Choice<string>[];
  /** Id of the choice made for a label. */
  readonly valueOf: (label: string) => string;
  readonly onChange: (label: string, choice: string) => void;
}

/** The labels of a file, each with what it becomes. */
export function LabelTable({ title, labels, choices, valueOf, onChange }: LabelTableProps) {
  const words = useStrings().importing.annotated;
  if (labels.length === 0) return null;
  return (
    <table className="project-table annotated-labels">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.label}</th>
          <th scope="col">{words.count}</th>
          <th scope="col">{words.example}</th>
          <th scope="col">{words.becomes}</th>
        </tr>
      </thead>
      <tbody>
        {labels.map(({ label, count, example }) => (
          <tr key={label}>
            <th scope="row">
              <bdi>{label}</bdi>
            </th>
            <td>{count}</td>
            <td dir="auto" className="annotated-example">
              {example}
            </td>
            <td>
              <SelectField
                label={words.targetOf(`\u2068${label}\u2069`)}
                labelHidden
                value={valueOf(label)}
                choices={choices}
                onChange={(choice) => {
                  onChange(label, choice);
                }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
