import { SlidersHorizontal, X } from 'lucide-react';
import { searchKinds } from '../../../shared/search/project-documents.ts';
import type { SearchKind } from '../../../shared/search/project-documents.ts';
import { countFilters } from '../../../shared/search/search-filters.ts';
import { useSession } from '../../state/app-context.tsx';
import { useStrings } from '../../strings/use-strings.ts';
import { IconButton } from '../../ui/Button.tsx';
import { Tabs } from '../../ui/Tabs.tsx';
import { ClaimResults } from './ClaimResults.tsx';
import { NoteResults } from './NoteResults.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SearchFilterFields } from './SearchFilterFields.tsx';
import { TagBar } from './TagBar.tsx';
import { TextResults } from './TextResults.tsx';
import { searchState, useSearch } from './search-state.ts';
import { useSearchResults } from './use-search-results.ts';
import type { SearchResults } from './use-search-results.ts';
import './Search.css';

/** One box over all articles, claims and notes, in the place of the reading area. */
export function SearchView() {
  const strings = useStrings().search;
  const results = useSearchResults();
  const setSession = useSession((session) => session.set);
  const kind = useSearch((state) => state.kind);
  const filtersOpen = useSearch((state) => state.filtersOpen);
  const filtersSet = useSearch((state) => countFilters(state.filters));
  return (
    <section className="search" aria-label={strings.title}>
      <h1 className="visually-hidden">{strings.title}</h1>
      <div className="search-head">
        <SearchBox />
        <IconButton
          label={filtersSet === 0 ? strings.filters : strings.filtersSet(filtersSet)}
          isPressed={filtersOpen || filtersSet > 0}
          onPress={() => {
            searchState.setState({ filtersOpen: !filtersOpen });
          }}
        >
          <SlidersHorizontal aria-hidden />
        </IconButton>
        <IconButton
          label={strings.close}
          onPress={() => {
            setSession({ view: 'read' });
          }}
        >
          <X aria-hidden />
        </IconButton>
      </div>
      {filtersOpen && <SearchFilterFields />}
      <Tabs
        label={strings.results}
        value={kind}
        tabs={searchKinds.map((id) => ({
          id,
          label: strings.kinds[id],
          ...(results.isAsked
            ? { count: id === 'texts' ? results.texts.total : results[id].texts.length }
            : {}),
          content: id === kind ? <Results kind={id} results={results} /> : null,
        }))}
        onChange={(next: SearchKind) => {
          searchState.setState({ kind: next, current: '' });
        }}
      />
      {kind === 'texts' && <TagBar />}
    </section>
  );
}

function Results({
  kind,
  results,
}: {
  readonly kind: SearchKind;
  readonly results: SearchResults;
}) {
  const strings = useStrings().search;
  const filtersSet = useSearch((state) => countFilters(state.filters));
  const query = useSearch((state) => state.query);
  const result = results[kind];
  const found =
    kind === 'texts'
      ? strings.found.texts(result.total, result.texts.length)
      : strings.found[kind](result.texts.length);
  if (!results.isAsked || (kind === 'texts' && query.trim() === '')) return <SearchTeaching />;
  return (
    <div className="search-results">
      <p className="search-found" role="status">
        {result.total > 0 ? found : filtersSet > 0 ? strings.nothingWithFilters : strings.nothing}
        {results.waiting > 0 && <> {strings.reading(results.waiting)}</>}
      </p>
      {kind === 'texts' && <TextResults result={result} />}
      {kind === 'claims' && <ClaimResults result={result} />}
      {kind === 'notes' && <NoteResults result={result} />}
    </div>
  );
}

function SearchTeaching() {
  const strings = useStrings().search;
  return (
    <div className="search-teaching">
      <h2>{strings.emptyTitle}</h2>
      <ul>
        {strings.empty.map((line) => (
          <li key={line}>{line}</li>
        ))}
        <li>{strings.keys}</li>
      </ul>
    </div>
  );
}
