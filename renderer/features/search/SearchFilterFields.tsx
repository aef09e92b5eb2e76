import { useMemo } from 'react';
import { contradictionStates } from '../../../shared/model/contradiction.ts';
import { countFilters, noFilters } from '../../../shared/search/search-filters.ts';
import type { SearchFilters } from '../../../shared/search/search-filters.ts';
import { useWorkspace } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import type { Choice } from '../../ui/Field.tsx';
import { ClaimFilterFields } from './ClaimFilterFields.tsx';
import { EntityFilter } from './EntityFilter.tsx';
import { lookFor, useSearch } from './search-state.ts';

/** What a result has to be besides holding the words. */
export function SearchFilterFields() {
  const strings = useStrings();
  const words = strings.search;
  const filters = useSearch((state) => state.filters);
  const articles = useWorkspace(({ project }) => project.articles);
  const outlets = useMemo(
    () => [...new Set([...articles.values()].map(({ outlet }) => outlet))].filter(Boolean).sort(),
    [articles],
  );
  const set = (patch: Partial<SearchFilters>): void => {
    lookFor({ filters: { ...filters, ...patch } });
  };
  const anyOr = <K extends string>(choices: readonly Choice<K>[]): readonly Choice<K | ''>[] => [
    { id: '', label: words.any },
    ...choices,
  ];
  return (
    <div className="search-filters" role="group" aria-label={words.filters}>
      <SelectField
        label={words.outlet}
        value={filters.outlet}
        choices={anyOr(outlets.map((outlet) => ({ id: outlet, label: outlet })))}
        onChange={(outlet) => {
          set({ outlet });
        }}
      />
      <TextField
        label={words.from}
        type="date"
        value={filters.from}
        onChange={(from) => {
          set({ from });
        }}
      />
      <TextField
        label={words.to}
        type="date"
        value={filters.to}
        onChange={(to) => {
          set({ to });
        }}
      />
      <EntityFilter
        label={words.entity}
        value={filters.entityId}
        onChange={(entityId) => {
          set({ entityId });
        }}
      />
      <EntityFilter
        label={words.source}
        value={filters.sourceId}
        onChange={(sourceId) => {
          set({ sourceId });
        }}
      />
      <ClaimFilterFields
        value={filters.claim}
        onChange={(claim) => {
          set({ claim });
        }}
      />
      <SelectField
        label={words.contradiction}
        value={filters.contradiction}
        choices={anyOr([
          ...contradictionStates.map((id) => ({ id, label: strings.contradictions.states[id] })),
          { id: 'none' as const, label: words.inNoContradiction },
        ])}
        onChange={(contradiction) => {
          set({ contradiction });
        }}
      />
      {countFilters(filters) > 0 && (
        <Button
          look="quiet"
          onPress={() => {
            lookFor({ filters: noFilters });
          }}
        >
          {words.clearFilters}
        </Button>
      )}
    </div>
  );
}
