import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../../renderer/strings/en/index.ts';
import { dropFiles, openShell } from '../harness/browser-shell.ts';
import type { Shell } from '../harness/browser-shell.ts';
import { lookAt } from '../harness/pictures.ts';
import { articleBody } from './desktop-profile.ts';

describe('the browser shell', () => {
  let shell: Shell;

  beforeEach(async () => {
    shell = await openShell({
      locale: 'en',
      prepare: async (page) => {
        await page.addInitScript(() => {
          // One change before the reminder, and a disk with 300 MB left.
          localStorage.setItem('hashiya-copies', JSON.stringify({ changes: 49 }));
          const estimate = async () => Promise.resolve({ quota: 301e6, usage: 1e6 });
          Object.defineProperty(navigator.storage, 'estimate', { value: estimate });
        });
      },
    });
  });

  afterEach(async () => {
    await shell.close();
  });

  it('asks before an import when room is short, and once about copies, which it then saves by itself', async () => {
    const { page, problems } = shell;
    const files = [{ name: 'خبر.txt', bytes: articleBody('اجتماع المجلس البلدي') }];
    await dropFiles(page, files);
    const question = page.getByRole('alertdialog', { name: 'Little room on the disk' });
    await question.waitFor();
    await lookAt(page, 'space', '[role=alertdialog]');
    await question.getByRole('button', { name: 'Do not import' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await page.locator('.window-welcome').count()).toBe(1);
    await dropFiles(page, files);
    await question.getByRole('button', { name: 'Import anyway' }).click();
    await page.locator('h1.block-text', { hasText: 'اجتماع المجلس البلدي' }).waitFor();

    const reminder = page.locator('.recovery-notice', { hasText: 'outside this browser: 50' });
    await reminder.waitFor();
    await lookAt(page, 'copies', '.recovery-notice');
    // Once it is agreed, this copy and those that follow come without being asked for.
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      reminder.getByRole('button', { name: 'Yes, by itself' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^hashiya-[\d-]+\.json$/);
    const saved = JSON.parse(await readFile(await download.path(), 'utf8')) as {
      articles: unknown[];
    };
    expect(saved.articles).toHaveLength(1);
    await reminder.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Comma');
    const part = page.getByRole('region', { name: 'Saving and backups' });
    await part.getByText('changes since then: 0').waitFor();
    await part.scrollIntoViewIfNeeded();
    await lookAt(page, 'copies-setting', '.dialog', '.dialog-content section:last-of-type');
    const wish = part.getByRole('radio', { name: 'By themselves' });
    expect(await wish.getAttribute('aria-checked')).toBe('true');
    expect(problems).toEqual([]);
  });

  it('22: gives out the stored records as they are, where bringing them into the new form fails', async () => {
    const { page } = shell;
    const start = page.url();
    // The same origin, without the program.
    await page.goto(`${start}third-party-licences.md`);
    await page.evaluate(async () => {
      indexedDB.deleteDatabase('hashiya');
      const request = indexedDB.open('hashiya', 10);
      request.onupgradeneeded = () => {
        const edits = request.result.createObjectStore('edits', {
          keyPath: 'seq',
          autoIncrement: true,
        });
        edits.createIndex('id', 'id', { unique: true });
        // An edit without its changes: no step can read it.
        edits.put({ id: 'broken', note: 'عمل أسبوع' });
      };
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      request.result.close();
    });
    await page.goto(start);
    const banner = page.locator('.save-banner');
    const save = banner.getByRole('button', { name: en.storage.records.save });
    const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
    expect(download.suggestedFilename()).toMatch(/^hashiya-records-[\d-]+\.json$/);
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual({
      database: 'hashiya',
      version: 10,
      stores: { edits: [{ seq: 1, id: 'broken', note: 'عمل أسبوع' }] },
    });
    await banner.getByText('All stored records are in').waitFor();
    await lookAt(page, 'records-saved', '.save-banner');
  });
});
