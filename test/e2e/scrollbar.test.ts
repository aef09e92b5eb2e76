import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateDocument } from '../bench/generate.ts';
import { dropFiles, openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { waitUntilSaved } from './harness/reader.ts';

/** Megabytes of the article: HASHIYA_SCROLLED_MB=5 tries a larger one. */
const size = Number(process.env.HASHIYA_SCROLLED_MB ?? '1');

/** Counts the frames that moved, and those of them with no words in the middle of the window. */
async function watchFrames(page: Page) {
  return page.evaluateHandle(() => {
    const scroller = document.querySelector('.reader-scroll');
    const column = document.querySelector('.reader-column')?.getBoundingClientRect();
    const view = scroller?.getBoundingClientRect();
    const value = { moved: 0, empty: 0, isOver: false };
    let top = scroller?.scrollTop ?? 0;
    const look = () => {
      const now = scroller?.scrollTop ?? 0;
      if (now !== top && column !== undefined && view !== undefined) {
        value.moved += 1;
        const x = column.left + column.width / 2;
        const y = view.top + view.height / 2;
        const isWord = (by: number) =>
          document.elementFromPoint(x, y + by)?.closest('.block') != null;
        if (![-30, 0, 30].some(isWord)) value.empty += 1;
      }
      top = now;
      if (!value.isOver) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return value;
  });
}

describe(`the scroll bar of an article of ${String(size)} MB`, () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = await openShell({ hasScrollbars: true });
    const { text } = generateDocument(size * 1_000_000, 0);
    const bytes = new TextEncoder().encode(`عنوان المقال\n\n${text.replaceAll('\n', '\n\n')}`);
    await dropFiles(shell.page, [{ name: 'long.txt', bytes }]);
    await shell.page.locator('.block-text').nth(3).waitFor();
    await waitUntilSaved(shell.page);
  }, 120_000);
  afterAll(async () => {
    expect(shell.problems).toEqual([]);
    await shell.close();
  });

  const scroller = () => shell.page.locator('.reader-scroll');
  const place = async () =>
    scroller().evaluate(({ scrollTop, scrollHeight, clientHeight }) => ({
      top: scrollTop,
      end: scrollHeight - clientHeight,
    }));
  /** The bar moves the text softly: resolves when nothing has moved for a while. */
  const isStill = async () =>
    scroller().evaluate(
      async (element) =>
        new Promise<void>((resolve) => {
          let timer = setTimeout(resolve, 500);
          element.addEventListener('scroll', () => {
            clearTimeout(timer);
            timer = setTimeout(resolve, 500);
          });
        }),
    );
  /** Where the bar is: its middle, and the ends of its way. */
  const bar = async () =>
    scroller().evaluate((element) => {
      if (!(element instanceof HTMLElement)) throw new Error('no element');
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const width = element.offsetWidth - element.clientWidth;
      const isLeft = getComputedStyle(element).direction === 'rtl';
      return { width, x: isLeft ? left + width / 2 : right - width / 2, top, bottom };
    });

  it('dragged up and down shows words in every frame and ends where the hand is', async () => {
    const { page } = shell;
    const { x, width, top, bottom } = await bar();
    expect(width).toBeGreaterThan(5);
    const frames = await watchFrames(page);
    await page.mouse.move(x, top + 22);
    await page.mouse.down();
    for (const share of [0.1, 0.35, 0.3, 0.8, 0.2, 0.6, 0.5]) {
      await page.mouse.move(x, top + 22 + (bottom - top) * share, { steps: 6 });
    }
    const { top: half, end } = await place();
    expect(half / end).toBeGreaterThan(0.4);
    expect(half / end).toBeLessThan(0.6);
    // A hand is never quite still.
    let beyond = 40;
    await expect
      .poll(async () => {
        beyond += 1;
        await page.mouse.move(x, bottom + beyond);
        return Math.round((await place()).end - (await place()).top);
      })
      .toBe(0);
    await page.mouse.up();
    // The last paragraph is there, and stays.
    await page.waitForTimeout(500);
    expect(Math.round((await place()).end - (await place()).top)).toBe(0);
    const { moved, empty } = await frames.evaluate((value) => {
      value.isOver = true;
      return value;
    });
    expect(moved).toBeGreaterThan(5);
    expect(empty).toBe(0);
  });

  it('pressed on its way it goes by windows, and a mark added there moves nothing', async () => {
    const { page } = shell;
    const { x, top, bottom } = await bar();
    await scroller().evaluate((element) => {
      element.scrollTop = element.scrollHeight / 2;
    });
    // What comes into view is laid out first, and changes the height of the whole.
    await isStill();
    const from = (await place()).top;
    await page.mouse.click(x, bottom - 20);
    await expect.poll(async () => (await place()).top, { timeout: 5_000 }).toBeGreaterThan(from);
    await page.mouse.click(x, top + 20);
    const shown = shell.page.locator('p.block-text');
    /** The first paragraph that begins in the window, and where. */
    const first = async () =>
      shown.evaluateAll((elements) => {
        const box = elements
          .map((element) => ({ element, y: Math.round(element.getBoundingClientRect().top) }))
          .find(({ y }) => y > 150);
        return { y: box?.y, words: box?.element.textContent.slice(0, 40) };
      });
    await isStill();
    const before = await first();
    const box = await shown
      .filter({ hasText: before.words ?? '' })
      .first()
      .boundingBox();
    await page.mouse.dblclick((box?.x ?? 0) + (box?.width ?? 0) - 8, (box?.y ?? 0) + 16);
    await page.getByRole('toolbar').waitFor();
    await page.keyboard.press('KeyC');
    await page.locator('.outline-content').first().waitFor();
    await waitUntilSaved(page);
    expect(await first()).toEqual(before);
  });
});
