import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFiles, openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { waitUntilSaved } from './harness/reader.ts';

const fixture = fileURLToPath(new URL('../fixtures/articles/bridge-closure.txt', import.meta.url));

/** What is selected in the page, as the browser sees it. */
async function selectedWords(page: Page): Promise<string> {
  return page.evaluate(() => window.getSelection()?.toString() ?? '');
}

/** Moves the caret forward until the words that follow it, selected word by word, are these. */
async function selectByKeyboard(page: Page, words: string): Promise<void> {
  const count = words.split(' ').length;
  for (let step = 0; step < 150; step += 1) {
    await pressTimes(page, 'Shift+ArrowLeft', count);
    if ((await selectedWords(page)).trim() === words) return;
    await page.keyboard.press('Escape');
    await pressTimes(page, 'ArrowRight', count - 1);
  }
  throw new Error(`not reached by keyboard: ${words}`);
}

async function pressTimes(page: Page, key: string, times: number): Promise<void> {
  let left = times;
  while (left > 0) {
    await page.keyboard.press(key);
    left -= 1;
  }
}

describe('the main job without a mouse', () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = await openShell();
    // Only the file comes in by hand: a native file dialog cannot be driven here.
    await dropFiles(shell.page, [{ name: 'bridge.txt', bytes: await readFile(fixture) }]);
    await shell.page.locator('h1.block-text').waitFor();
  });
  afterAll(async () => {
    await shell.close();
  });

  it('selects words with Shift and arrows in reading direction, letters with Alt', async () => {
    const { page } = shell;
    await page.keyboard.press('F6');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowLeft');
    const first = await selectedWords(page);
    expect(first).toBe('بلدية');
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    expect(await selectedWords(page)).toBe('بلدية ا');
    await page.keyboard.press('Escape');
  });

  it('marks an entity, a claim with source and cue, and a contradiction', async () => {
    const { page } = shell;
    await page.keyboard.press('F6');
    await page.keyboard.press('Control+Home');
    await selectByKeyboard(page, 'إغلاق الجسر القديم');
    await page.keyboard.press('KeyC');
    for (const [words, key] of [
      ['بلدية النهرين', 'KeyS'],
      ['تعلن', 'KeyQ'],
    ] as const) {
      await page.keyboard.press('F6');
      await page.keyboard.press('Control+Home');
      await selectByKeyboard(page, words);
      await page.keyboard.press(key);
    }
    await waitUntilSaved(page);
    expect(await page.locator('.outline-source').count()).toBeGreaterThan(0);
    expect(await page.locator('.outline-cue').count()).toBeGreaterThan(0);

    await page.keyboard.press('F6');
    await selectByKeyboard(page, 'الإغلاق لن يتجاوز');
    await page.keyboard.press('KeyX');
    await page.locator('.pointing-banner[role="status"]').first().waitFor();
    // The other claim is taken with Enter at the caret: four words in, inside the headline's claim.
    await page.keyboard.press('F6');
    await page.keyboard.press('Control+Home');
    await pressTimes(page, 'ArrowLeft', 4);
    await page.keyboard.press('Enter');
    await waitUntilSaved(page);
    expect(await page.locator('.join').count()).toBe(1);

    await page.keyboard.press('F6');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Digit2');
    await waitUntilSaved(page);
    expect(await page.locator('.outline-mention').count()).toBeGreaterThan(0);
    expect(await page.locator('.marker').count()).toBe(2);
  });

  it('walks records in reading order and deletes and restores one', async () => {
    const { page } = shell;
    await page.keyboard.press('Alt+Digit2');
    await page.keyboard.press('F6');
    await page.keyboard.press('KeyJ');
    expect(await page.locator('.marker[aria-pressed="true"]').count()).toBe(1);
    await page.keyboard.press('F6');
    await page.keyboard.press('Delete');
    await waitUntilSaved(page);
    expect(await page.locator('.marker').count()).toBe(1);
    await page.keyboard.press('Control+KeyZ');
    await waitUntilSaved(page);
    expect(await page.locator('.marker').count()).toBe(2);
  });

  it('works by physical key: an Arabic layout sends other letters from the same keys', async () => {
    const { page } = shell;
    await page.keyboard.press('F6');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Shift+ArrowLeft');
    const before = await page.locator('.marker').count();
    await page.evaluate(() => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { code: 'KeyC', key: 'ؤ', bubbles: true, cancelable: true }),
      );
    });
    await waitUntilSaved(page);
    expect(await page.locator('.marker').count()).toBe(before + 1);
  });

  it('finds commands in Arabic with folded spelling', async () => {
    const { page } = shell;
    await page.keyboard.press('Control+KeyK');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.insertText('اعاده');
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('إعادة') as string]),
    );
    await page.keyboard.press('Escape');
  });
});
