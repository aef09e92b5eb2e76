import { useEffect } from 'react';
import { LibraryPane } from './LibraryPane.tsx';
import { useApp } from '../state/app-context.tsx';
import { useStrings } from '../strings/use-strings.ts';

/** The library over the text, in a narrow window; choosing an article or Escape puts it away. */
export function LibraryDrawer() {
  const strings = useStrings();
  const { session } = useApp();
  useEffect(
    () =>
      session.subscribe((now, before) => {
        if (now.openArticleId !== before.openArticleId) now.set({ libraryDrawer: false });
      }),
    [session],
  );
  return (
    <nav className="library-drawer" aria-label={strings.library.pane}>
      <LibraryPane />
    </nav>
  );
}
