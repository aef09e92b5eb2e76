import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openShell } from '../harness/browser-shell.ts';
import { closingWindow } from '../harness/closing-window.ts';
import { waitUntilSaved } from '../harness/reader.ts';
import { newDesktopProfile, saveArticle, storedTitles } from './desktop-profile.ts';
import type { DesktopProfile } from './desktop-profile.ts';

const title = 'اجتماع المجلس البلدي';

/** The details of the open article, and the field with the notes on it. */
async function openNotes(page: Page) {
  await page.keyboard.press('Control+KeyI');
  const notes = page.getByRole('textbox', { name: 'Notes' });
  await notes.waitFor();
  return notes;
}

/** What stands in the notes after a new start. */
async function notesAfterStart(profile: DesktopProfile): Promise<string> {
  const page = await profile.open();
  await page.locator('h1.block-text', { hasText: title }).waitFor();
  return (await openNotes(page)).inputValue();
}

const gone = async (page: Page): Promise<void> => {
  if (!page.isClosed()) await page.waitForEvent('close', { timeout: 10_000 });
};

describe('closing the window', () => {
  let profile: DesktopProfile;
  let page: Page;

  beforeEach(async () => {
    profile = await newDesktopProfile();
    // The browser outlives the window of the program.
    await profile.openBeside();
    page = await profile.open();
    await saveArticle(profile, page, title);
  });

  afterEach(async () => {
    await profile.end();
  });

  it('15: goes at once, and loads anew, where everything is saved', async () => {
    const { close, refusals } = closingWindow(page);
    await page.reload();
    await waitUntilSaved(page);
    // A page that was touched: Chromium does not ask before.
    const notes = await openNotes(page);
    await notes.fill('مراجَع');
    await waitUntilSaved(page);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    await waitUntilSaved(page);
    await page.reload();
    await waitUntilSaved(page);
    await (await openNotes(page)).press('End');
    close();
    await gone(page);
    expect(refusals()).toBe(0);
    expect(await notesAfterStart(profile)).toBe('مراجَع');
  });

  it('15: waits while a save is running, goes without a question when it is through, and nothing is lost', async () => {
    const { close, refusals, dialogs } = closingWindow(page);
    const notes = await openNotes(page);
    const letGo = profile.main.holdSaves();
    await notes.fill('راجع تاريخ الاجتماع');
    await page.locator('.save-saving').waitFor();
    close();
    await wait(1200);
    expect(page.isClosed()).toBe(false);
    expect(refusals()).toBeGreaterThan(1);
    letGo();
    await gone(page);
    expect(dialogs.shown).toEqual([]);
    expect(await notesAfterStart(profile)).toBe('راجع تاريخ الاجتماع');
  });

  it('15: asks after three seconds, and stays open if the user wants to', async () => {
    const { close, dialogs } = closingWindow(page);
    dialogs.askAnswers.push(0);
    const notes = await openNotes(page);
    const letGo = profile.main.holdSaves();
    await notes.fill('راجع تاريخ الاجتماع');
    await page.locator('.save-saving').waitFor();
    const start = performance.now();
    close();
    await expect.poll(() => dialogs.shown.length, { timeout: 10_000 }).toBe(1);
    expect(performance.now() - start).toBeGreaterThan(2900);
    letGo();
    await waitUntilSaved(page);
    expect(page.isClosed()).toBe(false);
    close();
    await gone(page);
    expect(dialogs.shown).toHaveLength(1);
  });

  it('15, 16: stores what was typed at the last moment before it goes', async () => {
    const { close, refusals } = closingWindow(page);
    const notes = await openNotes(page);
    await notes.pressSequentially('آخر ما كتب قبل الإغلاق');
    close();
    await gone(page);
    // Storing it has held the window up, so it was not stored before.
    expect(refusals()).toBeGreaterThan(0);
    expect(await notesAfterStart(profile)).toBe('آخر ما كتب قبل الإغلاق');
  });

  it('16: stores what is being typed when the window is hidden', async () => {
    const notes = await openNotes(page);
    // Typed and hidden at once, without the pause after which it would be stored anyway.
    await notes.evaluate((field) => {
      const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value') ?? {};
      set?.call(field, 'كتب ثم أُخفيت النافذة');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      Object.assign(window, { setTimeout: () => 0 });
    });
    await page.evaluate(() => {
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.locator('.save-saved').waitFor();
    await profile.kill();
    expect(await notesAfterStart(profile)).toBe('كتب ثم أُخفيت النافذة');
  });

  it('15: asks before it loses what was kept after a failed save, also when the page is loaded anew', async () => {
    const { close, dialogs } = closingWindow(page);
    const notes = await openNotes(page);
    const letGo = profile.main.holdSaves();
    await notes.fill('لم تُحفظ');
    const banner = page.locator('.save-banner');
    await banner.waitFor({ timeout: 15_000 });
    dialogs.askAnswers.push(0, 0, 1);
    close();
    await expect.poll(() => dialogs.shown.length, { timeout: 10_000 }).toBe(1);
    // By the key of the browser: the button of the banner says what it does, and is not asked.
    await page.evaluate(() => {
      location.reload();
    });
    await expect.poll(() => dialogs.shown.length, { timeout: 10_000 }).toBe(2);
    await wait(300);
    expect(await banner.count()).toBe(1);
    close();
    await gone(page);
    expect(dialogs.shown).toHaveLength(3);
    letGo();
    const again = await profile.open();
    expect(await storedTitles(again)).toEqual([title]);
  });
});

describe('leaving a browser tab', () => {
  it('15: the browser asks while something would be lost, and only then', async () => {
    const shell = await openShell({
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
    try {
      const { page, context } = shell;
      // The browser ends with its last tab.
      await context.newPage();
      await page.locator('.welcome-actions button').last().click();
      await page.locator('.marker').first().waitFor();
      await waitUntilSaved(page);
      const notes = await openNotes(page);
      await page.evaluate(() => {
        Object.assign(window, { diskIsFull: true });
      });
      await notes.fill('a note that finds no room');
      await page.locator('.save-banner').waitFor();
      const [question] = await Promise.all([
        page.waitForEvent('dialog'),
        page.close({ runBeforeUnload: true }),
      ]);
      expect(question.type()).toBe('beforeunload');
      await question.dismiss();
      expect(await notes.inputValue()).toBe('a note that finds no room');
      await page.evaluate(() => {
        Object.assign(window, { diskIsFull: false });
      });
      await page.keyboard.press('Escape');
      await page.locator('.save-banner').getByRole('button', { name: 'Try again' }).click();
      await waitUntilSaved(page);
      let asked = 0;
      page.on('dialog', () => (asked += 1));
      await page.close({ runBeforeUnload: true });
      await gone(page);
      expect(asked).toBe(0);
    } finally {
      await shell.close();
    }
  });
});
