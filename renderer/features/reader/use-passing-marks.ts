import { useMemo } from 'react';
import type { Mark } from '../../../shared/marks/marks-of-article.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import type { Span } from '../../../shared/model/span.ts';
import { useSession } from '../../state/app-context.tsx';

/** What “find in article” has found, and which of it is the current one. */
interface Found {
  readonly hits: readonly Span[];
  readonly currentHit: number;
}

/**
 * What is painted for a while only: hits of the find bar, the words that a jump was for, the halves
 * of a proposed attribution, and suggestions.
 */
export function usePassingMarks(
  articleId: string,
  { hits, currentHit }: Found,
): readonly Pick<Mark, 'start' | 'end' | 'look'>[] {
  const lit = useSession(({ reveal, selection }) =>
    reveal?.articleId === articleId && selection === null ? reveal : null,
  );
  const ghost = useSession((state) => state.ghost);
  const suggested = useSession((state) => state.suggested);
  return useMemo(() => {
    const inArticle = (anchors: readonly (Anchor | null | undefined)[]) =>
      anchors
        .flatMap((anchor) => (anchor?.articleId === articleId ? anchor.fragments : []))
        .map(({ start, end }) => ({ start, end, look: 'suggestion' }));
    return [
      ...hits.map(({ start, end }, number) => ({
        start,
        end,
        look: number === currentHit ? 'search-current' : 'search',
      })),
      ...(lit?.end === undefined
        ? []
        : [{ start: lit.offset, end: lit.end, look: 'search-current' }]),
      ...inArticle([ghost?.proposal.source?.anchor, ghost?.proposal.cue?.anchor]),
      ...inArticle(suggested),
    ];
  }, [articleId, hits, currentHit, lit, ghost, suggested]);
}
