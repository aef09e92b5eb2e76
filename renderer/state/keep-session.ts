import type { StoreApi } from 'zustand/vanilla';
import { sameValue } from '../../shared/model/same-value.ts';
import { savedPart } from './session.ts';
import type { Session } from './session.ts';

/**
 * Keeps the saved part of the session: at most `delay` milliseconds after a change, however many
 * more follow, and at once when the returned function is called. What passes (hovering, selecting)
 * is not a change; `save` tells whether it is kept. Work never waits for this; view state may lag
 * behind by the delay.
 */
export function keepSession(
  session: StoreApi<Session>,
  save: (saved: unknown) => Promise<boolean>,
  delay: number,
): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let kept = savedPart(session.getState());
  const keep = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const now = savedPart(session.getState());
    if (sameValue(now, kept)) return;
    const before = kept;
    kept = now;
    void save(now).then((isKept) => {
      // Then the next change, or the end, tries it again.
      if (!isKept && kept === now) kept = before;
    });
  };
  // A throttle, not a debounce: moving the pointer without a pause must not put it off for ever.
  session.subscribe(() => {
    timer ??= setTimeout(keep, delay);
  });
  return keep;
}
