import { useEffect, useRef } from 'react';
import type { SearchResult } from '../../../shared/search/text-index.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { ArticleHits } from './ArticleHits.tsx';
import { moveAmongLines } from './line-focus.ts';
import { linesAtATime, searchState, useSearch } from './search-state.ts';

/** The places found in the texts, by article. */
export function TextResults({ result }: { readonly result: SearchResult }) {
  const strings = useStrings().search;
  const limit = useSearch((state) => state.limit);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Back from a place: the keyboard is where it was.
    const { current } = searchState.getState();
    if (current === '') return;
    root.current
      ?.querySelector<HTMLElement>(`[data-search-line="${CSS.escape(current)}"]`)
      ?.focus();
  }, []);
  const drawn = result.texts.filter(({ spans }) => spans.length > 0);
  const left = result.total - Math.min(limit, result.total);
  const first = drawn[0];
  return (
    <div ref={root} onKeyDown={moveAmongLines}>
      {drawn.map((hits) => (
        <ArticleHits key={hits.id} hits={hits} isFirst={hits === first} />
      ))}
      {left > 0 && (
        <p className="search-more">
          <Button
            look="quiet"
            onPress={() => {
              searchState.setState({ limit: limit + linesAtATime });
            }}
          >
            {strings.more(Math.min(left, linesAtATime))}
          </Button>
        </p>
      )}
    </div>
  );
}
