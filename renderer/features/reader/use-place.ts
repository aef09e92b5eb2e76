import { useEffect } from 'react';
import { useApp } from '../../state/app-context.tsx';
import { spanOf } from './shown-selection.ts';
import type { Caret } from './shown-selection.ts';

/** Tells the commands that are about a paragraph which one it is: the caret's, or all of the selection. */
export function usePlace(articleId: string, caret: Caret | null): void {
  const { session } = useApp();
  useEffect(() => {
    if (caret === null) return;
    session.getState().set({ place: { articleId, ...spanOf(caret) } });
  }, [caret, articleId, session]);
  useEffect(
    () => () => {
      const { place, set } = session.getState();
      if (place?.articleId === articleId) set({ place: null });
    },
    [articleId, session],
  );
}
