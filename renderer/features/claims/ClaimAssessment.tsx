import { checkworthiness, credibilities } from '../../../shared/model/claim.ts';
import type { Claim } from '../../../shared/model/claim.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useCodebook } from '../../state/codebook.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { SelectField } from '../../ui/Field.tsx';
import { KeyedField } from '../../ui/KeyedField.tsx';
import { WithGuideline } from '../../ui/WithGuideline.tsx';
import { Segments } from '../../ui/Segments.tsx';
import type { SetClaimFields } from './set-claim-fields.ts';

interface ClaimAssessmentProps {
  readonly claim: Claim;
  readonly onSet: SetClaimFields;
}

/** What the analyst makes of a claim: worth checking, verdict, credibility. */
export function ClaimAssessment({ claim, onSet }: ClaimAssessmentProps) {
  const strings = useStrings().claims;
  const language = useLanguage();
  const keys = useKeys();
  const { verdicts } = useCodebook();
  return (
    <>
      <Segments
        label={strings.checkworthy}
        showLabel
        value={claim.checkworthy ?? 'undecided'}
        choices={[
          { id: 'undecided', label: strings.undecided },
          ...checkworthiness.map((id) => ({
            id,
            label: strings.checkworthiness[id],
            hint: keys.labelOf(`checkworthy-${id}`),
          })),
        ]}
        onChange={(id) => {
          onSet({ checkworthy: id === 'undecided' ? null : id });
        }}
      />
      <KeyedField id="choose-verdict">
        <WithGuideline entry={verdicts.find(({ id }) => id === claim.verdict)}>
          <SelectField
            label={strings.verdict}
            value={claim.verdict}
            choices={verdicts
              .filter((entry) => !entry.hidden || entry.id === claim.verdict)
              .map((entry) => ({
                id: entry.id,
                label: entry.name[language],
                ...(entry.shortcut === '' ? {} : { hint: keys.codeLabel(entry.shortcut) }),
              }))}
            onChange={(verdict) => {
              onSet({ verdict });
            }}
          />
        </WithGuideline>
      </KeyedField>
      <SelectField
        label={strings.credibility}
        value={String(claim.credibility)}
        choices={credibilities.map((grade) => ({
          id: String(grade),
          label: strings.credibilities[grade],
          hint: keys.labelOf(`credibility-${grade}`),
        }))}
        onChange={(id) => {
          const grade = credibilities.find((other) => String(other) === id);
          if (grade !== undefined) onSet({ credibility: grade });
        }}
      />
    </>
  );
}
