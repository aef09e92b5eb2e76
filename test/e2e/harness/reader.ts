import type { Page } from 'playwright-core';
import type { Direction } from '../../../shared/model/direction.ts';
import type { Span } from '../../../shared/model/span.ts';
import { directionAt } from '../../../shared/text/bidi.ts';
import { nextGrapheme, previousGrapheme } from '../../../shared/text/graphemes.ts';

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
  /** Drags from the last letter to the first. */
  readonly isBackward?: boolean;
}

/** A paragraph with the words in it, as offsets of its text. */
interface Found {
  readonly data: string;
  readonly start: number;
  readonly end: number;
  readonly direction: Direction;
}

const ltrRun =
  /(?:[\p{Script=Latin}\p{N}\p{RI}][^\p{L}\p{N}]?(?=[\p{Script=Latin}\p{N}\p{RI}])|[\p{Script=Latin}\p{N}\p{RI}])+/gu;

/** The number or Latin name around a letter of a paragraph from right to left; else all of it. */
function runAt(data: string, offset: number, paragraph: Direction): Span {
  if (directionAt(data, offset, paragraph) === 'ltr') {
    for (const { 0: run, index } of data.matchAll(ltrRun)) {
      if (index <= offset && offset < index + run.length) {
        return { start: index, end: index + run.length };
      }
    }
  }
  return { start: 0, end: data.length };
}

/**
 * Finds words in the shown text, scrolls to them and says where a hand would put the pointer to
 * select them: just inside the first and the last letter, on the side where each begins and ends. A
 * number or a Latin name inside Arabic begins at its left. Null when they are not in the document.
 */
async function endsOf(page: Page, place: Words): Promise<Ends | null> {
  const paragraph = await page.evaluateHandle(({ words, to = '', within = words, skip = 0 }) => {
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
      element.scrollIntoView({ block: 'center' });
      const isRtl = getComputedStyle(element).direction === 'rtl';
      const direction: Direction = isRtl ? 'rtl' : 'ltr';
      return { node, found: { data: node.data, start, end, direction } };
    }
    return null;
  }, place);
  try {
    const found = await paragraph.evaluate((value): Found | null => value?.found ?? null);
    if (found === null) return null;
    const { data, start, end, direction } = found;
    const [first, last] = [start, previousGrapheme(data, end)];
    const isOneRun = runAt(data, first, direction).end >= end;
    const edges = [
      { from: first, to: nextGrapheme(data, first), isFirst: true },
      { from: last, to: end, isFirst: false },
    ].map((letter) => {
      const run = runAt(data, letter.from, direction);
      const isBorder = letter.isFirst ? run.start === letter.from : run.end === letter.to;
      // Into or out of a run the other way a hand takes the whole of it, from the paragraph's side.
      const outer = isBorder && !isOneRun;
      const side = outer ? direction : directionAt(data, letter.from, direction);
      const { start: from, end: to } = outer ? run : { start: letter.from, end: letter.to };
      return { from, to, isRight: letter.isFirst === (side === 'rtl') };
    });
    const [from, to] = await paragraph.evaluate(
      (value, wanted) =>
        wanted.map((letter) => {
          const range = new Range();
          if (value === null) throw new Error('gone');
          range.setStart(value.node, letter.from);
          range.setEnd(value.node, letter.to);
          const { left, right, top, height } = range.getBoundingClientRect();
          return { x: letter.isRight ? right - 1 : left + 1, y: top + height / 2 };
        }),
      edges,
    );
    return from === undefined || to === undefined ? null : { from, to };
  } finally {
    await paragraph.dispose();
  }
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
  const [from, to] = place.isBackward === true ? [ends.to, ends.from] : [ends.from, ends.to];
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
