import type { TextHits } from '../../../shared/search/text-index.ts';
import { useStrings } from '../../strings/use-strings.ts';
import { Button } from '../../ui/Button.tsx';
import { linesAtATime, searchState, useSearch } from './search-state.ts';

/** The records that are drawn; the rest comes on request. */
export function useDrawn(texts: readonly TextHits[]): readonly TextHits[] {
  const limit = useSearch((state) => state.limit);
  return texts.slice(0, limit);
}

/** Offers the next records of a long list. */
export function MoreRecords({ count }: { readonly count: number }) {
  const strings = useStrings().search;
  const limit = useSearch((state) => state.limit);
  if (count <= limit) return null;
  return (
    <p className="search-more">
      <Button
        look="quiet"
        onPress={() => {
          searchState.setState({ limit: limit + linesAtATime });
        }}
      >
        {strings.more(Math.min(count - limit, linesAtATime))}
      </Button>
    </p>
  );
}
