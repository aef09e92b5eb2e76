import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeArticle } from '../bench/make-article.ts';
import { dropFiles, openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { press, selectWords, waitUntilSaved } from './harness/reader.ts';

const seed = '../shared/seeds/seed-article.txt';
const utf8 = (text: string) => new TextEncoder().encode(text);

const story = [
  'عودة القطار بين الوادي والساحل',
  'بقلم نادر الصايغ',
  'عاد القطار إلى الخدمة بين الوادي والساحل صباح اليوم بعد توقف دام شهرًا كاملًا بسبب السيول.',
  'وقال مدير الخط جابر الحداد إن الرحلات تنطلق كل ساعة حتى منتصف الليل، وإن ثمن التذكرة لم يتغير.',
  'وطالب الركاب بزيادة عدد العربات في ساعات الصباح، حين يذهب الطلاب إلى الجامعة والعمال إلى المصانع.',
].join('\n');

const page = (text: string) =>
  `<!doctype html><html lang="ar"><head><meta charset="utf-8"><title>${text.split('\n')[0] ?? ''}</title>` +
  '<link rel="canonical" href="https://paper.example/news/train">' +
  '<meta property="og:url" content="https://paper.example/news/train"></head><body><article>' +
  text
    .split('\n')
    .map((line, index) => (index === 0 ? `<h1>${line}</h1>` : `<p>${line}</p>`))
    .join('') +
  '</article></body></html>';

const docx = (text: string): Uint8Array => {
  const paragraphs = text
    .split('\n')
    .map((line) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`)
    .join('');
  const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return zipSync({
    '[Content_Types].xml': utf8(
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': utf8(
      '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': utf8(
      `<?xml version="1.0"?><w:document xmlns:w="${main}"><w:body>${paragraphs}</w:body></w:document>`,
    ),
  });
};

const png = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0]);
const panel = (on: Page) => on.getByRole('region', { name: 'الاستيراد' });
const reportLine = (on: Page, name: string) =>
  panel(on).locator('.import-item').filter({ hasText: name });
const isFinished = async (on: Page) => {
  await on.locator('.import-progress').waitFor({ state: 'detached' });
  await panel(on).getByRole('button', { name: 'إغلاق' }).waitFor();
};

describe('import in the browser shell', () => {
  let shell: Shell;
  beforeEach(async () => {
    shell = await openShell();
  });
  afterEach(async () => {
    expect(shell.problems).toEqual([]);
    await shell.close();
  });

  it('takes what it can read of a mixed drop, and says of the rest what is wrong', async () => {
    const on = shell.page;
    // Reading was rehearsed (its painter has been there), and nothing of it is left.
    await on.waitForFunction(() => CSS.highlights.has('search'));
    await on.locator('.rehearsal').waitFor({ state: 'detached' });
    expect(await on.locator('.block-text').count()).toBe(0);
    await dropFiles(on, [
      { name: 'utf8.txt', bytes: utf8(makeArticle(1, 2000)) },
      { name: 'windows.txt', bytes: iconv.encode(makeArticle(2, 2000), 'windows-1256') },
      {
        name: 'utf16.txt',
        bytes: iconv.encode(makeArticle(3, 2000), 'utf-16le', { addBOM: true }),
      },
      { name: 'page.html', bytes: utf8(page(story)) },
      { name: 'letter.docx', bytes: docx(makeArticle(4, 2000)) },
      {
        name: 'several.zip',
        bytes: zipSync({
          'a.txt': utf8(makeArticle(5, 2000)),
          'folder/b.txt': utf8(makeArticle(6, 2000)),
        }),
      },
      { name: 'picture.txt', bytes: png },
      { name: 'empty.txt', bytes: new Uint8Array() },
      { name: 'bomb.zip', bytes: zipSync({ 'zeros.txt': new Uint8Array(60 * 1024 * 1024) }) },
    ]);
    await isFinished(on);
    await waitUntilSaved(on);
    await panel(on)
      .getByRole('button', { name: /^عرض الكل/u })
      .click();
    for (const name of ['utf8.txt', 'windows.txt', 'utf16.txt', 'page.html', 'letter.docx']) {
      expect(await reportLine(on, name).getAttribute('data-outcome'), name).toBe('imported');
    }
    for (const name of ['several.zip/a.txt', 'several.zip/folder/b.txt']) {
      expect(await reportLine(on, name).getAttribute('data-outcome'), name).toBe('imported');
    }
    for (const name of ['picture.txt', 'empty.txt', 'bomb.zip']) {
      const line = reportLine(on, name);
      expect(await line.getAttribute('data-outcome'), name).toBe('refused');
      expect((await line.locator('.import-item-sentence').innerText()).length).toBeGreaterThan(20);
    }
    expect(await on.locator('.library-count').innerText()).toContain('7');
  });

  it('asks about the same text again, and offers the same story elsewhere as related', async () => {
    const on = shell.page;
    await dropFiles(on, [{ name: 'one.txt', bytes: utf8(story) }]);
    await on.locator('h1.block-text').waitFor();
    await dropFiles(on, [
      { name: 'again.txt', bytes: utf8(story.replaceAll('\n', '\r\n')) },
      { name: 'elsewhere.txt', bytes: utf8(`${story}\nوأضاف أن الخط يخدم ألفي راكب.`) },
    ]);
    await isFinished(on);
    const elsewhere = reportLine(on, 'elsewhere.txt');
    await elsewhere.getByText(/ذو صلة/u).waitFor();
    expect(await elsewhere.getAttribute('data-outcome')).toBe('imported');
    await elsewhere.getByRole('button', { name: 'مقارنة جنبًا إلى جنب' }).click();
    await on.locator('.reader-page').nth(1).waitFor();
    const again = reportLine(on, 'again.txt');
    expect(await again.getAttribute('data-outcome')).toBe('duplicate');
    await again.getByRole('button', { name: 'تجاوز' }).click();
    expect(await reportLine(on, 'again.txt').count()).toBe(0);
  });

  it('stops when it is told to and keeps what is finished', async () => {
    const on = shell.page;
    const files = Array.from({ length: 300 }, (_, index) => ({
      name: `${String(index)}.txt`,
      bytes: utf8(makeArticle(index, 20 * 1024)),
    }));
    await dropFiles(on, files);
    await panel(on).getByRole('button', { name: 'إيقاف' }).click();
    await isFinished(on);
    await waitUntilSaved(on);
    const summary = await panel(on).getByRole('status').innerText();
    expect(summary).toMatch(/أُوقف/u);
    expect(summary).toMatch(/استُورد/u);
    expect(await on.locator('h1.block-text').count()).toBeGreaterThan(0);
  });

  it('takes annotations over to a newer edition after they were looked through', async () => {
    const on = shell.page;
    await dropFiles(on, [{ name: 'first.html', bytes: utf8(page(story)) }]);
    await on.locator('h1.block-text').waitFor();
    await selectWords(on, 'جابر الحداد');
    await press(on, 'Digit1');
    await waitUntilSaved(on);
    const [head = '', ...rest] = story.split('\n');
    const newer = [head, ...rest.slice(0, 2), 'وهطل مطر خفيف.', ...rest.slice(2)].join('\n');
    await dropFiles(on, [{ name: 'second.html', bytes: utf8(page(newer)) }]);
    const line = reportLine(on, 'second.html');
    await line.getByRole('button', { name: 'مراجعة الوسوم' }).click();
    const dialog = on.getByRole('dialog');
    await dialog.getByRole('checkbox').first().check();
    expect(await dialog.locator('mark', { hasText: 'جابر الحداد' }).count()).toBe(2);
    await dialog.getByRole('button', { name: /^نقل/u }).click();
    await waitUntilSaved(on);
    await on.getByText('وهطل مطر خفيف.').first().waitFor();
    expect(await on.locator('.outline-mention').count()).toBe(1);
    // What is accepted is not offered again.
    expect(await line.innerText()).toContain('قُبل طبعةً أحدث من');
    expect(await line.getByRole('button', { name: 'مراجعة الوسوم' }).count()).toBe(0);
    await on.keyboard.press('Control+z');
    await waitUntilSaved(on);
    // Undo shows what it brought back: the annotation where it was before.
    await on.getByText('وهطل مطر خفيف.').first().waitFor({ state: 'detached' });
    await expect.poll(() => on.locator('.outline-mention').count()).toBe(1);
  });

  it('reads a file again in another encoding, counts what does not fit, and takes it back', async () => {
    const on = shell.page;
    const bytes = iconv.encode(story.replaceAll(/[\u064b-\u0652]/gu, ''), 'windows-1256');
    await dropFiles(on, [{ name: 'train.txt', bytes }]);
    await on.locator('h1.block-text').waitFor();
    await selectWords(on, 'جابر الحداد');
    await press(on, 'Digit1');
    await waitUntilSaved(on);
    await on.getByRole('button', { name: 'تفاصيل المقال' }).click();
    const dialog = on.getByRole('dialog');
    await dialog.getByRole('tab', { name: 'المنشأ' }).click();
    await dialog.getByRole('button', { name: 'تغيير الترميز' }).click();
    await dialog.locator('.change-encoding button').first().click();
    await on.getByRole('option', { name: 'iso-8859-6' }).click();
    await dialog.getByText('لا توافق الترميز').waitFor();
    await dialog.getByRole('button', { name: 'متابعة' }).click();
    await on.getByRole('dialog', { name: 'تغيير الترميز' }).waitFor();
    await on.getByRole('button', { name: 'قراءته هكذا' }).click();
    const headline = on.locator('h1.block-text');
    await headline.filter({ hasText: '\ufffd' }).waitFor();
    await waitUntilSaved(on);
    expect(await on.locator('.library [role="row"]').count()).toBe(1);
    await on.keyboard.press('Control+z');
    await headline.filter({ hasText: 'عودة القطار' }).waitFor();
    await waitUntilSaved(on);
    await expect.poll(() => on.locator('.outline-mention').count()).toBe(1);
    await on.keyboard.press('Control+Shift+z');
    await headline.filter({ hasText: '\ufffd' }).waitFor();
  });

  it('changes zones in the reading view from the keyboard, and takes it back', async () => {
    const on = shell.page;
    await dropFiles(on, [{ name: 'one.txt', bytes: utf8(story) }]);
    await on.locator('h1.block-text').waitFor();
    await waitUntilSaved(on);
    const shown = () => on.locator('.block-text', { hasText: 'وطالب الركاب' }).count();
    expect(await shown()).toBe(1);
    await on.keyboard.press('F6');
    await on.keyboard.press('KeyZ');
    const rows = on.locator('.zone-row');
    await rows.first().waitFor();
    await on.keyboard.press('End');
    await on.keyboard.press('Space');
    await expect.poll(() => rows.last().getAttribute('data-folded')).toBe('true');
    expect(await rows.last().innerText()).toContain('حدده المحلِّل');
    // Split before the second half of the sentence, with the mouse; then merge with the key.
    const box = (await rows.last().locator('.zone-words').boundingBox())!;
    await on.mouse.click(box.x + box.width / 2, box.y + 14);
    await on.locator('.zone-cut').waitFor();
    const count = await rows.count();
    await on.getByRole('button', { name: 'قسمة هنا' }).click();
    await expect.poll(() => rows.count()).toBe(count + 1);
    await on.locator('.zone-list').focus();
    await on.keyboard.press('KeyM');
    await expect.poll(() => rows.count()).toBe(count);
    await on.keyboard.press('KeyZ');
    await on.locator('.reader-page').waitFor();
    await expect.poll(shown).toBe(0);
    for (let step = 0; step < 3; step += 1) await on.keyboard.press('Control+z');
    await expect.poll(shown).toBe(1);
    await on.keyboard.press('Control+i');
    const dialog = on.getByRole('dialog');
    await dialog.getByRole('tab', { name: /المناطق/u }).click();
    await dialog.getByRole('option', { name: /وطالب الركاب/u }).click();
    await dialog.getByRole('button', { name: /^طيّ/u }).click();
    await on.keyboard.press('Escape');
    await expect.poll(shown).toBe(0);
  });

  it('lets an article wait until it was looked at, with an undo of its own', async () => {
    const on = shell.page;
    await on.keyboard.press('Control+Comma');
    await on.getByRole('radio', { name: 'بعد نظرة' }).click();
    await on.keyboard.press('Escape');
    await dropFiles(on, [
      { name: 'one.txt', bytes: utf8(story) },
      { name: 'two.html', bytes: utf8(page(makeArticle(2, 2000))) },
      { name: 'three.txt', bytes: utf8(makeArticle(3, 2000)) },
    ]);
    const check = on.getByRole('region', { name: 'نظرة قبل القبول' });
    await check.getByText('3 مقالات تنتظر').waitFor();
    expect(await on.locator('.library').count()).toBe(0);
    const rows = check.locator('.zone-row');
    await rows.first().waitFor();
    await on.keyboard.press('End');
    await on.keyboard.press('Space');
    await expect.poll(() => rows.last().getAttribute('data-folded')).toBe('true');
    await on.keyboard.press('Control+z');
    await expect.poll(() => rows.last().getAttribute('data-folded')).toBe(null);
    await on.keyboard.press('Control+Shift+z');
    await expect.poll(() => rows.last().getAttribute('data-folded')).toBe('true');
    await on.keyboard.press('Control+Enter');
    await check.getByText('مقالان ينتظران').waitFor();
    await check.getByRole('button', { name: 'استبعاد' }).click();
    await check.getByText('مقالان ينتظران').waitFor({ state: 'detached' });
    await on.keyboard.press('Control+Enter');
    await on.locator('h1.block-text').waitFor();
    await waitUntilSaved(on);
    expect(await on.locator('.library-count').innerText()).toContain('مقالان');
    await on.getByRole('row', { name: /عودة القطار/u }).click();
    await on.locator('.folded-line', { hasText: 'وطالب الركاب' }).waitFor();
  });

  it('reads the seed article as two, keeps every paragraph and folds repeats [needs the seed article]', async (test) => {
    if (!existsSync(seed)) return test.skip('the seed article is not on this machine');
    const on = shell.page;
    await dropFiles(on, [{ name: 'seed.txt', bytes: await readFile(seed) }]);
    await on.locator('h1.block-text').waitFor();
    await waitUntilSaved(on);
    expect(await on.locator('.library-count').innerText()).toMatch(/مقالان/u);
    expect(await on.locator('.folded-line').count()).toBeGreaterThan(0);
    // Only what is near the window is in the document: the article is gone through to its end.
    const shown = await on.locator('.reader-scroll').evaluate(async (scroller) => {
      const frame = async () => new Promise(requestAnimationFrame);
      let seen = '';
      for (let before = -1; scroller.scrollTop > before; await frame()) {
        await frame();
        seen += scroller.textContent;
        before = scroller.scrollTop;
        scroller.scrollTop += scroller.clientHeight / 3;
      }
      return seen;
    });
    const long = (await readFile(seed, 'utf8')).split(/\r?\n/u).filter((line) => line.length > 200);
    const here = long.filter((line) => shown.includes(line.trim().slice(0, 60)));
    // The second article has the others; the unit test of the rules checks each of them.
    expect(here.length).toBeGreaterThan(3);
    return undefined;
  });
});
