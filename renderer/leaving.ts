/** Told of a moment that may be the last one of the window. */
type LeavingListener = (event: Event) => void;

/** Everybody who has something to store at such a moment. */
const listeners = new Set<LeavingListener>();

/** The window loads anew whatever would be lost. */
let isDecided = false;

/** Loads the window anew without asking anybody: for who has just said that it is what he wants. */
export function reloadAnyway(): void {
  isDecided = true;
  window.location.reload();
}

/**
 * Calls a function at each moment that may be the last one of the window: when it is about to close or
 * to load anew (`beforeunload`, which `preventDefault` refuses), when it goes, and when it is hidden,
 * because a hidden page may end without another word.
 * @returns ends it
 */
export function whenLeaving(listen: LeavingListener): () => void {
  listeners.add(listen);
  return () => {
    listeners.delete(listen);
  };
}

/**
 * Tells all who listen, and `last` after them. They are a list of our own because Chromium calls what
 * listens to its window in the order in which it was added, in the capture phase or not: whoever asks
 * whether everything is stored would be asked before the fields of the page have stored it.
 * @returns ends it
 */
export function tellLeaving(last: LeavingListener): () => void {
  const tell = (event: Event): void => {
    if (isDecided) return;
    for (const listen of listeners) listen(event);
    last(event);
  };
  const onVisibility = (event: Event): void => {
    if (document.visibilityState === 'hidden') tell(event);
  };
  window.addEventListener('beforeunload', tell);
  window.addEventListener('pagehide', tell);
  document.addEventListener('visibilitychange', onVisibility);
  return () => {
    window.removeEventListener('beforeunload', tell);
    window.removeEventListener('pagehide', tell);
    document.removeEventListener('visibilitychange', onVisibility);
  };
}
