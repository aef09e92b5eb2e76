import { polarities } from '../../../shared/model/claim.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useCodebook } from '../../state/codebook.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { SelectField } from '../../ui/Field.tsx';
import { KeyedField } from '../../ui/KeyedField.tsx';
import { WithGuideline } from '../../ui/WithGuideline.tsx';
import { Segments } from '../../ui/Segments.tsx';
import type { SetClaimFields } from './set-claim-fields.ts';
import { QuotePart } from './QuotePart.tsx';

interface CueFieldsProps {
  readonly claim: Claim;
  readonly onSet: SetClaimFields;
}

/** The reporting expression: its words, its class, its own polarity. */
export function CueFields({ claim, onSet }: CueFieldsProps) {
  const strings = useStrings();
  const language = useLanguage();
  const keys = useKeys();
  const codebook = useCodebook();
  const { cue } = claim;
  return (
    <>
      <QuotePart
        claim={claim}
        part="cue"
        anchor={cue.anchor}
        onClear={() => {
          onSet({ cue: { ...cue, anchor: null } });
        }}
      />
      <KeyedField id="choose-cue-class">
        <WithGuideline entry={codebook.cueClasses.find(({ id }) => id === cue.class)}>
          <SelectField
            label={strings.claims.cueClass}
            value={cue.class}
            choices={[
              { id: '', label: strings.app.none },
              ...codebook.cueClasses
                .filter((entry) => !entry.hidden || entry.id === cue.class)
                .map((entry) => ({ id: entry.id, label: entry.name[language] })),
            ]}
            onChange={(id) => {
              // A class brings its usual polarity; the analyst may still set another.
              const entry = codebook.cueClasses.find((other) => other.id === id);
              onSet({ cue: { ...cue, class: id, polarity: entry?.polarity ?? cue.polarity } });
            }}
          />
        </WithGuideline>
      </KeyedField>
      <Segments
        label={strings.claims.cuePolarity}
        showLabel
        value={cue.polarity}
        choices={polarities.map((id) => ({
          id,
          label: strings.claims.polarities[id],
          hint: keys.labelOf(`cue-polarity-${id}`),
        }))}
        onChange={(polarity) => {
          onSet({ cue: { ...cue, polarity } });
        }}
      />
    </>
  );
}
