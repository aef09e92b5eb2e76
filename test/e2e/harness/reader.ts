import type { Page } from 'playwright-core';

/** A stretch of text on the page, in window coordinates. */
interface Ends {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/**
 * Finds words in the shown text, scrolls to them and says where a hand would put the pointer to
 * select them: just inside the first and the last letter.
 */
async function endsOf(page: Page, words: string, occurrence: number): Promise<Ends> {
  const found = await page.evaluate(
    ({ wanted, skip }) => {
      let left = skip;
      for (const element of document.querySelectorAll('.block-text')) {
        const node = element.firstChild;
        if (!(node instanceof Text)) continue;
        let at = node.data.indexOf(wanted);
        while (at >= 0 && left > 0) {
          left -= 1;
          at = node.data.indexOf(wanted, at + 1);
        }
        if (at < 0) continue;
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
        return {
          from: point(edge(at, true)),
          to: point(edge(at + wanted.length - 1, false)),
        };
      }
      return null;
    },
    { wanted: words, skip: occurrence },
  );
  if (found === null) throw new Error(`not on the page: ${words}`);
  return found;
}

/** Selects words with the mouse. */
export async function selectWords(page: Page, words: string, occurrence = 0): Promise<void> {
  // A popup of an earlier selection could lie over the words; Escape takes only that away.
  if (await page.getByRole('toolbar').isVisible()) await page.keyboard.press('Escape');
  await endsOf(page, words, occurrence);
  await page.waitForTimeout(80);
  const { from, to } = await endsOf(page, words, occurrence);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
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
