import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFiles, openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { exportProject } from './harness/export-project.ts';
import { copiedText, press, selectWords, waitUntilSaved } from './harness/reader.ts';

const paragraphs = [
  'بلدية النهرين تعلن إغلاق الجسر القديم',
  'وقالت العمدة إن شركة Delta Bridges «ستصلح» 37.5% من الدعامات، ورقمها 4\u200f في السجل.',
  'وأضاف المتحدث: \u202bلا خطر\u202c على المشاة، وكتب \u202enimda في تقريره.',
  '“The bridge is safe for everybody,” the spokesman told reporters on Sunday.',
  'وتستأنف الحركة الخميس المقبل بعد انتهاء أعمال الصيانة العاجلة.',
];

/** The rectangle of words on the page, left and right edge in pixels. */
async function edgesOf(page: Page, words: string) {
  return page.evaluate((wanted) => {
    for (const element of document.querySelectorAll('.block-text')) {
      const node = element.firstChild;
      if (!(node instanceof Text) || !node.data.includes(wanted)) continue;
      const range = new Range();
      range.setStart(node, node.data.indexOf(wanted));
      range.setEnd(node, node.data.indexOf(wanted) + wanted.length);
      const { left, right } = range.getBoundingClientRect();
      return { left, right };
    }
    return null;
  }, words);
}

