import { useSyncExternalStore } from 'react';

/** Below this width three panes leave the text too little room, so the library is a drawer. */
const narrow = '(width < 1120px)';

/** Whether the window is too narrow for three panes side by side. */
export function isNarrow(): boolean {
  return window.matchMedia(narrow).matches;
}

/** {@link isNarrow}, followed as the window changes. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, isNarrow);
}

function subscribe(onChange: () => void): () => void {
  const query = window.matchMedia(narrow);
  query.addEventListener('change', onChange);
  return () => {
    query.removeEventListener('change', onChange);
  };
}
