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

/** Presses a key as a layout does whose letter there is `letter`. */
async function typeKey(page: Page, code: string, letter: string): Promise<void> {
  await page.evaluate(
    ([physical, typed]) => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', {
          code: physical,
          key: typed,
          bubbles: true,
          cancelable: true,
        }),
      );
    },
    [code, letter] as const,
  );
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
    await page.locator('.outline-source').first().waitFor();
    await page.locator('.outline-cue').first().waitFor();

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
    await expect.poll(async () => page.locator('.join').count()).toBe(1);

    await page.keyboard.press('F6');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Digit2');
    await waitUntilSaved(page);
    await page.locator('.outline-mention').first().waitFor();
    await expect.poll(async () => page.locator('.marker').count()).toBe(2);
  });

  it('walks records in reading order and deletes and restores one', async () => {
    const { page } = shell;
    await page.keyboard.press('Alt+Digit2');
    await page.keyboard.press('F6');
    await page.keyboard.press('KeyJ');
    await expect.poll(async () => page.locator('.marker[aria-pressed="true"]').count()).toBe(1);
    await page.keyboard.press('F6');
    await page.keyboard.press('Delete');
    await waitUntilSaved(page);
    await expect.poll(async () => page.locator('.marker').count()).toBe(1);
    await page.keyboard.press('Control+KeyZ');
    await waitUntilSaved(page);
    await expect.poll(async () => page.locator('.marker').count()).toBe(2);
  });

  for (const [layout, letter] of [
    ['Arabic', 'ؤ'],
    ['Persian', 'ز'],
    ['Hebrew', 'ב'],
  ] as const) {
    it(`works by physical key: the ${layout} layout sends ${letter} from the key of C`, async () => {
      const { page } = shell;
      await page.keyboard.press('F6');
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Control+ArrowDown');
      await page.keyboard.press('Shift+ArrowLeft');
      const before = await page.locator('.marker').count();
      await typeKey(page, 'KeyC', letter);
      await waitUntilSaved(page);
      await expect.poll(async () => page.locator('.marker').count()).toBe(before + 1);
      // The layout was seen: the key of claims carries its letter from now on.
      await page.keyboard.press('F6');
      await page.keyboard.press('Shift+ArrowLeft');
      const claim = page.getByRole('toolbar').getByRole('button', { name: 'ادعاء' });
      expect(await claim.locator('kbd').innerText()).toBe(letter);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+KeyZ');
      await waitUntilSaved(page);
    });
  }

  it('changes a key without the mouse; what is taken is refused by name', async () => {
    const { page } = shell;
    await page.keyboard.press('F6');
    await page.keyboard.press('Shift+Slash');
    await page.getByRole('dialog').waitFor();
    await page.getByRole('button', { name: 'تغيير المفاتيح…' }).press('Enter');
    const button = page
      .getByRole('button', { name: 'مفتاح «\u2068وسم ادعاء\u2069»', exact: false })
      .last();
    await button.press('Enter');
    await page.keyboard.press('KeyS');
    expect(await page.getByRole('alert').innerText()).toContain('مصدر الادعاء المحدد');
    await page.keyboard.press('Control+KeyT');
    expect(await page.getByRole('alert').innerText()).toContain('المتصفح');
    await page.keyboard.press('KeyL');
    expect(await page.getByRole('alert').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('keeps the changed key over a restart, and gives the usual one back', async () => {
    await shell.page.waitForTimeout(500);
    shell = await shell.restart();
    const { page } = shell;
    await page.locator('.block-text').first().waitFor();
    const before = await page.locator('.marker').count();
    const selectSomething = async () => {
      await page.locator('.reader-scroll').focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Control+ArrowDown');
      await page.keyboard.press('Shift+ArrowLeft');
    };
    await selectSomething();
    await page.keyboard.press('KeyC');
    await expect.poll(async () => page.locator('.marker').count()).toBe(before);
    await page.keyboard.press('KeyL');
    await waitUntilSaved(page);
    await expect.poll(async () => page.locator('.marker').count()).toBe(before + 1);
    await page.keyboard.press('Control+KeyK');
    await page.locator('.palette-input:focus').waitFor();
    await page.keyboard.insertText('تغيير المفاتيح');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'كل المفاتيح المعتادة' }).press('Enter');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await selectSomething();
    await page.keyboard.press('KeyC');
    await waitUntilSaved(page);
    await expect.poll(async () => page.locator('.marker').count()).toBe(before + 2);
    for (const left of [1, 0]) {
      await page.locator('.reader-scroll').focus();
      await page.keyboard.press('Control+KeyZ');
      await expect.poll(async () => page.locator('.marker').count()).toBe(before + left);
    }
  });

  it('Tab walks the records of every kind, and Shift+F6 leads out of the text', async () => {
    const { page } = shell;
    await page.locator('.reader-scroll').focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    const kinds: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press('Tab');
      kinds.push(await page.locator('.tab[aria-selected="true"]').innerText());
    }
    expect(new Set(kinds).size, kinds.join()).toBeGreaterThan(1);
    await page.keyboard.press('Shift+Tab');
    expect(await page.locator('.tab[aria-selected="true"]').innerText()).toBe(kinds[2]);
    await page.locator('.reader-scroll').focus();
    await page.keyboard.press('Shift+F6');
    const inPanel = () => document.activeElement?.closest('.record-panel') !== null;
    expect(await page.evaluate(inPanel)).toBe(true);
  });

  it('runs an action of the panel from the palette, with its key beside it', async () => {
    const { page } = shell;
    await page.keyboard.press('Alt+Digit2');
    await page.locator('.reader-scroll').focus();
    await page.keyboard.press('KeyJ');
    await page.locator('[data-panel-editor]').getByRole('radio').first().waitFor();
    await page.keyboard.press('Control+KeyK');
    await page.locator('.palette-input:focus').waitFor();
    await page.keyboard.insertText('محتمل');
    const item = page.getByRole('menuitem').first();
    expect(await item.locator('.palette-aside').innerText()).toBe('3');
    const name = await item.locator('bdi').innerText();
    await page.keyboard.press('Enter');
    await waitUntilSaved(page);
    const value = name.split(': ')[1] ?? '';
    expect(await page.getByRole('radio', { name: value }).first().isChecked()).toBe(true);
  });

  it('keeps what is typed while the palette is still being loaded', async () => {
    const { page } = shell;
    await page.reload();
    await page.locator('.marker').first().waitFor();
    await page.locator('.reader-scroll').focus();
    const before = await page.locator('.marker').count();
    await page.keyboard.press('Control+KeyK');
    await page.keyboard.type('jcxb');
    await page.getByRole('dialog').waitFor();
    await expect.poll(async () => page.locator('.palette-input').inputValue()).toBe('jcxb');
    // The first empties the field.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await expect.poll(async () => page.locator('.marker').count()).toBe(before);
  });

  it('finds commands in Arabic with folded spelling', async () => {
    const { page } = shell;
    await page.keyboard.press('Control+KeyK');
    await page.locator('.palette-input:focus').waitFor();
    await page.keyboard.insertText('اعاده');
    expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('إعادة') as string]),
    );
    await page.keyboard.press('Escape');
  });
});
