import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import type { Id } from '../../../shared/model/id.ts';
import { parseQuery } from '../../../shared/search/parse-query.ts';
import { countFilters, hitTests } from '../../../shared/search/search-filters.ts';
import type { SearchResult } from '../../../shared/search/text-index.ts';
import { useApp, useWorkspace } from '../../state/app-context.tsx';
import { searchIndexerOf } from './search-indexer.ts';
import { useSearch } from './search-state.ts';

/** What the search found, by kind. */
export interface SearchResults {
  readonly texts: SearchResult;
  readonly claims: SearchResult;
  readonly notes: SearchResult;
  /** Whether anything was asked at all. */
  readonly isAsked: boolean;
  /** How many texts are not read yet. */
  readonly waiting: number;
}

/** The results for what the search box and the filters say now. */
export function useSearchResults(): SearchResults {
  const { index, progress } = searchIndexerOf(useApp().workspace);
  const { version, waiting } = useStore(progress);
  const project = useWorkspace((workspace) => workspace.project);
  const query = useDeferredValue(useSearch((state) => state.query));
  const filters = useSearch((state) => state.filters);
  const limit = useSearch((state) => state.limit);
  const results = useMemo(() => {
    const terms = parseQuery(query);
    const tests = hitTests(project, filters);
    const hasFilters = countFilters(filters) > 0;
    const claims =
      terms.length === 0 && hasFilters
        ? listAll(project.claims.keys(), tests.claim)
        : index.of.claims.search(terms, { accepts: tests.claim });
    return {
      // The index changes under the same name; `version` tells when.
      version,
      texts: index.of.texts.search(terms, {
        accepts: tests.article,
        limit,
        ...(tests.span === null ? {} : { acceptsSpan: tests.span }),
      }),
      claims,
      notes: index.of.notes.search(terms, { accepts: tests.note }),
      isAsked: terms.length > 0 || hasFilters,
    };
  }, [index, version, project, query, filters, limit]);
  return { ...results, waiting };
}

function listAll(ids: Iterable<Id>, passes: (id: Id) => boolean): SearchResult {
  const texts = [...ids].filter(passes).map((id) => ({ id, spans: [], total: 1 }));
  return { texts, total: texts.length };
}
