import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openShell } from '../harness/browser-shell.ts';
import type { Shell } from '../harness/browser-shell.ts';
import { rowsOf } from '../harness/database.ts';
import { lookAt } from '../harness/pictures.ts';
import { waitUntilSaved } from '../harness/reader.ts';

/** From now on the disk is full, or has room again. */
async function setFull(page: Page, isFull: boolean): Promise<void> {
  await page.evaluate((full) => {
    Object.assign(window, { diskIsFull: full });
  }, isFull);
}

describe('text that was typed and not sent', () => {
  let shell: Shell;

  beforeEach(async () => {
    shell = await openShell({
      locale: 'en',
      prepare: async (page) => {
        await page.addInitScript(() => {
          const { put } = IDBObjectStore.prototype;
          IDBObjectStore.prototype.put = function (...args: Parameters<typeof put>) {
            if ('diskIsFull' in window && window.diskIsFull === true) {
              throw new DOMException('no room', 'QuotaExceededError');
            }
            return put.apply(this, args);
          };
        });
      },
    });
  });

  afterEach(async () => {
    await shell.close();
  });

  it('is there after a reload and after a restart, until it is sent', async () => {
    const { page } = shell;
    await page.locator('.welcome-actions button').last().click();
    await page.locator('.marker').first().waitFor();
    await waitUntilSaved(page);
    await page.keyboard.press('Alt+Digit2');
    const rowsOfList = (at: Page) => at.locator('[data-panel-list]').getByRole('option');
    const box = (at: Page) =>
      at.locator('[data-panel-editor]').getByRole('textbox', { name: 'Comment', exact: true });
    await rowsOfList(page).nth(1).click();
    await box(page).fill('Half a page of doubts about this ministry');
    const isKept = async (at: Page) =>
      JSON.stringify(await rowsOf(at, 'session')).includes('Half a page of doubts');
    await expect.poll(() => isKept(page)).toBe(true);
    await page.reload();
    await expect
      .poll(() => box(page).inputValue())
      .toBe('Half a page of doubts about this ministry');
    // Only there, where it was typed.
    await rowsOfList(page).nth(0).click();
    await expect.poll(() => box(page).inputValue()).toBe('');

    shell = await shell.restart();
    await rowsOfList(shell.page).nth(1).click();
    await expect.poll(() => box(shell.page).inputValue()).toContain('Half a page');
    const before = (await rowsOf(shell.page, 'comments')).length;
    await box(shell.page).press('Enter');
    await waitUntilSaved(shell.page);
    expect(await rowsOf(shell.page, 'comments')).toHaveLength(before + 1);
    await expect.poll(() => isKept(shell.page)).toBe(false);
  });

  it('is kept when saving fails, also where its field closes, and a comment that was not sent stays unsent', async () => {
    const { page } = shell;
    await page.locator('.welcome-actions button').last().click();
    await page.locator('.marker').first().waitFor();
    await waitUntilSaved(page);
    await page.keyboard.press('Alt+Digit2');
    const rows = page.locator('[data-panel-list]').getByRole('option');
    const editor = page.locator('[data-panel-editor]');
    await rows.nth(0).click();
    const before = (await rowsOf(page, 'comments')).length;
    const comment = editor.getByRole('textbox', { name: 'Comment', exact: true });
    await comment.fill('Is this the same ministry?');
    const when = editor.getByRole('textbox', { name: 'Said when' }).first();
    await when.fill('on Thursday night');
    // Another change fails before the field has stored what it holds; the focus stays in it.
    await page.evaluate(() => {
      Object.assign(window, { diskIsFull: true });
      const [radio] = document.querySelectorAll<HTMLElement>(
        '[data-panel-editor] [role=radio][aria-checked=false]',
      );
      radio?.click();
    });
    const banner = page.locator('.save-banner');
    await banner.waitFor();
    expect(await when.inputValue()).toBe('on Thursday night');
    await lookAt(page, 'not-saved', '.save-banner');

    // The editor closes, with the comment in it.
    await rows.nth(1).click();
    await expect.poll(() => when.inputValue()).not.toBe('on Thursday night');
    await banner.getByRole('button', { name: 'Try again' }).click();
    await banner.waitFor();
    await setFull(page, false);
    await banner.getByRole('button', { name: 'Try again' }).click();
    await banner.waitFor({ state: 'detached' });
    await waitUntilSaved(page);
    await rows.nth(0).click();
    await expect.poll(() => when.inputValue()).toBe('on Thursday night');
    expect(await comment.inputValue()).toBe('Is this the same ministry?');
    expect(await rowsOf(page, 'comments')).toHaveLength(before);
    await comment.press('Enter');
    await waitUntilSaved(page);
    expect(await rowsOf(page, 'comments')).toHaveLength(before + 1);
    expect(await comment.inputValue()).toBe('');
  });
});
