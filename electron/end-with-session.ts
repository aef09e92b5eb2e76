import type { App, BrowserWindow, PowerMonitor } from 'electron';

/** An end of the session that can be put off. */
interface SessionEnd {
  preventDefault(): void;
}

/** What the end of a session needs. */
export interface SessionDependencies {
  readonly app: Pick<App, 'quit'>;
  readonly window: Pick<BrowserWindow, 'on'>;
  readonly powerMonitor: Pick<PowerMonitor, 'on'>;
}

/**
 * Logging out or shutting down quits the program as its own command does, so that what is being saved
 * is waited for and the last backup is made. The system is asked for that time; without it Windows ends
 * the program at once, with no word to the window.
 */
export function endWithSession({ app, window, powerMonitor }: SessionDependencies): void {
  const quitFirst = (event: SessionEnd): void => {
    event.preventDefault();
    app.quit();
  };
  // Windows.
  window.on('query-session-end', quitFirst);
  // Linux and macOS. Electron's types leave out the event.
  powerMonitor.on('shutdown', quitFirst as () => void);
}
