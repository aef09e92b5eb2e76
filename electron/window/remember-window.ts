import type { BrowserWindow } from 'electron';
import type { WindowState } from './window-state.ts';

/** Pause after the last move before the state is stored, in milliseconds. */
const settleTime = 500;

type Remembered = Pick<BrowserWindow, 'getNormalBounds' | 'isDestroyed' | 'isMaximized' | 'on'>;

/**
 * Stores where the window is whenever it has come to rest, and when it is closed. The function that
 * it returns waits for the last store, so that quitting does not cut it short.
 */
export function rememberWindow(
  window: Remembered,
  store: (state: WindowState) => Promise<void>,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let stored = Promise.resolve();

  const storeNow = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed()) return;
    const state = { bounds: window.getNormalBounds(), isMaximised: window.isMaximized() };
    // One after the other: an earlier state must not overtake a later one.
    stored = stored.then(() => store(state));
  };
  const storeSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(storeNow, settleTime);
  };

  window.on('resize', storeSoon);
  window.on('move', storeSoon);
  window.on('maximize', storeSoon);
  window.on('unmaximize', storeSoon);
  window.on('close', storeNow);
  window.on('closed', () => {
    clearTimeout(timer);
  });
  return () => stored;
}
