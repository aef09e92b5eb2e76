import { Search } from 'lucide-react';
import { Input, SearchField } from 'react-aria-components';
import type { OwnFieldFilter } from '../../shared/search/field-filters.ts';
import { useStrings } from '../strings/use-strings.ts';
import { FieldFilters } from './FieldFilters.tsx';
import { focusList } from './panel-focus.ts';
import { Segments } from './Segments.tsx';
import './ListToolbar.css';

/** Records of the open article, or of the whole project. */
export const listScopes = ['article', 'all'] as const;
/** See {@link listScopes}. */
export type ListScope = (typeof listScopes)[number];

interface ListToolbarProps {
  /** Name of the filter box. */
  readonly label: string;
  readonly filter: {
    readonly filter: string;
    readonly setFilter: (filter: string) => void;
    /** Null hides the switch: no article is open, so there is only the whole project. */
    readonly scope: ListScope | null;
    readonly setScope: (scope: ListScope) => void;
    readonly own: OwnFieldFilter;
  };
}

/** Filter box and scope switch above a list, and filters on the analyst's own fields, if there are any. */
export function ListToolbar({ label, filter }: ListToolbarProps) {
  const strings = useStrings().review;
  return (
    <div className="list-toolbar">
      <SearchField
        aria-label={label}
        className="list-filter"
        value={filter.filter}
        onChange={filter.setFilter}
        onKeyDown={(event) => {
          if (event.code !== 'ArrowDown' && event.code !== 'Enter') return;
          event.preventDefault();
          focusList(document.activeElement);
        }}
      >
        <Search aria-hidden />
        <Input dir="auto" placeholder={label} />
      </SearchField>
      {filter.scope !== null && (
        <Segments
          label={strings.scope}
          value={filter.scope}
          choices={listScopes.map((id) => ({ id, label: strings.scopes[id] }))}
          onChange={filter.setScope}
        />
      )}
      <FieldFilters own={filter.own} />
    </div>
  );
}
