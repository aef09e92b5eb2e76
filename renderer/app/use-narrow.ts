import { useSyncExternalStore } from 'react';

/** Below this width three panes leave the text too little room, so the library is a drawer. */
const narrow = '(width < 1120px)';
/** Below this one text and panel have not their least widths either, as at a zoom of 300 %. */
const tight = '(width < 680px)';

/** Whether the window is too narrow for three panes side by side. */
export function isNarrow(): boolean {
  return window.matchMedia(narrow).matches;
}

/** {@link isNarrow}, followed as the window changes. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribeNarrow, isNarrow);
}

/** Whether text and panel have to share the window by halves. */
export function useTight(): boolean {
  return useSyncExternalStore(subscribeTight, () => window.matchMedia(tight).matches);
}

const subscribeNarrow = subscribeTo(narrow);
const subscribeTight = subscribeTo(tight);

function subscribeTo(condition: string): (onChange: () => void) => () => void {
  return (onChange) => {
    const query = window.matchMedia(condition);
    query.addEventListener('change', onChange);
    return () => {
      query.removeEventListener('change', onChange);
    };
  };
}
