import { useMemo, useState } from 'react';
import { Trash2 } from 'lucide-react';
import { countFieldValues } from '../../../shared/edits/codebook-uses.ts';
import { removeCodebookField } from '../../../shared/edits/remove-codebook-entry.ts';
import { customFieldSchema } from '../../../shared/model/codebook.ts';
import type { CustomField } from '../../../shared/model/codebook.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { codebookOf } from '../../state/codebook.ts';
import { useEdit } from '../../state/refusal.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { IconButton } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { BilingualField } from './BilingualField.tsx';
import { LinesField } from './LinesField.tsx';
import { RemovalQuestion } from './RemovalQuestion.tsx';
import { useCodebookEditing } from './use-codebook-editing.ts';

const { on: places, kind: kinds } = customFieldSchema.shape;

/** One own field: where it stands, what it holds, and what it is called. */
export function FieldEditor({ field }: { readonly field: CustomField }) {
  const words = useStrings().codebook;
  const language = useLanguage();
  const { codebook, change } = useCodebookEditing();
  const edit = useEdit();
  const [isAsking, setAsking] = useState(false);
  const project = useWorkspace((workspace) => workspace.project);
  const values = useMemo(() => countFieldValues(project, field), [project, field]);
  const name = field.name[language] || field.id;

  const set = (patch: (current: CustomField) => Partial<CustomField>): void => {
    change((current) => ({
      ...current,
      fields: current.fields.map((one) => (one.id === field.id ? { ...one, ...patch(one) } : one)),
    }));
  };
  const remove = (to: string): void => {
    edit((now, context) =>
      removeCodebookField(now, codebookOf(now), field.id, to === '' ? 'delete' : { to }, context),
    );
  };

  return (
    <section className="codebook-field" aria-label={name}>
      <div className="codebook-field-kind">
        <SelectField
          label={words.fieldOn}
          value={field.on}
          isDisabled={values > 0}
          choices={places.options.map((id) => ({ id, label: words.fieldOns[id] }))}
          onChange={(on) => {
            set(() => ({ on }));
          }}
        />
        <SelectField
          label={words.fieldKind}
          value={field.kind}
          choices={kinds.options.map((id) => ({ id, label: words.fieldKinds[id] }))}
          onChange={(kind) => {
            set(() => ({ kind }));
          }}
        />
        <p className="editor-note">
          {words.uses(values)}
          {values > 0 && <> · {words.fieldOnFixed}</>}
        </p>
        <IconButton
          label={words.removeEntry(name)}
          onPress={() => {
            if (values === 0) remove('');
            else setAsking(true);
          }}
        >
          <Trash2 aria-hidden />
        </IconButton>
      </div>
      {isAsking && (
        <RemovalQuestion
          question={words.valuesWhereTo(name, values)}
          targets={[
            ...codebook.fields
              .filter(({ id, on, kind }) => id !== field.id && on === field.on && kind === 'text')
              .map((one) => ({ id: one.id, label: one.name[language] || one.id })),
            { id: deleteValues, label: words.deleteValues },
          ]}
          onMove={(to) => {
            remove(to === deleteValues ? '' : to);
          }}
          onCancel={() => {
            setAsking(false);
          }}
        />
      )}
      <BilingualField
        label={words.name}
        value={field.name}
        missing={words.nameMissing}
        onStore={(key, text) => {
          set((now) => ({ name: { ...now.name, [key]: text } }));
        }}
      />
      {field.kind === 'choice' && (
        <LinesField
          label={words.choices}
          lines={field.choices}
          onStore={(choices) => {
            set(() => ({ choices }));
          }}
        />
      )}
    </section>
  );
}

/** Stands for no field; ids made of names hold no space. */
const deleteValues = 'delete values';
