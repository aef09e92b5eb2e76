import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { closeWhenSaved } from '../../../electron/window/close-when-saved.ts';
import { words } from '../../../electron/words.ts';
import { createScriptedDialogs, FakeEmitter, fakeEvent } from '../../fakes/electron.ts';
import type { ScriptedDialogs } from '../../fakes/electron.ts';

/** A window that the user closes. */
export interface ClosingWindow {
  /** As a click on its cross does. */
  close(): void;
  /** How often the page has refused to close or to load anew. */
  readonly refusals: () => number;
  /** The questions of the main process, with scripted answers. */
  readonly dialogs: ScriptedDialogs;
}

/**
 * The window of Electron around a page in Chromium, with the real waiting of the main process. Electron
 * tells of a refusal where Chromium would show its question about leaving (`RunBeforeUnloadDialog` of
 * its `ElectronJavaScriptDialogManager`); here that question is there, and is answered in the same way.
 * So a page without a handler of its own closes at once.
 */
export function closingWindow(page: Page): ClosingWindow {
  const window = new FakeEmitter();
  const webContents = new FakeEmitter();
  const dialogs = createScriptedDialogs();
  let refusals = 0;

  page.on('dialog', (dialog) => {
    refusals += 1;
    const event = fakeEvent({});
    webContents.emit('will-prevent-unload', event);
    void (event.isPrevented ? dialog.accept() : dialog.dismiss()).catch(() => undefined);
  });
  page.on('load', () => {
    webContents.emit('did-finish-load');
  });
  const close = (): void => {
    window.emit('close');
    void page.close({ runBeforeUnload: true });
  };
  const held = Object.assign(window, {
    close,
    isDestroyed: () => page.isClosed(),
    webContents: Object.assign(webContents, {
      reload: () => void page.evaluate(() => location.reload()).catch(() => undefined),
    }),
  });
  closeWhenSaved({
    window: held as never,
    dialogs: {
      async ask(options) {
        // As a user takes a moment: until then Chromium's own question is closed.
        await wait(200);
        return dialogs.ask(options);
      },
    },
    words: () => words.en,
    now: () => performance.now(),
  });
  return { close, refusals: () => refusals, dialogs };
}
