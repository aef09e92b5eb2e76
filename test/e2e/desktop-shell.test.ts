import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { homedir, hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { menuCommands } from '../../shared/ipc/menu-words.ts';
import { dropFiles, openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { startMainProcess } from './harness/main-process.ts';
import type { MainProcess } from './harness/main-process.ts';
import { waitUntilSaved } from './harness/reader.ts';

const fixture = fileURLToPath(new URL('../fixtures/articles/bridge-closure.txt', import.meta.url));

/** The page over the real preload and handlers of the desktop shell. */
describe('the desktop shell', () => {
  let main: MainProcess;
  let shell: Shell;

  beforeEach(async () => {
    main = await startMainProcess();
    shell = await openShell({ prepare: main.attachTo });
  });

  afterEach(async () => {
    expect(shell.problems).toEqual([]);
    await shell.close();
    await main.close();
  });

  const headline = () => shell.page.locator('h1.block-text');
  const articleFile = async (name: string): Promise<string> => {
    const path = join(main.documentsFolder, name);
    await copyFile(fixture, path);
    return path;
  };

  it('gives the page its three functions and no way to name a channel or a path', async () => {
    const seen = await shell.page.evaluate(async () => {
      const bridge = window.hashiya;
      if (!bridge) return undefined;
      const call = bridge.call as (name: string, ...args: unknown[]) => Promise<unknown>;
      const outcome = (promise: Promise<unknown>) =>
        promise.then(
          () => 'answered',
          () => 'refused',
        );
      return {
        names: Object.keys(bridge).sort(),
        info: await bridge.call('app-info'),
        channel: await outcome(call('register-dropped', ['/etc/passwd'])),
        extra: await outcome(call('app-info', 'extra')),
        path: await bridge.call('read-file', '/etc/hostname'),
      };
    });
    expect(seen).toEqual({
      names: ['call', 'listen', 'pickDropped'],
      info: { shell: 'desktop', version: '0.0.0-test', platform: 'linux' },
      channel: 'refused',
      extra: 'refused',
      path: { ok: false, error: 'unknown-token' },
    });
  });

  it('opens an article from the native menu and dialog', async () => {
    main.dialogs.openAnswers.push([await articleFile('جسر.txt')]);
    await main.clickMenu('open-files');
    await headline().waitFor();
    expect(await headline().innerText()).toContain('بلدية النهرين');
    await waitUntilSaved(shell.page);
  });

  it('takes dropped files from the disk, folders too', async () => {
    await mkdir(join(main.dropFolder, 'مقالات'));
    await copyFile(fixture, join(main.dropFolder, 'مقالات', 'جسر.txt'));
    await dropFiles(shell.page, [{ name: 'مقالات', bytes: new Uint8Array() }]);
    await headline().waitFor();
    expect(await headline().innerText()).toContain('بلدية النهرين');
  });

  it('opens what a second start hands over', async () => {
    await main.handOver([await articleFile('جسر.txt')]);
    await headline().waitFor();
    expect(await headline().innerText()).toContain('بلدية النهرين');
  });

  it('88: exports through the save dialog; the file is whole and names nothing of the machine', async () => {
    await main.handOver([await articleFile('جسر.txt')]);
    await headline().waitFor();
    await waitUntilSaved(shell.page);
    await main.clickMenu('export');
    const dialog = shell.page.getByRole('dialog');
    await dialog.getByText('المشروع كله').click();

    // The user types a name without its ending, over an older export.
    const target = join(main.documentsFolder, 'نتيجة');
    main.dialogs.saveAnswers.push(target);
    await dialog.getByRole('button', { name: 'تصدير' }).click();
    await shell.page.locator('.export-progress[data-kind=done]').waitFor();
    const written = await readFile(`${target}.json`, 'utf8');
    const exported = JSON.parse(written) as { articles: { text: string }[] };
    expect(exported.articles[0]?.text).toContain('بلدية النهرين');
    expect((await readdir(main.documentsFolder)).sort()).toEqual(['جسر.txt', 'نتيجة.json']);
    for (const own of [main.documentsFolder, main.profile, tmpdir(), homedir(), hostname()]) {
      expect(written).not.toContain(JSON.stringify(own).slice(1, -1));
    }
  });

  it('leaves no file and nothing of one where a large export is stopped, at its start or in the middle', async () => {
    const { page } = shell;
    const line = 'قال المتحدث إن العمل في الجسر سيستأنف صباح الأحد بعد إصلاح الأعطال.\n\n';
    const large = join(main.documentsFolder, 'كبير.txt');
    const lines = Array.from({ length: 15_000 }, (_, number) => `${String(number)}. ${line}`);
    await writeFile(large, lines.join(''));
    await main.handOver([large]);
    await page.locator('.block-text').first().waitFor();
    await waitUntilSaved(page);
    await main.clickMenu('export');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('المشروع كله').click();
    // As soon as the first record is on its way, and when all are and the file is being made.
    for (const percent of [0, 40]) {
      await page.evaluate((atLeast) => {
        const watcher = new MutationObserver(() => {
          const share = document.querySelector('.export-bar')?.getAttribute('aria-valuenow');
          const stop = [...document.querySelectorAll<HTMLElement>('[role=dialog] button')].find(
            ({ textContent }) => textContent === 'إيقاف',
          );
          if (stop === undefined || Number(share ?? -1) < atLeast) return;
          watcher.disconnect();
          stop.click();
        });
        watcher.observe(document.body, { subtree: true, childList: true, attributes: true });
      }, percent);
      await dialog.getByRole('button', { name: 'تصدير' }).click();
      await page.locator('.export-progress[data-kind=cancelled]').waitFor();
      // Not even asked where to.
      expect(main.dialogs.shown).toEqual([]);
      expect(await readdir(main.documentsFolder)).toEqual(['كبير.txt']);
    }
    main.dialogs.saveAnswers.push(join(main.documentsFolder, 'كله.json'));
    await dialog.getByRole('button', { name: 'تصدير' }).click();
    await page.locator('.export-progress[data-kind=done]').waitFor();
    expect((await readdir(main.documentsFolder)).sort()).toEqual(['كبير.txt', 'كله.json']);
    const written = await readFile(join(main.documentsFolder, 'كله.json'), 'utf8');
    const exported = JSON.parse(written) as { articles: { text: string }[] };
    expect(exported.articles[0]?.text.length).toBeGreaterThan(1_000_000);
  });

  it('says so when a file cannot be written, and leaves the older one alone', async () => {
    await main.handOver([await articleFile('جسر.txt')]);
    await headline().waitFor();
    await waitUntilSaved(shell.page);
    const folder = join(main.documentsFolder, 'taken.json');
    await mkdir(folder);
    await main.clickMenu('export');
    const dialog = shell.page.getByRole('dialog');
    main.dialogs.saveAnswers.push(folder);
    await dialog.getByRole('button', { name: 'تصدير' }).click();
    await shell.page.locator('.export-progress[data-kind=failed]').waitFor();
    expect((await readdir(main.documentsFolder)).sort()).toEqual(['taken.json', 'جسر.txt']);
  });

  it('explains a file that is gone or too large, and imports the others', async () => {
    const gone = join(main.documentsFolder, 'gone.txt');
    await writeFile(gone, 'x');
    const large = join(main.documentsFolder, 'large.txt');
    await writeFile(large, new Uint8Array(20 * 1024 * 1024 + 1));
    const paths = [gone, large, await articleFile('جسر.txt')];
    main.dialogs.openAnswers.push(paths);
    await rm(gone);
    await main.clickMenu('open-files');
    await headline().waitFor();
    const report = shell.page.locator('body');
    await expect.poll(() => report.innerText()).toContain('gone.txt');
    await expect.poll(() => report.innerText()).toContain('large.txt');
  });

  it('puts up a menu with every command, and follows the theme', async () => {
    const ids = main
      .menu()
      .flatMap((item) => (Array.isArray(item.submenu) ? item.submenu : []))
      .map(({ id }) => id);
    for (const command of menuCommands) expect(ids).toContain(command);
    expect(main.themes.length).toBeGreaterThan(0);
  });
});
