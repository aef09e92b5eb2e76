import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeWithElectron } from '../../setup/needs.ts';
import { argumentsOf, executablePath, startProgram } from './start-program.ts';

const title = 'اجتماع المجلس البلدي';

/** From now on the answers of the journal can be held up, and questions are answered by “stay”. */
async function takeOver(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog, ipcMain }) => {
    const state = { asked: 0, letGo: () => undefined as void, isHeld: false };
    Object.assign(globalThis, { hashiyaClosing: state });
    Object.assign(dialog, {
      showMessageBox: async () => {
        state.asked += 1;
        return Promise.resolve({ response: 0, checkboxChecked: false });
      },
    });
    // Electron keeps the handlers of `handle` here, and has no other way to put one before them.
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })
      ._invokeHandlers;
    type Handler = (...args: unknown[]) => Promise<unknown>;
    const append = handlers.get('journal-append');
    if (append === undefined) throw new Error('the journal takes no edits');
    let gate: Promise<void> = Promise.resolve();
    handlers.set('journal-append', async (...args) => gate.then(async () => append(...args)));
    Object.assign(state, {
      hold: () => {
        gate = new Promise((resolve) => {
          state.letGo = resolve;
        });
      },
    });
  });
}

const hold = async (app: ElectronApplication): Promise<void> =>
  app.evaluate(() => {
    (globalThis as unknown as { hashiyaClosing: { hold: () => void } }).hashiyaClosing.hold();
  });
const letGo = async (app: ElectronApplication): Promise<void> =>
  app.evaluate(() => {
    (globalThis as unknown as { hashiyaClosing: { letGo: () => void } }).hashiyaClosing.letGo();
  });
const asked = async (app: ElectronApplication): Promise<number> =>
  app.evaluate(
    () => (globalThis as unknown as { hashiyaClosing: { asked: number } }).hashiyaClosing.asked,
  );

async function openNotes(page: Page) {
  await page.keyboard.press('Control+KeyI');
  const notes = page.getByRole('dialog').locator('textarea').first();
  await notes.waitFor();
  return notes;
}

describeWithElectron('the program in Electron that is closed', () => {
  let profile: string;
  let app: ElectronApplication;
  let page: Page;
  let ended: Promise<unknown>;

  const start = async (): Promise<void> => {
    app = await startProgram(profile);
    page = await app.firstWindow();
    // Electron has answered by then; Playwright alone would say that the page may go.
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
    ended = new Promise((resolve) => app.process().once('exit', resolve));
  };
  const isShown = async (): Promise<void> => {
    await page.getByText(title).first().waitFor();
    await page.locator('.save-saved').waitFor();
  };

  beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), 'hashiya-live-'));
    const file = join(profile, 'خبر.txt');
    await writeFile(file, `${title}\n\nقالت الوزارة إن الأعمال ستبدأ غدًا.\n`);
    await start();
    await new Promise((resolve) => {
      execFile(executablePath, argumentsOf(profile, file), resolve);
    });
    await isShown();
  }, 60_000);

  afterEach(async () => {
    await app.close().catch(() => undefined);
    await rm(profile, { recursive: true, force: true });
  });

  const ways: [way: string, act: () => Promise<void>][] = [
    [
      'the window',
      async () =>
        app.evaluate(({ BrowserWindow }) => {
          BrowserWindow.getAllWindows()[0]?.close();
        }),
    ],
    [
      'quitting',
      async () =>
        app.evaluate(({ app: program }) => {
          program.quit();
        }),
    ],
    ...(process.platform === 'win32'
      ? []
      : [
          ['the end of the session', async () => void app.process().kill('SIGTERM')] satisfies [
            string,
            () => Promise<void>,
          ],
        ]),
  ];

  it.each(ways)(
    '15: waits for a save that is running, closed by %s, and ends the program then',
    { timeout: 60_000 },
    async (_way, act) => {
      await takeOver(app);
      const notes = await openNotes(page);
      await hold(app);
      await notes.pressSequentially('راجع تاريخ الاجتماع');
      await page.locator('.save-saving').waitFor();
      await act();
      await page.waitForTimeout(1200);
      expect(app.windows()).toHaveLength(1);
      expect(await asked(app)).toBe(0);
      await letGo(app);
      await ended;
      await start();
      await isShown();
      expect(await (await openNotes(page)).inputValue()).toBe('راجع تاريخ الاجتماع');
    },
  );

  it('15: asks after three seconds, and stays open', { timeout: 60_000 }, async () => {
    await takeOver(app);
    const notes = await openNotes(page);
    await hold(app);
    await notes.pressSequentially('راجع');
    await page.locator('.save-saving').waitFor();
    await app.evaluate(({ app: program }) => {
      program.quit();
    });
    await expect.poll(() => asked(app), { timeout: 10_000 }).toBe(1);
    await letGo(app);
    await page.locator('.save-saved').waitFor();
    expect(app.windows()).toHaveLength(1);
  });

  it(
    '15, 16: what was typed just before the window closed is there at the next start',
    { timeout: 60_000 },
    async () => {
      const notes = await openNotes(page);
      await notes.pressSequentially('آخر ما كتب');
      await app.evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()[0]?.close();
      });
      await ended;
      await start();
      await isShown();
      expect(await (await openNotes(page)).inputValue()).toBe('آخر ما كتب');
    },
  );
});
