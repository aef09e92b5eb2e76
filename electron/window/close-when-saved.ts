import type { BrowserWindow, WebContents } from 'electron';
import type { NativeDialogs } from '../native-dialogs.ts';
import type { Words } from '../words.ts';

/** How long a running save may hold up closing before the user is asked, in milliseconds. */
const patience = 3000;

/** Pause between two attempts to close, in milliseconds. */
const pause = 250;

/** What closing needs. */
export interface CloseDependencies {
  readonly window: Pick<BrowserWindow, 'on' | 'close' | 'isDestroyed'> & {
    readonly webContents: Pick<WebContents, 'on' | 'reload'>;
  };
  readonly dialogs: Pick<NativeDialogs, 'ask'>;
  /** Sentences in the present language. */
  readonly words: () => Words;
  /** Milliseconds, from any starting point. */
  readonly now: () => number;
}

/**
 * The page refuses to unload while edits would be lost (`renderer/state/hold-window.ts`). Electron then
 * leaves the window open without a word, and gives up quitting: here the same is tried again until the
 * page lets go, and after three seconds the user decides. A window that closes ends the program
 * (`main.ts`), so quitting goes on by itself.
 */
export function closeWhenSaved({ window, dialogs, words, now }: CloseDependencies): void {
  const { webContents } = window;
  /** The page is being asked because its window is to close; otherwise because it loads anew. */
  let isClosing = false;
  /** Time of the first refused attempt. */
  let since: number | undefined;
  let retry: NodeJS.Timeout | undefined;
  let isAsking = false;
  /** The user leaves although something is not saved. */
  let isDecided = false;

  const leave = (way: 'close' | 'reload'): void => {
    if (window.isDestroyed()) return;
    if (way === 'close') window.close();
    else webContents.reload();
  };

  // Not the dialog that blocks: it would also stop the save that is being waited for.
  const ask = async (way: 'close' | 'reload'): Promise<void> => {
    isAsking = true;
    const { unsaved, buttons } = words();
    const { response } = await dialogs.ask({
      type: 'warning',
      message: unsaved.message,
      detail: unsaved.detail,
      buttons: [buttons.stay, way === 'close' ? buttons.closeAnyway : buttons.reload],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    isAsking = false;
    since = undefined;
    if (response !== 1) return;
    isDecided = true;
    leave(way);
  };

  window.on('close', () => {
    isClosing = true;
  });
  // Nothing of this is about the next page.
  webContents.on('did-finish-load', () => {
    clearTimeout(retry);
    since = undefined;
    isDecided = false;
  });
  webContents.on('will-prevent-unload', (event) => {
    const way = isClosing ? 'close' : 'reload';
    isClosing = false;
    if (isAsking) return;
    if (isDecided) {
      // Preventing the refusal lets the page go.
      event.preventDefault();
      return;
    }
    clearTimeout(retry);
    since ??= now();
    if (now() - since >= patience) {
      void ask(way);
      return;
    }
    retry = setTimeout(() => {
      leave(way);
    }, pause);
  });
}
