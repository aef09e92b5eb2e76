import type { BrowserWindow, WebContents } from 'electron';
import type { Words } from '../words.ts';

/** How long a running save may hold up closing before the user is asked, in milliseconds. */
const patience = 3000;

/** Pause between two attempts to close, in milliseconds. */
const pause = 250;

/** What closing needs. */
export interface CloseDependencies {
  readonly window: Pick<BrowserWindow, 'close' | 'isDestroyed'> & {
    readonly webContents: Pick<WebContents, 'on'>;
  };
  /** Asks, and answers whether to close although something is unsaved. Blocks. */
  readonly askToClose: (words: Words) => boolean;
  readonly words: () => Words;
  /** Milliseconds, from any starting point. */
  readonly now: () => number;
}

/**
 * The window refuses to unload while a save is running. Electron then leaves it open without a
 * word: here closing is tried again until the save is through, and after three seconds the user
 * decides.
 */
export function closeWhenSaved({ window, askToClose, words, now }: CloseDependencies): void {
  /** Time of the first refused attempt. */
  let since: number | undefined;
  let retry: NodeJS.Timeout | undefined;

  window.webContents.on('will-prevent-unload', (event) => {
    clearTimeout(retry);
    since ??= now();
    if (now() - since < patience) {
      retry = setTimeout(() => {
        if (!window.isDestroyed()) window.close();
      }, pause);
      return;
    }
    since = undefined;
    // Preventing the refusal lets the window go.
    if (askToClose(words())) event.preventDefault();
  });
}
