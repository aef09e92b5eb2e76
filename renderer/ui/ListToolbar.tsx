import { Search } from 'lucide-react';
import { Input, SearchField } from 'react-aria-components';
import { useStrings } from '../strings/use-strings.ts';
import { Segments } from './Segments.tsx';
import './ListToolbar.css';

/** Records of the open article, or of the whole project. */
export const listScopes = ['article', 'all'] as const;
/** See {@link listScopes}. */
export type ListScope = (typeof listScopes)[number];

interface ListToolbarProps {
  /** Name of the filter box. */
  readonly label: string;
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  /** Null hides the switch: no article is open, so there is only the whole project. */
  readonly scope: ListScope | null;
  readonly onScope: (scope: ListScope) => void;
  /** Moves on to the list (arrow down, Enter). */
  readonly onLeave: () => void;
}

/** Filter box and scope switch above a list. */
export function ListToolbar(props: ListToolbarProps) {
  const { label, filter, onFilter, scope, onScope, onLeave } = props;
  const strings = useStrings().review;
  return (
    <div className="list-toolbar">
      <SearchField
        aria-label={label}
        className="list-filter"
        value={filter}
        onChange={onFilter}
        onKeyDown={(event) => {
          if (event.code !== 'ArrowDown' && event.code !== 'Enter') return;
          event.preventDefault();
          onLeave();
        }}
      >
        <Search aria-hidden />
        <Input dir="auto" placeholder={label} />
      </SearchField>
      {scope !== null && (
        <Segments
          label={strings.scope}
          value={scope}
          choices={listScopes.map((id) => ({ id, label: strings.scopes[id] }))}
          onChange={onScope}
        />
      )}
    </div>
  );
}
