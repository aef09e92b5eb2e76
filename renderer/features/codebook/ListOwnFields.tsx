import { polarities } from '../../../shared/model/claim.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Segments } from '../../ui/Segments.tsx';
import type { AnyEntry } from './entry-lists.ts';
import { LinesField } from './LinesField.tsx';

interface ListOwnFieldsProps {
  readonly entry: AnyEntry;
  readonly onSet: (patch: () => Partial<AnyEntry>) => void;
}

/** What only some lists have: polarity and expressions of cues, the direction of a relation. */
export function ListOwnFields({ entry, onSet }: ListOwnFieldsProps) {
  const strings = useStrings();
  const words = strings.codebook;
  return (
    <>
      {entry.symmetric !== undefined && (
        <Segments
          label={words.direction}
          showLabel
          value={entry.symmetric ? 'symmetric' : 'directed'}
          choices={[
            { id: 'symmetric', label: words.symmetric },
            { id: 'directed', label: words.directed },
          ]}
          onChange={(id) => {
            onSet(() => ({ symmetric: id === 'symmetric' }));
          }}
        />
      )}
      {entry.polarity !== undefined && (
        <Segments
          label={words.polarity}
          showLabel
          value={entry.polarity}
          choices={polarities.map((id) => ({ id, label: strings.claims.polarities[id] }))}
          onChange={(polarity) => {
            onSet(() => ({ polarity }));
          }}
        />
      )}
      {entry.expressions !== undefined && (
        <LinesField
          label={words.expressions}
          hint={words.expressionsHint}
          lines={entry.expressions}
          onStore={(expressions) => {
            onSet(() => ({ expressions }));
          }}
        />
      )}
    </>
  );
}
