import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFiles, openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { press, waitUntilSaved } from './harness/reader.ts';

const seedFile = fileURLToPath(new URL('../../../shared/seeds/seed-article.txt', import.meta.url));

/** Opens the tab and waits until the rules have answered. */
async function openSuggestions(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'المقترحات' }).click();
  await page.locator('.suggestion-about').first().waitFor();
}

/** The lines under a heading. */
const linesOf = (page: Page, heading: string) =>
  page.getByRole('group', { name: new RegExp(`^${heading}`) }).getByRole('option');

/** Whether there is something to do again. */
const isRedoable = (page: Page) => page.getByRole('button', { name: /إعادة/ }).first().isEnabled();

/** Accepts all shown mentions by the keyboard and takes that back by one undo. */
async function acceptAllAndUndo(page: Page): Promise<number> {
  const mentions = linesOf(page, 'الإشارات');
  const count = await mentions.count();
  await mentions.first().click();
  await press(page, 'Shift+KeyA');
  await expect.poll(() => mentions.count()).toBe(0);
  await waitUntilSaved(page);
  await page.keyboard.press('Control+KeyZ');
  await expect.poll(() => mentions.count()).toBe(count);
  expect(await isRedoable(page)).toBe(true);
  return count;
}

describe('suggestions', () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = await openShell({ width: 1280, height: 800 });
  });
  afterAll(async () => {
    expect(shell.problems).toEqual([]);
    await shell.close();
  });

  it('offers pairs worth comparing in the sample, and remembers why one is none', async () => {
    const { page } = shell;
    await waitUntilSaved(page);
    await page.getByRole('button', { name: 'فتح المشروع النموذجي' }).click();
    await page.locator('.marker').first().waitFor();
    await openSuggestions(page);
    const pairs = linesOf(page, 'ادعاءات جديرة بالمقارنة');
    await pairs.first().waitFor();
    const count = await pairs.count();
    const words = await pairs.first().innerText();
    await pairs.first().click();
    await press(page, 'KeyR');
    await page.getByRole('button', { name: 'يصحّ القولان معًا' }).click();
    await waitUntilSaved(page);
    await expect.poll(() => pairs.count()).toBe(count - 1);
    expect(await pairs.allInnerTexts()).not.toContain(words);
  });
});

describe('suggestions in the seed article', () => {
  it('come by themselves, and accepting all is one undo [needs the seed article]', async (test) => {
    if (!existsSync(seedFile)) return test.skip('the seed article is not on this machine');
    const shell = await openShell({ width: 1280, height: 800 });
    const { page } = shell;
    await waitUntilSaved(page);
    await dropFiles(page, [{ name: 'seed.txt', bytes: readFileSync(seedFile) }]);
    await page.locator('.block-text').first().waitFor();
    await openSuggestions(page);
    expect(await linesOf(page, 'الادعاءات').count()).toBeGreaterThan(3);
    expect(await acceptAllAndUndo(page)).toBeGreaterThan(10);
    expect(shell.problems).toEqual([]);
    await shell.close();
  });
});
