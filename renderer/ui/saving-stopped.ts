import { createContext, useContext, useEffect, useEffectEvent } from 'react';
import { whenLeaving } from '../leaving.ts';

/**
 * Whether saving has failed, so that nothing can be stored until the analyst decides. Fields then
 * keep what was typed, and take no more.
 */
export const SavingStopped = createContext(false);

/** Takes what a field that closes could not store; it is called when saving works again. */
export const KeepTyped = createContext<(store: () => void) => void>(() => undefined);

/**
 * When a field closes while saving has failed, what was typed in it outlives it: `store` is then
 * called once saving works again. The window does not close over it without a question.
 * @param store stores what was typed, or null when there is nothing to store
 */
export function useKeepTyped(store: (() => void) | null): void {
  const isStopped = useContext(SavingStopped);
  const keep = useContext(KeepTyped);
  const close = useEffectEvent(() => {
    if (isStopped && store !== null) keep(store);
  });
  const hold = useEffectEvent((event: Event) => {
    if (isStopped && store !== null) event.preventDefault();
  });
  useEffect(() => {
    const end = whenLeaving((event) => {
      hold(event);
    });
    return () => {
      end();
      close();
    };
  }, []);
}
