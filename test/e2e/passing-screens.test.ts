// What shows only in passing, while something is being done: banners, questions, lists under the
// pointer. In both languages and both themes, like the screens that stay.
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ar } from '../../renderer/strings/ar/index.ts';
import { en } from '../../renderer/strings/en/index.ts';
import { makeArticle } from '../bench/make-article.ts';
import { dropFiles, openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { selectWords, waitUntilSaved } from './harness/reader.ts';
import { screensOf } from './harness/screens.ts';
import type { Screens } from './harness/screens.ts';

const story = [
  'عودة القطار بين الوادي والساحل',
  'عاد القطار إلى الخدمة بين الوادي والساحل صباح اليوم بعد توقف دام شهرًا كاملًا بسبب السيول.',
  'وقال مدير الخط جابر الحداد إن الرحلات تنطلق كل ساعة حتى منتصف الليل، وإن ثمن التذكرة لم يتغير.',
  'وطالب الركاب بزيادة عدد العربات في ساعات الصباح، حين يذهب الطلاب إلى الجامعة والعمال إلى المصانع.',
];

const pageOf = (lines: readonly string[]) =>
  `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${lines[0] ?? ''}</title>` +
  '<link rel="canonical" href="https://paper.example/news/train"></head><body><article>' +
  lines.map((line, index) => (index === 0 ? `<h1>${line}</h1>` : `<p>${line}</p>`)).join('') +
  '</article></body></html>';

const fileOf = (name: string, content: string | Uint8Array) => ({
  name,
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});

/** Two people, one visible letter of two units between them: what positions count is not told. */
const unclear = 'زار 🇮🇶 النَّاسُ بغداد أمس.';

/** Clicks on words of the text. */
async function clickWords(page: Page, words: string): Promise<void> {
  const at = await page.evaluate((wanted) => {
    for (const { firstChild } of document.querySelectorAll('.block-text')) {
      const start = firstChild instanceof Text ? firstChild.data.indexOf(wanted) : -1;
      if (firstChild === null || start < 0) continue;
      const range = new Range();
      range.setStart(firstChild, start);
      range.setEnd(firstChild, start + wanted.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`not on the page: ${wanted}`);
  }, words);
  await page.mouse.click(at.x, at.y);
}

for (const [locale, strings] of [
  ['ar', ar],
  ['en', en],
] as const) {
  describe(`what shows in passing, ${locale}`, () => {
    let shell: Shell;
    let page: Page;
    let screens: Screens;
    beforeAll(async () => {
      shell = await openShell({ locale, width: 1024, height: 700 });
      ({ page } = shell);
      screens = screensOf(page, locale, `passing-${locale}`);
      await dropFiles(page, [fileOf('first.html', pageOf(story))]);
      await page.locator('h1.block-text').waitFor();
      await waitUntilSaved(page);
    });
    afterAll(async () => {
      expect(shell.problems).toEqual([]);
      await shell.close();
    });
    const dialog = () => page.getByRole('dialog');
    const over = { within: '[role=dialog]' };
    const panel = () => page.getByRole('region', { name: strings.importing.reportTitle });
    const button = (name: string) => page.getByRole('button', { name, exact: true });

    it('shows source and cue that are proposed, and who is asked for a name', async () => {
      await selectWords(page, 'الرحلات تنطلق كل ساعة');
      await page.keyboard.press('KeyC');
      expect
        .soft(await screens.look('proposed source and cue', page.locator('.ghost-banner')))
        .toEqual([]);
      await page.keyboard.press('Tab');
      await page.locator('.ghost-banner').waitFor({ state: 'detached' });
      await button(strings.settings.annotatorWho).click();
      expect.soft(await screens.look('name asked for', dialog(), over)).toEqual([]);
      await screens.leave(page.locator('.popover'));
    });

    it('shows the records under the pointer', async () => {
      for (const [words, key] of [
        ['جابر الحداد', 'Digit1'],
        ['مدير الخط جابر الحداد', 'Digit3'],
      ] as const) {
        await selectWords(page, words);
        await page.keyboard.press(key);
        await waitUntilSaved(page);
      }
      await clickWords(page, 'جابر');
      const stack = page.locator('.record-stack');
      expect.soft(await screens.look('records under the pointer', stack)).toEqual([]);
      expect(await stack.getByRole('button').count()).toBe(3);
      await screens.leave(stack);
    });

    it('shows what letting go would do, and the questions of an import', async () => {
      const files = await page.evaluateHandle(() => {
        const data = new DataTransfer();
        data.items.add(new File(['خبر'], 'one.txt', { type: 'text/plain' }));
        data.items.add(new File(['خبر'], 'two.txt', { type: 'text/plain' }));
        return data;
      });
      await page.dispatchEvent('body', 'dragenter', { dataTransfer: files });
      expect.soft(await screens.look('drop veil', page.locator('.drop-veil'))).toEqual([]);
      await page.dispatchEvent('body', 'dragleave', { dataTransfer: files });
      await page.locator('.drop-veil').waitFor({ state: 'detached' });

      const [head = '', ...rest] = story;
      await dropFiles(page, [
        fileOf('again.html', pageOf(story)),
        fileOf('newer.html', pageOf([head, 'وهطل مطر خفيف.', ...rest])),
        fileOf('old.txt', iconv.encode('خبر قصير', 'windows-1256')),
        fileOf('records.json', JSON.stringify([{ a1: head, a2: rest.join('\n'), n: 1 }])),
      ]);
      for (const kind of ['duplicate', 'encoding', 'fields', 'imported']) {
        await page.locator(`.import-item[data-outcome="${kind}"]`).waitFor();
      }
      expect.soft(await screens.look('questions of an import', panel())).toEqual([]);
      await button(strings.importing.editions.review).click();
      expect.soft(await screens.look('newer edition', dialog(), over)).toEqual([]);
      await screens.leave(dialog());
    });

    it('shows what annotations of another program become', async () => {
      const start = unclear.indexOf('بغداد');
      const line = { text: unclear, label: [[start, start + 5, 'GPE']] };
      await dropFiles(page, [fileOf('foreign.jsonl', JSON.stringify(line))]);
      expect.soft(await screens.look('foreign annotations', dialog(), over)).toEqual([]);
      await screens.leave(dialog());
    });

    it('shows the library with its filters, a selection, and the question of the trash', async () => {
      const library = page.locator('.library');
      if (!(await library.isVisible())) await page.keyboard.press('Control+KeyB');
      const row = library.getByRole('row').first();
      await row.waitFor();
      await button(strings.library.view).click();
      await row.click({ modifiers: ['Control'] });
      await page.locator('.library-filters').waitFor();
      expect
        .soft(await screens.look('library filters', page.locator('.selection-bar')))
        .toEqual([]);
      await button(strings.library.trash).click();
      // The drawer goes with the article that was open.
      await page.keyboard.press('Control+KeyB');
      await library.getByRole('button', { name: strings.library.openTrash(1) }).click();
      await library.getByRole('row').first().click();
      expect.soft(await screens.look('library trash', page.locator('.selection-bar'))).toEqual([]);
      await library.getByRole('button', { name: strings.library.deleteForGood }).click();
      expect.soft(await screens.look('delete for good', dialog(), over)).toEqual([]);
      await screens.leave(dialog());
      await button(strings.library.backToLibrary).click();
      await library.getByRole('row').first().click();
    });

    it('shows articles that are looked at before they are accepted', async () => {
      await screens.run('look-first');
      await dropFiles(page, [
        fileOf('third.txt', makeArticle(3, 1500)),
        fileOf('fourth.txt', makeArticle(4, 1500)),
      ]);
      expect
        .soft(await screens.look('look before accepting', page.locator('.check .zone-row')))
        .toEqual([]);
    });
  });
}
