import { setTimeout as wait } from 'node:timers/promises';
import type { App } from 'electron';

/**
 * Quitting waits at most this long, in milliseconds: the last backup takes a second or two, and a
 * network drive may never answer.
 */
const patience = 15_000;

/** Lets running writes end before the process does; `lastly` comes when nothing can come any more. */
export function quitWhenIdle(
  app: Pick<App, 'on' | 'exit'>,
  idle: () => Promise<void>,
  lastly: () => void = () => undefined,
): void {
  let isEnding = false;
  app.on('will-quit', (event) => {
    event.preventDefault();
    // Once: the session may end, or the user quit again, while the last backup is made.
    if (isEnding) return;
    isEnding = true;
    void Promise.race([idle(), wait(patience)]).finally(() => {
      lastly();
      // Ends at once, without asking for will-quit again.
      app.exit(0);
    });
  });
}
