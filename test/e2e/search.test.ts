import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeProblems } from './harness/axe.ts';
import { openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { waitUntilSaved } from './harness/reader.ts';

describe('search over all articles', () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = await openShell({ width: 1024, height: 700, locale: 'en' });
    await shell.page.getByRole('button', { name: /sample/i }).click();
    await shell.page.locator('.marker').first().waitFor();
    await shell.page.keyboard.press('Control+Shift+KeyF');
    await shell.page.locator('.search-box input').fill('ميناء');
    await shell.page.locator('.search-line').first().waitFor();
  });
  afterAll(async () => {
    expect(shell.problems).toEqual([]);
    await shell.close();
  });

  it('sets the words of each article in one column', async () => {
    const lefts = await shell.page
      .locator('.search-article')
      .first()
      .locator('mark')
      .evaluateAll((marks) => marks.map((mark) => Math.round(mark.getBoundingClientRect().right)));
    expect(lefts.length).toBeGreaterThan(2);
    expect(new Set(lefts).size).toBe(1);
    expect(await axeProblems(shell.page)).toEqual([]);
  });

  it('marks all ticked places with one edit that one undo takes back', async () => {
    const { page } = shell;
    const counts = page.locator('.search-article').first().locator('.search-line');
    const places = await counts.count();
    await page.locator('.search-article-head input').first().check();
    await page.getByRole('button', { name: /Mark as mentions/ }).click();
    await page.getByRole('combobox', { name: 'Which entity?' }).fill('كيان للاختبار');
    await page.keyboard.press('Enter');
    await page.getByText(`${places} mentions of`).waitFor();
    await waitUntilSaved(page);
    expect(await page.getByText('كيان للاختبار').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await waitUntilSaved(page);
    expect(await page.locator('.record-list').getByText('كيان للاختبار').count()).toBe(0);
  });

  it('opens a place and comes back to the results', async () => {
    const { page } = shell;
    await page.keyboard.press('Control+Shift+KeyF');
    await page.locator('.search-box input').fill('سبعة عمال');
    await page.locator('.search-words').first().click();
    await page.locator('.reader').waitFor();
    await page.keyboard.press('F6');
    await page.keyboard.press('Backspace');
    await page.locator('.search-line').first().waitFor();
    expect(await page.locator('.search-box input').inputValue()).toBe('سبعة عمال');
  });
});
