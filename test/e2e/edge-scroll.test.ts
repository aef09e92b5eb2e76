import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dropFiles, openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { rowsOf } from './harness/database.ts';
import { copiedText, selectWords, waitUntilSaved } from './harness/reader.ts';

const paragraphs = Array.from(
  { length: 160 },
  (_, at) =>
    `الفقرة رقم ${String(at)} تقول إن الطريق مغلق حتى نهاية الأسبوع، وإن السكان غاضبون من البلدية.`,
);

/** Scrolling goes on by frames, which come late on a busy machine. */
const slow = { timeout: 15_000 };

interface ClaimRow {
  readonly content: {
    readonly fragments: readonly { start: number; end: number; exact: string }[];
  };
}

describe('dragging to the edge of the reader', () => {
  let shell: Shell;
  let cdp: CDPSession;
  let text: string;
  /** Where the last word ends: the point behind it is no part of a word. */
  let lastWord = 0;
  beforeAll(async () => {
    shell = await openShell({ hasTouch: true, width: 1100, height: 760 });
    cdp = await shell.page.context().newCDPSession(shell.page);
    const bytes = new TextEncoder().encode(['عنوان للتجربة', ...paragraphs].join('\n\n'));
    await dropFiles(shell.page, [{ name: 'edge.txt', bytes }]);
    await shell.page.locator('.block-text').nth(7).waitFor();
    const { page } = shell;
    await waitUntilSaved(page);
    const [row] = (await rowsOf(page, 'texts')) as readonly { readonly text: string }[];
    text = row?.text ?? '';
    lastWord = text.trimEnd().length - 1;
    await selectWords(page, 'رقم 60 تقول');
    await page.keyboard.press('KeyC');
    await page.locator('.outline-content').first().waitFor();
    await waitUntilSaved(page);
  });
  afterAll(async () => {
    expect(shell.problems).toEqual([]);
    await shell.close();
  });

  const scroller = () => shell.page.locator('.reader-scroll');
  const top = async () => scroller().evaluate((element) => element.scrollTop);
  const content = async () => {
    const [claim] = (await rowsOf(shell.page, 'claims')) as readonly ClaimRow[];
    return claim?.content.fragments[0];
  };
  const boxOf = async (selector: string) => {
    const box = await shell.page.locator(selector).boundingBox();
    if (box === null) throw new Error(`not shown: ${selector}`);
    return box;
  };
  const middleOf = async (selector: string) => {
    const { x, y, width, height } = await boxOf(selector);
    return { x: x + width / 2, y: y + height / 2 };
  };
  const touch = async (
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    points: readonly { x: number; y: number }[],
  ) => {
    await cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  };
  /** Resolves when the reader has stood still for some frames. */
  const stillness = async () =>
    scroller().evaluate(async (element) => {
      for (let still = 0, last = element.scrollTop; still < 8; still += 1) {
        await new Promise((done) => requestAnimationFrame(done));
        if (element.scrollTop !== last) still = 0;
        last = element.scrollTop;
      }
      return element.scrollTop;
    });

  /** The claim of paragraph 60 selected, with its handles in the middle of the window. */
  beforeEach(async () => {
    const { page } = shell;
    await scroller().focus();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Escape');
    await page.locator('.handle-end').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('KeyJ');
    await page.locator('.handle-end').waitFor();
    await stillness();
    const { start, end } = (await content()) ?? { start: 0, end: 0 };
    expect(text.slice(start, end)).toBe('رقم 60 تقول');
  });
  /** One undo brings the span back. */
  const takeBack = async () => {
    const { page } = shell;
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(async () => (await content())?.exact).toBe('رقم 60 تقول');
    await waitUntilSaved(page);
  };

  it('the handle of the end takes the text along to the last word, and stops there', async () => {
    const { page } = shell;
    const from = await middleOf('.handle-end');
    const { y, height } = await boxOf('.reader-scroll');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x - 60, y + height - 40, { steps: 4 });
    // Not yet at the edge: nothing moves.
    const before = await top();
    expect(await stillness()).toBe(before);
    await page.mouse.move(from.x - 60, y + height - 10, { steps: 2 });
    await expect.poll(top).toBeGreaterThan(before + 40);
    const slowly = await top();
    await page.mouse.move(from.x - 60, y + height + 60);
    await expect.poll(top, slow).toBeGreaterThan(slowly + 2500);
    await page.mouse.wheel(0, 100_000);
    const end = await stillness();
    const { scrollHeight, clientHeight } = await scroller().evaluate((element) => ({
      scrollHeight: element.scrollHeight,
      clientHeight: element.clientHeight,
    }));
    expect(Math.abs(end - (scrollHeight - clientHeight))).toBeLessThan(2);
    // The end is in the middle of the window: the handle goes on below the last word.
    await page.mouse.move(from.x - 60, y + height - 60);
    await page.mouse.up();
    await expect.poll(async () => (await content())?.end).toBe(lastWord);
    const stored = await content();
    expect(stored?.exact).toBe(text.slice(text.indexOf('رقم 60 تقول'), lastWord));
    await waitUntilSaved(page);
    await takeBack();
  });

  it('the handle of the start goes up, and Escape lets go without a change', async () => {
    const { page } = shell;
    const from = await middleOf('.handle-start');
    const { y } = await boxOf('.reader-scroll');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    const before = await top();
    await page.mouse.move(from.x - 40, y + 4, { steps: 4 });
    await expect.poll(top, slow).toBeLessThan(before - 900);
    await page.mouse.up();
    await expect.poll(async () => (await content())?.start).toBeLessThan(text.indexOf('رقم 55'));
    const stored = await content();
    expect(stored?.exact.endsWith('رقم 60 تقول')).toBe(true);
    expect(stored?.exact).toBe(text.slice(stored?.start, stored?.end));
    await waitUntilSaved(page);
    await takeBack();

    await page.locator('.handle-start').waitFor();
    await stillness();
    const again = await middleOf('.handle-start');
    await page.mouse.move(again.x, again.y);
    await page.mouse.down();
    await page.mouse.move(again.x - 40, y + 4, { steps: 4 });
    await page.locator('.overlay-dragging').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.overlay-dragging').waitFor({ state: 'detached' });
    const left = await stillness();
    await page.mouse.up();
    expect(await stillness()).toBe(left);
    expect((await content())?.exact).toBe('رقم 60 تقول');
    expect(await page.locator('.record-row[aria-selected="true"]').count()).toBe(1);
  });

  it('a finger on the handle does the same', async () => {
    const { page } = shell;
    const from = await middleOf('.handle-end');
    const { y, height } = await boxOf('.reader-scroll');
    const before = await top();
    await touch('touchStart', [from]);
    for (let step = 1; step <= 5; step += 1) {
      const way = ((y + height - 10 - from.y) * step) / 5;
      await touch('touchMove', [{ x: from.x - 60, y: from.y + way }]);
    }
    await expect.poll(top, slow).toBeGreaterThan(before + 900);
    await touch('touchEnd', []);
    await expect.poll(async () => (await content())?.end).toBeGreaterThan(text.indexOf('رقم 65'));
    const stored = await content();
    expect(stored?.exact).toBe(text.slice(stored?.start, stored?.end));
    await waitUntilSaved(page);
    await takeBack();
  });

  it('a selection held at the lower edge goes on, a press on the last line does not', async () => {
    const { page } = shell;
    const { x, width, y, height } = await boxOf('.reader-scroll');
    const atLine = x + width * 0.6;
    const before = await top();
    await page.mouse.move(atLine, y + height - 12);
    await page.mouse.down();
    await page.mouse.move(atLine - 80, y + height - 10, { steps: 4 });
    expect(await stillness()).toBe(before);
    await page.mouse.up();
    await page.keyboard.press('Escape');

    await page.mouse.move(atLine, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(atLine - 80, y + height - 6, { steps: 6 });
    await expect.poll(top, slow).toBeGreaterThan(before + 900);
    await page.mouse.up();
    await page.getByRole('toolbar').waitFor();
    const copied = await copiedText(page);
    expect(text).toContain(copied);
    expect(copied.split('\n\n').length).toBeGreaterThan(8);
    await page.keyboard.press('Escape');
  });
});
