import { X } from 'lucide-react';
import { useState } from 'react';
import { deleteComparison } from '../../../shared/edits/add-comparison.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { nameOfComparison, openCount } from '../../state/comparing.ts';
import type { ComparisonView } from '../../state/comparing.ts';
import { useEdit } from '../../state/refusal.ts';
import { formatMoment } from '../../strings/format-date.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Confirmation } from '../../ui/Confirmation.tsx';
import { SelectField } from '../../ui/Field.tsx';

/** Which comparison it is, how much of it is open, and the ways out of it. */
export function CompareHeader({ view }: { readonly view: ComparisonView }) {
  const strings = useStrings();
  const words = strings.comparing;
  const language = useLanguage();
  const { session } = useApp();
  const edit = useEdit();
  const comparisons = useWorkspace(({ project }) => project.comparisons);
  const [isRemoving, setRemoving] = useState(false);
  const { comparison } = view;
  return (
    <header className="compare-header">
      <h2>{words.view}</h2>
      {comparisons.size > 1 ? (
        <SelectField
          label={words.choose}
          labelHidden
          value={comparison.id}
          choices={[...comparisons.values()].map((one) => ({
            id: one.id,
            label: nameOfComparison(one),
          }))}
          onChange={(comparisonId) => {
            session.getState().set({ comparisonId });
          }}
        />
      ) : (
        <span className="compare-header-with">{words.with(nameOfComparison(comparison))}</span>
      )}
      <span className="compare-header-open">
        {words.openCount(openCount(view))} ·{' '}
        {words.exportedAt(formatMoment(language, comparison.exportedAt))}
      </span>
      <span className="compare-header-space" />
      <Button
        look="quiet"
        onPress={() => {
          session.getState().set({ view: 'agreement' });
        }}
      >
        {words.showAgreement}
      </Button>
      {isRemoving ? (
        <Confirmation
          question={words.removeQuestion}
          onCancel={() => {
            setRemoving(false);
          }}
        >
          <Button
            look="danger"
            onPress={() => {
              edit((project, context) => deleteComparison(project, comparison.id, context));
              session.getState().set({ view: 'read' });
            }}
          >
            {words.remove}
          </Button>
        </Confirmation>
      ) : (
        <Button
          look="quiet"
          onPress={() => {
            setRemoving(true);
          }}
        >
          {words.remove}
        </Button>
      )}
      <IconButton
        label={words.backToText}
        onPress={() => {
          session.getState().set({ view: 'read' });
        }}
      >
        <X aria-hidden />
      </IconButton>
    </header>
  );
}
