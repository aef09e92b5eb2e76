// The main job as a screen reader is given it: roles and names of each step, in files to read.
// After a wanted change: `npx vitest run --project e2e test/e2e/accessibility-tree.test.ts -u`, and
// look at what changed.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFiles, openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { nameProblems, spokenTexts } from './harness/interactive-names.ts';
import { selectWords, waitUntilSaved } from './harness/reader.ts';

const paragraphs = [
  'إغلاق الجسر القديم',
  'قالت العمدة سلمى النجار إن الإغلاق لن يتجاوز ثلاثة أيام.',
  'وأكد المتحدث كمال الراوي أن الإغلاق سيستمر أسبوعين على الأقل.',
];
const fileName = 'bridge.txt';

/** How a moment is told. */
const moment = {
  ar: /\d{1,2}\u200F\/\d{1,2}\u200F\/\d{4}، \d{1,2}:\d{2}\s[صم]/gu,
  en: /\d{1,2} [A-Z][a-z]+ \d{4}, \d{1,2}:\d{2}/gu,
} as const;

for (const locale of ['ar', 'en'] as const) {
  describe(`the main job for a screen reader, ${locale}`, () => {
    let shell: Shell;
    let page: Page;
    let step = 0;
    beforeAll(async () => {
      shell = await openShell({ locale });
      ({ page } = shell);
    });
    afterAll(async () => {
      expect(shell.problems).toEqual([]);
      await shell.close();
    });

    /**
     * Compares a part of the window with its file, and tells what is wrong with the names in the
     * whole of it.
     */
    async function read(name: string, part: Locator): Promise<string[]> {
      await part.waitFor();
      step += 1;
      // Moments are those of the test.
      const tree = (await part.ariaSnapshot()).replaceAll(moment[locale], '<moment>');
      await expect
        .soft(`${tree}\n`)
        .toMatchFileSnapshot(`trees/${locale}/${String(step)}-${name}.txt`);
      return nameProblems(page, locale, [...paragraphs, fileName].join(' '));
    }
    const panel = () => page.locator('.pane-content').last();

    it('begins empty and takes an article in', async () => {
      await page.locator('.welcome-actions').waitFor();
      expect.soft(await read('empty-window', page.locator('body'))).toEqual([]);
      const bytes = new TextEncoder().encode(paragraphs.join('\n\n'));
      await dropFiles(page, [{ name: fileName, bytes }]);
      await page.locator('.article-row').waitFor();
      await waitUntilSaved(page);
      await page.locator('.record-panel').waitFor();
      expect.soft(await read('article', page.locator('body'))).toEqual([]);
    });

    it('marks entities', async () => {
      await selectWords(page, 'كمال الراوي');
      expect.soft(await read('what-can-be-marked', page.getByRole('toolbar').first())).toEqual([]);
      await page.keyboard.press('Digit1');
      await waitUntilSaved(page);
      await page.locator('[data-panel-editor] input').first().waitFor();
      expect.soft(await read('entity', panel())).toEqual([]);
    });

    it('marks claims, with the source and the cue that were found', async () => {
      await selectWords(page, 'الإغلاق لن يتجاوز ثلاثة أيام');
      await page.keyboard.press('KeyC');
      expect.soft(await read('proposed-source-and-cue', page.locator('.ghost-banner'))).toEqual([]);
      await page.keyboard.press('Tab');
      await page.locator('.ghost-banner').waitFor({ state: 'detached' });
      await selectWords(page, 'الإغلاق سيستمر أسبوعين على الأقل');
      await page.keyboard.press('KeyC');
      await page.locator('.ghost-banner').waitFor();
      await page.keyboard.press('Tab');
      await page.locator('.ghost-banner').waitFor({ state: 'detached' });
      await waitUntilSaved(page);
      await expect.poll(async () => page.locator('.marker').count()).toBe(2);
      expect.soft(await read('claim', panel())).toEqual([]);
    });

    it('marks a contradiction', async () => {
      await page.keyboard.press('KeyX');
      expect.soft(await read('pointing', page.locator('.pointing-banner').first())).toEqual([]);
      await page.locator('.marker').first().click();
      await page.locator('.join').first().waitFor({ state: 'attached' });
      await waitUntilSaved(page);
      expect.soft(await read('contradiction', panel())).toEqual([]);
    });

    it('gives the text as plain text, whatever is marked in it', async () => {
      const spoken = await spokenTexts(page);
      for (const paragraph of paragraphs) expect(spoken).toContain(paragraph);
    });

    it('reviews, and asks what to export', async () => {
      await page.keyboard.press('Alt+Digit4');
      await page.keyboard.press('F6');
      await page.keyboard.press('KeyJ');
      await page.locator('[data-panel-editor]').getByRole('button').first().waitFor();
      expect.soft(await read('review', panel())).toEqual([]);
      await page.keyboard.press('Control+KeyE');
      expect.soft(await read('export', page.getByRole('dialog'))).toEqual([]);
    });
  });
}
