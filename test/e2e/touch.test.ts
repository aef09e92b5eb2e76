import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropFiles, openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { copiedText, waitUntilSaved } from './harness/reader.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

const lines = [
  'بلدية النهرين تعلن إغلاق الجسر القديم',
  'وقالت العمدة سلمى النجار إن الأعمال تسير كما خطط لها، ونفت الشركة ذلك.',
  ...Array.from(
    { length: 40 },
    (_, at) => `الفقرة رقم ${String(at)} تقول إن الطريق مغلق حتى نهاية الأسبوع وإن السكان غاضبون.`,
  ),
];

describe('with a finger', () => {
  let shell: Shell;
  let cdp: CDPSession;
  beforeAll(async () => {
    shell = await openShell({ hasTouch: true, width: 1100, height: 760 });
    const { page } = shell;
    cdp = await page.context().newCDPSession(page);
    const bytes = new TextEncoder().encode(lines.join('\n\n'));
    await dropFiles(page, [{ name: 'touch.txt', bytes }]);
    await page.locator('.block-text').nth(7).waitFor();
    await waitUntilSaved(page);
  });
  afterAll(async () => {
    expect(shell.problems).toEqual([]);
    await shell.close();
  });

  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) => {
    await cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  };
  /** The middle of words on the page. */
  const middleOf = async (words: string): Promise<Point> =>
    shell.page.evaluate((wanted) => {
      for (const element of document.querySelectorAll('.block-text')) {
        const node = element.firstChild;
        if (!(node instanceof Text) || !node.data.includes(wanted)) continue;
        const range = new Range();
        const start = node.data.indexOf(wanted);
        range.setStart(node, start);
        range.setEnd(node, start + wanted.length);
        const { left, width, top, height } = range.getBoundingClientRect();
        return { x: left + width / 2, y: top + height / 2 };
      }
      throw new Error(`not on the page: ${wanted}`);
    }, words);
  const moveTo = async (from: Point, to: Point, steps = 6) => {
    for (let step = 1; step <= steps; step += 1) {
      const part = step / steps;
      const point = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
      await touch('touchMove', [point]);
    }
  };
  const tap = async (point: Point) => {
    await touch('touchStart', [point]);
    await touch('touchEnd', []);
  };
  const popup = () => shell.page.getByRole('toolbar');
  const selected = async () => shell.page.evaluate(() => window.getSelection()?.toString() ?? '');
  /** Rests a finger on words until they are selected. */
  const rest = async (words: string) => {
    const point = await middleOf(words);
    await touch('touchStart', [point]);
    await expect.poll(selected).toBe(words);
    return point;
  };
  const boxOf = async (page: Page, selector: string) => {
    const box = await page.locator(selector).boundingBox();
    if (box === null) throw new Error(`not shown: ${selector}`);
    return box;
  };

  /** The words of the claim, as the list has them. */
  const content = async () =>
    (
      await shell.page.locator('.record-row[aria-selected="true"] .claim-row-words').textContent()
    )?.trim();
  const contentWidth = async () =>
    (await shell.page.locator('.outline-content').first().boundingBox())?.width;
  const middleOfBox = async (selector: string, words: string): Promise<Point> => {
    const box = await shell.page.locator(selector, { hasText: words }).first().boundingBox();
    if (box === null) throw new Error(`not shown: ${words}`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  it('a finger that rests takes the word, and one that moves on takes more', async () => {
    const from = await rest('العمدة');
    expect(await popup().count()).toBe(0);
    await moveTo(from, await middleOf('النجار'));
    await expect.poll(selected).toBe('العمدة سلمى النجار');
    await touch('touchEnd', []);
    await popup().waitFor();
  });

  it('the popup keeps clear of the words and of the grips', async () => {
    const { page } = shell;
    await expect.poll(async () => page.locator('.selection-grip').count()).toBe(2);
    const box = await boxOf(page, '.floating');
    const grips = await page.locator('.selection-grip').all();
    for (const grip of grips) {
      const at = await grip.boundingBox();
      expect(at === null || at.y >= box.y + box.height || at.y + at.height <= box.y).toBe(true);
      expect(Math.min(at?.width ?? 0, at?.height ?? 0)).toBeGreaterThanOrEqual(40);
    }
    for (const words of ['العمدة', 'النجار']) {
      const { y } = await middleOf(words);
      expect(y < box.y || y > box.y + box.height).toBe(true);
    }
  });

  it('a grip changes the selection at its end; the other end stays', async () => {
    const { page } = shell;
    const grip = await boxOf(page, '.selection-grip:nth-last-child(1)');
    const from = { x: grip.x + grip.width / 2, y: grip.y + 16 };
    await touch('touchStart', [from]);
    const to = await middleOf('الأعمال');
    await moveTo(from, { x: to.x, y: to.y + (from.y - (await middleOf('النجار')).y) });
    await expect.poll(selected).toBe('العمدة سلمى النجار إن الأعمال');
    await touch('touchEnd', []);
    await popup().waitFor();
  });

  it('everything to press in the popup and above the text is at least 40 px high', async () => {
    const { page } = shell;
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.floating button, .reader-toolbar button, .top-bar button')]
        .map((button) => [button.textContent, button.getBoundingClientRect().height] as const)
        .filter(([, height]) => height > 0 && height < 40),
    );
    expect(small).toEqual([]);
  });

  it('marks by a tap in the popup; a tap on the mark selects it, one on paper clears', async () => {
    const { page } = shell;
    const action = page.locator('.marking-action', { hasText: 'ادعاء' }).first();
    const box = await action.boundingBox();
    await tap({ x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + 20 });
    await page.locator('.outline-content').first().waitFor();
    await waitUntilSaved(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(async () => page.locator('.outline-content').count()).toBe(0);
    await tap(await middleOf('سلمى'));
    await page.locator('.outline-content').first().waitFor();
    await rest('القديم');
    await touch('touchEnd', []);
    await popup().waitFor();
    const headline = await boxOf(page, 'h1.block-text');
    await tap({ x: headline.x + headline.width / 2, y: headline.y - 14 });
    await popup().waitFor({ state: 'detached' });
    expect(await page.locator('.selection-grip').count()).toBe(0);
  });

  it('a handle of a record is dragged by a finger, letter by letter of the way, and taken back', async () => {
    const { page } = shell;
    await tap(await middleOf('سلمى'));
    await page.locator('.handle-end').waitFor();
    // The wide handle under the finger must not hide the words there: a short one can be reached.
    const handle = await boxOf(page, '.handle-end');
    const from = { x: handle.x + handle.width / 2, y: handle.y + handle.height / 2 };
    await touch('touchStart', [from]);
    const to = await middleOf('تسير');
    await moveTo(from, { x: to.x, y: from.y }, 10);
    await expect.poll(contentWidth).toBeGreaterThan(handle.width * 3);
    await touch('touchEnd', []);
    await expect.poll(content).toBe('العمدة سلمى النجار إن الأعمال تسير');
    const back = await boxOf(page, '.handle-end');
    const held = { x: back.x + back.width / 2, y: back.y + back.height / 2 };
    await touch('touchStart', [held]);
    const short = await middleOf('إن الأعمال');
    await moveTo(held, { x: short.x, y: held.y }, 10);
    const shorter = await middleOf('النجار');
    await moveTo({ x: short.x, y: held.y }, { x: shorter.x, y: held.y }, 10);
    await touch('touchEnd', []);
    await expect.poll(content).toBe('العمدة سلمى النجار');
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(content).toBe('العمدة سلمى النجار إن الأعمال تسير');
    await waitUntilSaved(page);
  });

  it('words further on are added to the record from the popup', async () => {
    const { page } = shell;
    await tap(await middleOf('سلمى'));
    await page.locator('.handle-end').waitFor();
    await rest('ونفت');
    await touch('touchEnd', []);
    await popup().waitFor();
    await tap(await middleOfBox('.marking-action', 'إضافة إلى السجل'));
    await popup().waitFor({ state: 'detached' });
    await expect.poll(content).toBe('العمدة سلمى النجار إن الأعمال تسير … ونفت');
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(content).toBe('العمدة سلمى النجار إن الأعمال تسير');
    await waitUntilSaved(page);
  });

  it('a tap on a marker beside the text selects its claim', async () => {
    const { page } = shell;
    const headline = await boxOf(page, 'h1.block-text');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(async () => page.locator('.outline-content').count()).toBe(0);
    const marker = await boxOf(page, '.marker');
    expect(marker.height).toBeGreaterThanOrEqual(40);
    await tap({ x: marker.x + marker.width / 2, y: marker.y + marker.height / 2 });
    await page.locator('.outline-content').first().waitFor();
    expect(await page.locator('.marker').getAttribute('aria-pressed')).toBe('true');
    // Nothing stays lit after the finger has gone.
    await tap({ x: headline.x + headline.width / 2, y: headline.y - 14 });
    await page.keyboard.press('Escape');
    await expect.poll(async () => page.locator('.outline').count()).toBe(0);
  });

  it('a finger that moves at once scrolls and selects nothing', async () => {
    const { page } = shell;
    const top = async () => page.locator('.reader-scroll').evaluate((element) => element.scrollTop);
    const before = await top();
    const from = await middleOf('الفقرة رقم 2');
    await touch('touchStart', [from]);
    await moveTo(from, { x: from.x, y: from.y - 220 }, 12);
    await touch('touchEnd', []);
    await expect.poll(top).toBeGreaterThan(before + 100);
    expect(await selected()).toBe('');
    expect(await popup().count()).toBe(0);
  });

  it('at the lower edge a selecting finger makes the text scroll on', async () => {
    const { page } = shell;
    const scroller = page.locator('.reader-scroll');
    // The throw of the finger before has to have run out.
    await expect
      .poll(async () =>
        scroller.evaluate(async (element) => {
          element.scrollTop = 0;
          await new Promise((done) => setTimeout(done, 60));
          return element.scrollTop;
        }),
      )
      .toBe(0);
    const from = await rest('القديم');
    const box = await boxOf(page, '.reader-scroll');
    await moveTo(from, { x: box.x + box.width * 0.6, y: box.y + box.height - 12 });
    await expect
      .poll(async () => scroller.evaluate((element) => element.scrollTop), { timeout: 10_000 })
      .toBeGreaterThan(700);
    await touch('touchEnd', []);
    // The headline has left the document meanwhile; it is selected all the same.
    const text = await copiedText(page);
    expect(text.startsWith('القديم')).toBe(true);
    expect(text.length).toBeGreaterThan(600);
  });
});
