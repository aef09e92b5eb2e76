import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeProblems } from './axe.ts';

/** Where pictures of the screens go when somebody wants to look at them. */
const folder = process.env.HASHIYA_PICTURES;

/** The other language: in the settings where they are open, else in the bar. */
async function changeLanguage(page: Page): Promise<void> {
  const now = await page.locator('html').getAttribute('lang');
  const other = now === 'ar' ? 'en' : 'ar';
  const inSettings = page.getByRole('radio', { name: other === 'ar' ? 'العربية' : 'English' });
  if ((await inSettings.count()) > 0) await inSettings.click();
  else await page.locator('button:has(.lucide-languages)').click();
  await page.locator(`html[lang="${other}"]`).waitFor();
}

/**
 * Looks at something that the window tells: axe finds nothing in it, and it is no wider than its
 * place. Where `HASHIYA_PICTURES` names a folder, pictures of it in both languages and both themes go
 * there, in the smallest window.
 * @param within a selector of what is looked at
 * @param at a selector of what in it has to be seen, where it scrolls
 */
export async function lookAt(page: Page, name: string, within: string, at = within): Promise<void> {
  const overhang = () =>
    page.evaluate((place) => {
      const box = document.querySelector(place);
      if (box === null) return null;
      const { left, right } = box.getBoundingClientRect();
      return Math.max(0, -left, right - innerWidth, box.scrollWidth - box.clientWidth);
    }, within);
  expect(await axeProblems(page, { within })).toEqual([]);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 1024, height: 700 });
  for (const language of ['first', 'other']) {
    expect(await overhang(), `${name}, ${language} language`).toBe(0);
    await page.locator(at).last().scrollIntoViewIfNeeded();
    for (const colorScheme of folder === undefined ? [] : (['light', 'dark'] as const)) {
      await page.emulateMedia({ colorScheme });
      const locale = (await page.locator('html').getAttribute('lang')) ?? '';
      await page.screenshot({ path: join(folder ?? '', `${name}-${locale}-${colorScheme}.png`) });
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await changeLanguage(page);
  }
  if (size !== null) await page.setViewportSize(size);
}
