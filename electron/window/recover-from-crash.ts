import type { BrowserWindow, RenderProcessGoneDetails, WebContents } from 'electron';
import { appAddress } from '../app-origin.ts';
import type { NativeDialogs } from '../native-dialogs.ts';
import type { Words } from '../words.ts';

/** So many crashes within this time (milliseconds) are a loop that reloading does not end. */
const loop = { crashes: 3, within: 60_000 } as const;

/** Start address that asks the window not to open the last article again: it may be the cause. */
export const safeStartAddress = `${appAddress}?start=safe`;

/** What recovering needs. */
export interface RecoveryDependencies {
  readonly window: Pick<BrowserWindow, 'on' | 'loadURL' | 'isDestroyed'> & {
    readonly webContents: Pick<WebContents, 'on' | 'reload' | 'forcefullyCrashRenderer'>;
  };
  readonly dialogs: Pick<NativeDialogs, 'ask'>;
  /** Sentences in the present language. */
  readonly words: () => Words;
  /** Milliseconds, from any starting point. */
  readonly now: () => number;
  readonly quit: () => void;
}

/**
 * Brings the window back when its process crashed: by itself, and when it crashes again and again,
 * by asking. When it hangs, the user chooses between waiting and reloading. What was saved lies in
 * the database and is not touched by either.
 */
export function recoverFromCrash(dependencies: RecoveryDependencies): void {
  const { window, dialogs, words, now, quit } = dependencies;
  const { webContents } = window;
  let crashes: number[] = [];
  let hanging: AbortController | undefined;

  const afterCrash = async ({ reason }: RenderProcessGoneDetails): Promise<void> => {
    hanging?.abort();
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    crashes = [...crashes.filter((time) => now() - time < loop.within), now()];
    if (crashes.length < loop.crashes) {
      webContents.reload();
      return;
    }
    crashes = [];
    const { crashed, buttons } = words();
    const { response } = await dialogs.ask({
      type: 'error',
      message: crashed.message,
      detail: crashed.detail,
      buttons: [buttons.reload, buttons.quit],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (response !== 0) quit();
    // Another crash cuts the loading short and is counted by itself.
    else await window.loadURL(safeStartAddress).catch(() => undefined);
  };

  const whileHanging = async (): Promise<void> => {
    if (hanging) return;
    hanging = new AbortController();
    const { unresponsive, buttons } = words();
    const { signal } = hanging;
    const { response } = await dialogs.ask({
      type: 'warning',
      message: unresponsive.message,
      detail: unresponsive.detail,
      buttons: [buttons.wait, buttons.reload],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal,
    });
    hanging = undefined;
    // A hanging page cannot be reloaded politely; its crash is handled above.
    if (response === 1 && !signal.aborted) webContents.forcefullyCrashRenderer();
  };

  webContents.on('render-process-gone', (_event, details) => void afterCrash(details));
  window.on('unresponsive', () => void whileHanging());
  window.on('responsive', () => hanging?.abort());
}
