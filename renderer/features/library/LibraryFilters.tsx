import { articleStatuses } from '../../../shared/model/article.ts';
import { directions } from '../../../shared/model/direction.ts';
import { useSession } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { noFilter } from './find-articles.ts';
import type { LibraryFilter, LibrarySort } from './find-articles.ts';

interface LibraryFiltersProps {
  readonly filter: LibraryFilter;
  readonly outlets: readonly string[];
  readonly onChange: (filter: LibraryFilter) => void;
}

const sorts = ['added', 'published', 'title', 'outlet'] as const satisfies LibrarySort[];

/** Narrows and orders the library. */
export function LibraryFilters({ filter, outlets, onChange }: LibraryFiltersProps) {
  const words = useStrings().library;
  const sort = useSession((session) => session.librarySort);
  const setSession = useSession((session) => session.set);
  const isFiltered = filter.status !== null || filter.outlet !== null || filter.direction !== null;

  return (
    <div className="library-filters">
      <SelectField
        label={words.status}
        value={filter.status ?? 'all'}
        choices={[
          { id: 'all' as const, label: words.all },
          ...articleStatuses.map((id) => ({ id, label: words.statuses[id] })),
        ]}
        onChange={(id) => {
          onChange({ ...filter, status: id === 'all' ? null : id });
        }}
      />
      <SelectField
        label={words.direction}
        value={filter.direction ?? 'all'}
        choices={[
          { id: 'all' as const, label: words.all },
          ...directions.map((id) => ({ id, label: words.directions[id] })),
        ]}
        onChange={(id) => {
          onChange({ ...filter, direction: id === 'all' ? null : id });
        }}
      />
      <SelectField
        label={words.outlet}
        // Outlets are free text: a prefix keeps one that is called “all” apart from the entry.
        value={filter.outlet === null ? 'all' : `outlet:${filter.outlet}`}
        choices={[
          { id: 'all', label: words.all },
          ...outlets.map((outlet) => ({
            id: `outlet:${outlet}`,
            label: outlet === '' ? words.noOutlet : outlet,
          })),
        ]}
        onChange={(id) => {
          onChange({ ...filter, outlet: id === 'all' ? null : id.slice('outlet:'.length) });
        }}
      />
      <SelectField
        label={words.sort}
        value={sort}
        choices={sorts.map((id) => ({ id, label: words.sorts[id] }))}
        onChange={(librarySort) => {
          setSession({ librarySort });
        }}
      />
      {isFiltered && (
        <Button
          look="quiet"
          onPress={() => {
            onChange({ ...noFilter, query: filter.query });
          }}
        >
          {words.clearFilters}
        </Button>
      )}
    </div>
  );
}
