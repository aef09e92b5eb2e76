import { useState } from 'react';
import { ArrowLeft, ListFilter } from 'lucide-react';
import { useStrings } from '../../strings/use-strings.ts';
import { IconButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import type { LibraryFilter } from './find-articles.ts';
import { LibraryFilters } from './LibraryFilters.tsx';

interface LibraryHeaderProps {
  /** Articles in this view, whatever the filter. */
  readonly count: number;
  readonly isTrash: boolean;
  readonly filter: LibraryFilter;
  readonly outlets: readonly string[];
  readonly onFilter: (filter: LibraryFilter) => void;
  readonly onLeaveTrash: () => void;
}

/** Name of the view, its search box, and the filters behind a button. */
export function LibraryHeader(props: LibraryHeaderProps) {
  const { count, isTrash, filter, outlets, onFilter, onLeaveTrash } = props;
  const words = useStrings().library;
  const [filtersOpen, setFiltersOpen] = useState(false);
  return (
    <header className="library-header">
      <div className="library-heading">
        {isTrash && (
          <IconButton label={words.backToLibrary} onPress={onLeaveTrash}>
            <ArrowLeft aria-hidden className="flips-in-rtl" />
          </IconButton>
        )}
        <h2>{isTrash ? words.trashTitle : words.title}</h2>
        {count > 0 && <span className="library-count">{words.articles(count)}</span>}
      </div>
      {count > 0 && (
        <div className="library-search">
          <TextField
            type="search"
            label={words.search}
            labelHidden
            placeholder={words.searchPlaceholder}
            value={filter.query}
            onChange={(query) => {
              onFilter({ ...filter, query });
            }}
          />
          <IconButton
            label={words.view}
            isPressed={filtersOpen}
            onPress={() => {
              setFiltersOpen(!filtersOpen);
            }}
          >
            <ListFilter aria-hidden />
          </IconButton>
        </div>
      )}
      {count > 0 && filtersOpen && (
        <LibraryFilters filter={filter} outlets={outlets} onChange={onFilter} />
      )}
    </header>
  );
}
