import type { CustomField } from '../../../shared/model/codebook.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { FieldEditor } from './FieldEditor.tsx';
import { idFromName } from './entry-lists.ts';
import { NewEntry } from './NewEntry.tsx';
import { useCodebookEditing } from './use-codebook-editing.ts';

/** The analyst's own fields on records. */
export function FieldsTab() {
  const words = useStrings().codebook;
  const { codebook, change } = useCodebookEditing();
  const { fields } = codebook;
  return (
    <div className="codebook-page">
      {fields.length === 0 && <p className="editor-note">{words.fieldsNone}</p>}
      <p className="editor-note">{words.fieldsHint}</p>
      <NewEntry
        label={words.newField}
        onAdd={(name) => {
          const field: CustomField = {
            id: idFromName(
              name,
              fields.map(({ id }) => id),
            ),
            on: 'claim',
            kind: 'text',
            name: { ar: name, en: name },
            choices: [],
          };
          change((current) => ({ ...current, fields: [...current.fields, field] }));
        }}
      />
      {fields.map((field) => (
        <FieldEditor key={field.id} field={field} />
      ))}
    </div>
  );
}