describe('72: text of both directions in Chromium', () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = await openShell();
    const bytes = new TextEncoder().encode(paragraphs.join('\n\n'));
    await dropFiles(shell.page, [{ name: 'bidi.txt', bytes }]);
    await shell.page.locator('.block-text').nth(4).waitFor();
  });
  afterAll(async () => {
    expect(shell.problems).toEqual([]);
    await shell.close();
  });

  it('shows each direction mark as a named chip, and the unclosed one as such', async () => {
    const { page } = shell;
    const chips = page.locator('.bidi-chip');
    await expect.poll(async () => chips.count()).toBe(4);
    expect(
      await chips.locator('span').evaluateAll((all) => all.map((one) => one.dataset.name)),
    ).toEqual(['RLM', 'RLE', 'PDF', 'RLO']);
    expect(
      await page.locator('.bidi-chip[data-unbalanced="true"] span').getAttribute('title'),
    ).toBe('RLO: فرض الاتجاه من اليمين إلى اليسار (غير مغلقة في سطرها)');
    expect(await page.getByRole('img', { name: 'RLM: علامة من اليمين إلى اليسار' }).count()).toBe(
      1,
    );
  });

  it('keeps the chips out of the text and of what is copied', async () => {
    const { page, context } = shell;
    const shown = await page.locator('.block-text').allTextContents();
    expect(shown).toEqual(paragraphs);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('.reader-scroll').focus();
    await page.keyboard.press('Control+KeyA');
    await page.keyboard.press('Control+KeyC');
    expect(await page.evaluate(async () => navigator.clipboard.readText())).toBe(
      paragraphs.join('\n\n'),
    );
    await page.keyboard.press('Escape');
  });

  it('sets a paragraph in its own direction, and only that one', async () => {
    const { page } = shell;
    const directions = await page
      .locator('.block-text')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).direction));
    expect(directions).toEqual(['rtl', 'rtl', 'rtl', 'ltr', 'rtl']);
  });

  it('leaves «», numbers and Latin names in their places', async () => {
    const { page } = shell;
    const [company, name, verb, share] = await Promise.all(
      ['شركة', 'Delta Bridges', 'ستصلح', '37.5%'].map(async (words) => edgesOf(page, words)),
    );
    // From right to left as they are read.
    expect(company?.left).toBeGreaterThanOrEqual((name?.right ?? 0) - 1);
    expect(name?.left).toBeGreaterThan(verb?.right ?? 0);
    expect(verb?.left).toBeGreaterThan(share?.right ?? 0);
  });

  it('moves the caret by arrows as its own paragraph is read', async () => {
    const { page } = shell;
    const selected = async () => page.evaluate(() => String(window.getSelection()).trim());
    const caretBefore = async (words: string, isRtl: boolean) => {
      const place = page.locator('.block-text', { hasText: words });
      await place.scrollIntoViewIfNeeded();
      const edges = await edgesOf(page, words);
      const box = await place.boundingBox();
      if (edges === null || box === null) throw new Error(`not on the page: ${words}`);
      await page.mouse.click(isRtl ? edges.right - 1 : edges.left + 1, box.y + 16);
    };
    await caretBefore('safe', false);
    await press(page, 'Shift+ArrowRight');
    expect(await selected()).toBe('safe');
    await page.keyboard.press('Escape');
    await caretBefore('وتستأنف', true);
    await press(page, 'Shift+ArrowLeft');
    expect(await selected()).toBe('وتستأنف');
    await page.keyboard.press('Escape');
  });

  it('puts the handles of a Latin name at its ends', async () => {
    const { page } = shell;
    await selectWords(page, 'Delta Bridges');
    await press(page, 'Digit2');
    await waitUntilSaved(page);
    const name = await edgesOf(page, 'Delta Bridges');
    const middleOf = async (edge: string) => {
      const box = await page.locator(`.handle-${edge}`).boundingBox();
      return (box?.x ?? 0) + (box?.width ?? 0) / 2;
    };
    expect(Math.abs((await middleOf('start')) - (name?.left ?? 0))).toBeLessThan(2);
    expect(Math.abs((await middleOf('end')) - (name?.right ?? 0))).toBeLessThan(2);
  });

  describe('a direction that the analyst chooses', () => {
    const turned = 'وتستأنف الحركة الخميس المقبل';
    const directions = async (page: Page) =>
      page
        .locator('.block-text')
        .evaluateAll((all) => all.map((one) => getComputedStyle(one).direction));
    const stored = (json: string) =>
      (
        JSON.parse(json) as {
          articles: readonly { zones: readonly { direction?: string }[]; text: string }[];
        }
      ).articles[0];
    const said = async (page: Page) =>
      (await page.locator('.announcer').textContent())?.replace(/[\u2068\u2069]/gu, '');

    it('is set by one key in the paragraph, taken back, and chosen from the commands', async () => {
      const { page } = shell;
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.locator('.block-text', { hasText: turned }).click();
      await press(page, 'Shift+KeyL');
      await expect.poll(async () => directions(page)).toEqual(['rtl', 'rtl', 'rtl', 'ltr', 'ltr']);
      await expect.poll(async () => said(page)).toContain('صار «اتجاه النص»: من اليسار إلى اليمين');
      await waitUntilSaved(page);
      await page.keyboard.press('Control+KeyZ');
      await expect.poll(async () => directions(page)).toEqual(['rtl', 'rtl', 'rtl', 'ltr', 'rtl']);

      // Several at once: those that the selection touches.
      await selectWords(page, { words: 'safe', to: 'reporters' });
      await page.keyboard.press('Shift+Control+ArrowDown');
      await page.keyboard.press('Control+KeyK');
      await page.locator('.palette-input:focus').waitFor();
      await page.keyboard.insertText('اتجاه الفقره: من اليمين');
      await expect.poll(async () => page.getByRole('menuitem').count()).toBe(1);
      await page.keyboard.press('Enter');
      await expect.poll(async () => directions(page)).toEqual(['rtl', 'rtl', 'rtl', 'rtl', 'rtl']);
      await page.keyboard.press('Escape');
      await waitUntilSaved(page);
    });

    it('turns the arrows with the paragraph, and neither its text nor what is copied', async () => {
      const { page } = shell;
      await page.locator('.block-text', { hasText: turned }).click();
      await press(page, 'Shift+KeyL');
      await expect.poll(async () => (await directions(page)).at(-1)).toBe('ltr');
      // The caret stands in it; to its first word, then on.
      await press(page, 'Control+ArrowLeft');
      await press(page, 'Home');
      await press(page, 'Shift+ArrowRight');
      expect(await page.evaluate(() => String(window.getSelection()).trim())).toBe('وتستأنف');
      expect(await copiedText(page)).toBe('وتستأنف');
      expect(await page.locator('.block-text').allTextContents()).toEqual(paragraphs);
      await page.keyboard.press('Escape');
    });

    it('outlives a restart, and stands in the export', async () => {
      await waitUntilSaved(shell.page);
      shell = await shell.restart();
      const { page } = shell;
      await page.locator('.block-text').nth(4).waitFor();
      expect(await directions(page)).toEqual(['rtl', 'rtl', 'rtl', 'rtl', 'ltr']);
      const article = stored(await exportProject(page));
      expect(article?.text).toBe(paragraphs.join('\n\n'));
      expect(article?.zones.map(({ direction }) => direction)).toEqual([
        undefined,
        undefined,
        undefined,
        'rtl',
        'ltr',
      ]);
    });
  });
});
