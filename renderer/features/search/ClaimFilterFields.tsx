import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { ChevronDown } from 'lucide-react';
import {
  certainties,
  checkworthiness,
  credibilities,
  polarities,
  quotationModes,
  sourceKinds,
} from '../../../shared/model/claim.ts';
import type { CodebookEntry } from '../../../shared/model/codebook.ts';
import { anyClaim, countClaimFilters } from '../../../shared/search/search-filters.ts';
import type { ClaimFilters } from '../../../shared/search/search-filters.ts';
import { useCodebook } from '../../state/codebook.ts';
import { useLanguage, useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';
import type { Choice } from '../../ui/Field.tsx';

interface ClaimFilterFieldsProps {
  readonly value: ClaimFilters;
  readonly onChange: (value: ClaimFilters) => void;
}

/** What a claim has to be, attribute by attribute, behind one field of the filters. */
export function ClaimFilterFields({ value, onChange }: ClaimFilterFieldsProps) {
  const strings = useStrings();
  const { search: words, claims } = strings;
  const language = useLanguage();
  const codebook = useCodebook();
  const count = countClaimFilters(value);
  const shown = count === 0 ? words.any : words.attributesSet(count);
  const entries = (list: readonly CodebookEntry[]): readonly Choice<string>[] =>
    list.map(({ id, name }) => ({ id, label: name[language] }));
  const field = <K extends string>(
    label: string,
    chosen: K | '',
    choices: readonly Choice<K>[],
    set: (next: K | '') => Partial<ClaimFilters>,
  ) => (
    <SelectField<K | ''>
      key={label}
      label={label}
      value={chosen}
      choices={[{ id: '', label: words.any }, ...choices]}
      onChange={(next) => {
        onChange({ ...value, ...set(next) });
      }}
    />
  );
  const named = <K extends string>(ids: readonly K[], names: Readonly<Record<K, string>>) =>
    ids.map((id) => ({ id, label: names[id] }));
  return (
    <div className="field">
      <span className="field-label">{words.attributes}</span>
      <DialogTrigger>
        <AriaButton
          className="field-input field-select"
          aria-label={`${words.attributes}: ${shown}`}
        >
          <span className="field-select-value">{shown}</span>
          <ChevronDown aria-hidden />
        </AriaButton>
        <Popover className="popover" placement="bottom end">
          <Dialog className="search-attributes" aria-label={words.attributes}>
            {field(
              claims.polarity,
              value.polarity,
              named(polarities, claims.polarities),
              (polarity) => ({ polarity }),
            )}
            {field(
              claims.certainty,
              value.certainty,
              named(certainties, claims.certainties),
              (certainty) => ({ certainty }),
            )}
            {field(claims.mode, value.mode, named(quotationModes, claims.modes), (mode) => ({
              mode,
            }))}
            {field(
              claims.sourceKind,
              value.sourceKind,
              named(sourceKinds, claims.sourceKinds),
              (sourceKind) => ({ sourceKind }),
            )}
            {field(words.cueClass, value.cueClass, entries(codebook.cueClasses), (cueClass) => ({
              cueClass,
            }))}
            {field(claims.verdict, value.verdict, entries(codebook.verdicts), (verdict) => ({
              verdict,
            }))}
            {field(
              claims.checkworthy,
              value.checkworthy,
              [
                ...named(checkworthiness, claims.checkworthiness),
                { id: 'undecided' as const, label: claims.undecided },
              ],
              (checkworthy) => ({ checkworthy }),
            )}
            {field(
              claims.credibility,
              value.credibility,
              credibilities.map((grade) => ({
                id: String(grade),
                label: claims.credibilities[grade],
              })),
              (credibility) => ({ credibility }),
            )}
            {codebook.fields
              .filter(({ on, kind }) => on === 'claim' && kind === 'choice')
              .map(({ id, name, choices }) =>
                field(
                  name[language] || id,
                  value.own[id] ?? '',
                  choices.map((choice) => ({ id: choice, label: choice })),
                  (chosen) => ({ own: { ...value.own, [id]: chosen } }),
                ),
              )}
            {count > 0 && (
              <Button
                look="quiet"
                onPress={() => {
                  onChange(anyClaim);
                }}
              >
                {words.clearAttributes}
              </Button>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
