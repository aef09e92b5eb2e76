import { useState } from 'react';
import type { CustomField } from '../../shared/model/codebook.ts';
import { askingFields, noFieldFilter, nothingChosen } from '../../shared/search/field-filters.ts';
import type { FieldFilter, OwnFieldFilter } from '../../shared/search/field-filters.ts';
import { joinList } from '../strings/join-list.ts';
import { useLanguage, useStrings } from '../strings/use-strings.ts';
import { Button } from './Button.tsx';
import { SelectField, TextField } from './Field.tsx';

/** What the analyst's own fields have to hold for a record to be listed; folded until it is opened. */
export function FieldFilters({ own }: { readonly own: OwnFieldFilter }) {
  const { fields, filters, setFilters } = own;
  const strings = useStrings();
  const words = strings.review;
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  if (fields.length === 0) return null;
  const asking = askingFields(fields, filters);
  return (
    <details
      className="field-filters"
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary data-active={asking.length > 0 || undefined}>
        {asking.length === 0
          ? words.ownFields
          : `${words.ownFields}: ${joinList(
              language,
              asking.map((field) => field.name[language] || field.id),
            )}`}
      </summary>
      {isOpen && (
        <div className="field-filter-grid" role="group" aria-label={words.ownFields}>
          {fields.map((field) => (
            <FieldFilterOf
              key={field.id}
              field={field}
              filter={filters[field.id] ?? noFieldFilter}
              onFilter={(filter) => {
                setFilters({ ...filters, [field.id]: filter });
              }}
            />
          ))}
        </div>
      )}
      {asking.length > 0 && (
        <Button
          look="quiet"
          onPress={() => {
            setFilters({});
          }}
        >
          {words.clearFieldFilters}
        </Button>
      )}
    </details>
  );
}

interface FieldFilterProps {
  readonly field: CustomField;
  readonly filter: FieldFilter;
  readonly onFilter: (filter: FieldFilter) => void;
}

/** One field: a choice is chosen, a text contains, numbers and dates have bounds. */
function FieldFilterOf({ field, filter, onFilter }: FieldFilterProps) {
  const words = useStrings().review;
  const language = useLanguage();
  const label = field.name[language] || field.id;
  if (field.kind === 'choice') {
    return (
      <SelectField
        label={label}
        value={filter.value}
        choices={[
          { id: '', label: words.everything },
          ...field.choices.map((choice) => ({ id: choice, label: choice })),
          { id: nothingChosen, label: words.notFilledIn },
        ]}
        onChange={(value) => {
          onFilter({ ...filter, value });
        }}
      />
    );
  }
  if (field.kind === 'text') {
    return (
      <TextField
        label={label}
        value={filter.value}
        onChange={(value) => {
          onFilter({ ...filter, value });
        }}
      />
    );
  }
  const type = field.kind === 'date' ? 'date' : 'text';
  return (['from', 'to'] as const).map((bound) => (
    <TextField
      key={bound}
      label={words.fieldBounds[bound](label)}
      type={type}
      value={filter[bound]}
      onChange={(value) => {
        onFilter({ ...filter, [bound]: value });
      }}
    />
  ));
}
