import type { Page } from 'playwright-core';

/** A stretch of text on the page, in window coordinates. */
interface Ends {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Which words to select. */
export interface Words {
  readonly words: string;
  /** The last words, when only the ends are named; they may be anywhere behind `words`. */
  readonly to?: string;
  /** A longer stretch in which `words` stand, to tell one place from another. */
  readonly within?: string;
  /** Occurrences to pass over, from the first paragraph in the document. */
  readonly skip?: number;
  /** Holds Alt, so that the selection keeps to the letters pointed at. */
  readonly byLetter?: boolean;
}

/**
 * Finds words in the shown text, scrolls to them and says where a hand would put the pointer to
 * select them: just inside the first and the last letter. Null when they are not in the document.
 */
async function endsOf(page: Page, place: Words): Promise<Ends | null> {
  return page.evaluate(({ words, to = '', within = words, skip = 0 }) => {
    let left = skip;
    for (const element of document.querySelectorAll('.block-text')) {
      const node = element.firstChild;
      if (!(node instanceof Text)) continue;
      let at = node.data.indexOf(within);
      while (at >= 0 && left > 0) {
        left -= 1;
        at = node.data.indexOf(within, at + 1);
      }
      if (at < 0) continue;
      const start = at + within.indexOf(words);
      const last = to === '' ? start : node.data.indexOf(to, start + words.length);
      if (last < 0) continue;
      const end = last + (to === '' ? words : to).length;
      const edge = (offset: number, atStart: boolean) => {
        const range = new Range();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        return { rect: range.getBoundingClientRect(), atStart };
      };
      element.scrollIntoView({ block: 'center' });
      const isRtl = getComputedStyle(element).direction === 'rtl';
      const point = ({ rect, atStart }: ReturnType<typeof edge>) => ({
        x: atStart === isRtl ? rect.right - 1 : rect.left + 1,
        y: rect.top + rect.height / 2,
      });
      return { from: point(edge(start, true)), to: point(edge(end - 1, false)) };
    }
    return null;
  }, place);
}

/** Scrolls through the article from its start until the words are in the document. */
async function reach(page: Page, place: Words): Promise<void> {
  if ((await endsOf(page, place)) !== null) return;
  const scroller = page.locator('.reader-scroll').first();
  for (let top = 0; top < 40_000; top += 500) {
    const isEnd = await scroller.evaluate((element, to) => {
      element.scrollTop = to;
      return element.scrollTop < to;
    }, top);
    await page.waitForTimeout(60);
    if ((await endsOf(page, place)) !== null) return;
    if (isEnd) break;
  }
  throw new Error(`not on the page: ${place.words}`);
}

/** Selects words with the mouse. */
export async function selectWords(page: Page, words: string | Words, skip = 0): Promise<void> {
  const place = typeof words === 'string' ? { words, skip } : words;
  // A popup of an earlier selection could lie over the words; Escape takes only that away.
  if (await page.getByRole('toolbar').isVisible()) await page.keyboard.press('Escape');
  await reach(page, place);
  await page.waitForTimeout(80);
  const ends = await endsOf(page, place);
  if (ends === null) throw new Error(`not on the page: ${place.words}`);
  const { from, to } = ends;
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  if (place.byLetter === true) await page.keyboard.down('Alt');
  await page.mouse.up();
  if (place.byLetter === true) await page.keyboard.up('Alt');
  await page.getByRole('toolbar').waitFor();
}

/** Presses a physical key with nothing held. */
export async function press(page: Page, code: string): Promise<void> {
  await page.keyboard.press(code);
}

/** Waits until the window says that everything is saved. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.locator('.save-saved').waitFor();
}

/** What copying the selection of the first text gives. */
export async function copiedText(page: Page): Promise<string> {
  return page
    .locator('.reader-scroll')
    .first()
    .evaluate((element) => {
      const clipboardData = new DataTransfer();
      element.dispatchEvent(new ClipboardEvent('copy', { clipboardData, bubbles: true }));
      return clipboardData.getData('text/plain');
    });
}
