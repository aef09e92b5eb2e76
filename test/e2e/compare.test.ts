import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { selectWords, waitUntilSaved } from './harness/reader.ts';

describe('two articles side by side', () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = await openShell({ width: 1440, height: 860 });
    await shell.page.locator('.welcome-actions button').last().click();
    await shell.page.locator('.marker').first().waitFor();
    await shell.page.keyboard.press('Control+Shift+KeyG');
    await shell.page.getByRole('menuitem').first().waitFor();
    await shell.page.keyboard.press('ArrowDown');
    await shell.page.keyboard.press('Enter');
    await shell.page.locator('.reader').nth(1).locator('.marker').first().waitFor();
  });
  afterAll(async () => {
    expect(shell.problems).toEqual([]);
    await shell.close();
  });

  it('shows both with their own marks and margin', async () => {
    expect(await shell.page.locator('.reader').count()).toBe(2);
    const titles = await shell.page.locator('h1.block-text').allInnerTexts();
    expect(new Set(titles).size).toBe(2);
  });

  it('links a claim here to one there by pointing', async () => {
    const { page } = shell;
    const [here, there] = [page.locator('.reader').nth(0), page.locator('.reader').nth(1)];
    const free = there.locator('.marker').filter({ hasNot: page.locator('.marker-count') });
    await here.locator('.marker').nth(1).click();
    await page.keyboard.press('KeyX');
    await page.locator('.pointing-banner').waitFor();
    // The very marker: the article may scroll, and others with counts come into view.
    const pointedAt = await free.first().elementHandle();
    await pointedAt?.click();
    await waitUntilSaved(page);
    expect(await pointedAt?.$('.marker-count')).not.toBeNull();
    expect(await page.locator('.pointing-banner').count()).toBe(0);
  });

  it('marks in the article beside, and the panel follows the one in use', async () => {
    const { page } = shell;
    await selectWords(page, 'مساء الخميس');
    await page.keyboard.press('Digit8');
    await waitUntilSaved(page);
    const beside = page.locator('.reader').nth(1);
    expect(await beside.locator('.outline-mention').count()).toBeGreaterThan(0);
  });

  it('puts the second one away and is the same after a restart', async () => {
    await shell.page.waitForTimeout(500);
    shell = await shell.restart();
    await shell.page.locator('.reader').nth(1).waitFor();
    await shell.page
      .locator('.reader')
      .nth(1)
      .getByRole('button', { name: 'إغلاق هذا المقال' })
      .click();
    expect(await shell.page.locator('.reader').count()).toBe(1);
  });
});
