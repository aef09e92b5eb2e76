import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { describeWithElectron } from '../../setup/needs.ts';
import {
  addressOf,
  argumentsOf,
  crashAndWait,
  executablePath,
  startProgram,
} from './start-program.ts';

/** Notes the questions of the program, and answers each with a button by its number. */
async function answerQuestions(app: ElectronApplication, button: number): Promise<void> {
  await app.evaluate(({ dialog }, response) => {
    const asked: string[] = [];
    Object.assign(globalThis, { hashiyaAsked: asked });
    Object.assign(dialog, {
      showMessageBox: async (...args: unknown[]) => {
        const options = args.at(-1) as { message: string };
        asked.push(options.message);
        return Promise.resolve({ response, checkboxChecked: false });
      },
    });
  }, button);
}

/** How many questions the program has asked since {@link answerQuestions}. */
async function questionsOf(app: ElectronApplication): Promise<number> {
  return app.evaluate(
    () => (globalThis as unknown as { hashiyaAsked: string[] }).hashiyaAsked.length,
  );
}

describeWithElectron('the program in Electron that crashes and hangs', () => {
  let profile: string;
  let app: ElectronApplication;

  beforeEach(async () => {
    profile = await mkdtemp(join(tmpdir(), 'hashiya-live-'));
    app = await startProgram(profile);
  }, 60_000);

  afterEach(async () => {
    await app.close().catch(() => undefined);
    await rm(profile, { recursive: true, force: true });
  });

  it(
    '99: three crashes in a row end in one question and a start without the last article',
    { timeout: 60_000 },
    async () => {
      await answerQuestions(app, 0);
      await crashAndWait(app);
      await crashAndWait(app);
      expect(await questionsOf(app)).toBe(0);
      await crashAndWait(app);
      expect(await questionsOf(app)).toBe(1);
      expect(await addressOf(app)).toBe('app://hashiya/?start=safe');
    },
  );

  it(
    '99: a page that hangs is asked about, and loaded again when the user wants it',
    { timeout: 120_000 },
    async () => {
      await answerQuestions(app, 1);
      const page = await app.firstWindow();
      const loaded = app.evaluate(
        ({ BrowserWindow }) =>
          new Promise<void>((resolve) => {
            BrowserWindow.getAllWindows()[0]?.webContents.once('did-finish-load', () => resolve());
          }),
      );
      // Never answers again; Chromium notices with the next input that is not taken.
      void page.evaluate('for (;;);').catch(() => undefined);
      await app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.sendInputEvent({
          type: 'mouseDown',
          x: 300,
          y: 300,
          button: 'left',
          clickCount: 1,
        });
        contents?.sendInputEvent({
          type: 'mouseUp',
          x: 300,
          y: 300,
          button: 'left',
          clickCount: 1,
        });
      });
      await loaded;
      expect(await questionsOf(app)).toBe(1);
      expect(await addressOf(app)).toBe('app://hashiya/');
    },
  );

  it('38: a lock that a killed program left holds nobody up', { timeout: 60_000 }, async () => {
    const gone = new Promise((resolve) => app.process().once('exit', resolve));
    app.process().kill('SIGKILL');
    await gone;
    app = await startProgram(profile);
    expect(await addressOf(app)).toBe('app://hashiya/');
  });

  it(
    '3: what was called saved is there after the main process was killed',
    { timeout: 60_000 },
    async () => {
      const page = await app.firstWindow();
      const file = join(profile, 'خبر.txt');
      await writeFile(file, 'اجتماع المجلس البلدي\n\nقالت الوزارة إن الأعمال ستبدأ غدًا.\n');
      await new Promise((resolve) => {
        execFile(executablePath, argumentsOf(profile, file), resolve);
      });
      await page.getByText('اجتماع المجلس البلدي').first().waitFor();
      await page.locator('.save-saved').waitFor();
      const gone = new Promise((resolve) => app.process().once('exit', resolve));
      app.process().kill('SIGKILL');
      await gone;
      app = await startProgram(profile);
      const again = await app.firstWindow();
      await again.getByText('اجتماع المجلس البلدي').first().waitFor();
      expect(await again.locator('.save-banner').count()).toBe(0);
    },
  );
});
