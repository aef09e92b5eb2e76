import { CheckCheck } from 'lucide-react';
import { useKeys } from '../../keys/use-keys.ts';
import type { ListFilter } from '../../state/list-filter.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { ListToolbar } from '../../ui/ListToolbar.tsx';
import { Segments } from '../../ui/Segments.tsx';
import type { SuggestionGroups } from './suggestion-groups.ts';
import type { SuggestionRow } from './suggestion-row.ts';
import type { AllKind } from './use-suggestion-actions.ts';

interface SuggestionsToolbarProps {
  readonly filter: ListFilter;
  readonly groups: SuggestionGroups;
  /** Kind of the selected line. */
  readonly current: SuggestionRow['kind'] | null;
  readonly sureOnly: boolean;
  readonly onSureOnly: (sureOnly: boolean) => void;
  /** Whether the rules could not be asked. */
  readonly hasFailed: boolean;
  readonly onAcceptAll: (kind: AllKind) => void;
}

/** Filter, how sure, and accepting all of a kind. */
export function SuggestionsToolbar(props: SuggestionsToolbarProps) {
  const { filter, groups, current, sureOnly, onSureOnly, hasFailed, onAcceptAll } = props;
  const words = useStrings().suggestions;
  const keyLabels = useKeys();
  const allKinds = (['mention', 'claim', 'candidate'] as const).filter(
    (kind) => groups[kind].length > 0,
  );
  return (
    <div className="suggestions-toolbar">
      <ListToolbar label={words.filter} filter={filter} />
      <div className="suggestions-actions">
        <Segments
          label={words.sureness}
          value={sureOnly ? 'sure' : 'all'}
          choices={(['sure', 'all'] as const).map((id) => ({
            id,
            label: words.surenesses[id],
          }))}
          onChange={(value) => {
            onSureOnly(value === 'sure');
          }}
        />
        {allKinds.map((kind) => (
          <Button
            key={kind}
            look="quiet"
            onPress={() => {
              onAcceptAll(kind);
            }}
          >
            <CheckCheck aria-hidden />
            {words.acceptAll[kind](groups[kind].length)}
            {current === kind && (
              <kbd aria-hidden>{keyLabels.labelOf('suggestion-accept-all')}</kbd>
            )}
          </Button>
        ))}
      </div>
      {hasFailed && (
        <p role="alert" className="record-panel-refusal">
          {words.failed}
        </p>
      )}
    </div>
  );
}
