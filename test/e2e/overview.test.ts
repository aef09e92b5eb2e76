import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeProblems } from './harness/axe.ts';
import { openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';

describe('overview', () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = await openShell({ width: 1024, height: 700, locale: 'en', colorScheme: 'dark' });
    await shell.page.getByRole('button', { name: /sample/i }).click();
    await shell.page.locator('.marker').first().waitFor();
    await shell.page.keyboard.press('Control+Shift+KeyO');
    await shell.page.locator('.matrix').waitFor();
  });
  afterAll(async () => {
    expect(shell.problems).toEqual([]);
    await shell.close();
  });

  for (const part of ['Who says what', 'When', 'Contradictions', 'Counts']) {
    it(`has nothing for axe to find: ${part}`, async () => {
      await shell.page.locator('.overview').getByRole('tab', { name: part }).click();
      // The words in a picture are cut to their place; its names are whole.
      const without = ['label-content-name-mismatch'];
      expect(await axeProblems(shell.page, { without })).toEqual([]);
    });
  }

  it('walks the map with the arrows, opens a claim and comes back', async () => {
    const { page } = shell;
    await page.locator('.overview').getByRole('tab', { name: 'Contradictions' }).click();
    await page.locator('.picture-item[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.reader').waitFor();
    await page.keyboard.press('F6');
    await page.keyboard.press('Backspace');
    await page.locator('.picture').waitFor();
    expect(await page.locator('.reader').count()).toBe(0);
  });

  it('saves the map as SVG and as PNG', async () => {
    const { page } = shell;
    for (const [name, start] of [
      ['SVG', '<svg'],
      ['PNG', '\u0089PNG'],
    ] as const) {
      await page.getByRole('button', { name: 'Save the picture' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: new RegExp(name) }).click(),
      ]);
      const bytes = await readFile(await download.path());
      expect(bytes.toString('latin1').startsWith(start)).toBe(true);
      expect(bytes.length).toBeGreaterThan(2000);
    }
  });
});
