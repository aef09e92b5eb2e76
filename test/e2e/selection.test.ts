import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { snapToGraphemes } from '../../shared/text/graphemes.ts';
import { snapToWords } from '../../shared/text/words.ts';
import { dropFiles, openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { rowsOf } from './harness/database.ts';
import { copiedText, selectWords, waitUntilSaved } from './harness/reader.ts';
import type { Words } from './harness/reader.ts';

const lines = [
  'بلدية النهرين تعلن إغلاق الجسر القديم',
  'وقالت العُمدةُ سَلْمَى النجّارُ إنّ الأعمالَ تَسِيرُ كما خُطِّطَ لها.',
  'فالجســـر طويـــل، ولا أحد من الأهالي يعرف لماذا أُغلق.',
  'كوتاه‌ترین راه، كما يقول السكان، صار أطول بساعة.',
  'وكتب أحدهم 👨‍👩‍👧‍👦 عند الدعامة 🇮🇶🇪🇬 ثم مضى 👷🏽‍♂️ إلى عمله.',
  'ونفت شركة Delta Bridges 24 ذلك، وبلغت النسبة 37.5% من أصل ٣٧٫٥٪ كما قيل.',
  'وقال: «١٢\u00a0دعامة\u00a0فقط» هي التي تضررت. وأضاف أن الفحص مستمر.',
  'وتستأنف الحركة الخميس المقبل',
];

interface Fragment {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}
interface ClaimRow {
  readonly id: string;
  readonly content: { readonly fragments: readonly Fragment[] };
}

const claimsOf = async (page: Page) => (await rowsOf(page, 'claims')) as readonly ClaimRow[];

/** The words that lie under a claim's look, block by block. */
async function paintedWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    ['claim-asserted', 'claim-hedged', 'claim-denied']
      .flatMap((look) => [...(CSS.highlights.get(look) ?? [])])
      .filter(({ startContainer }) => startContainer.isConnected)
      .map(({ startContainer, startOffset, endOffset }) =>
        (startContainer as Text).data.slice(startOffset, endOffset),
      ),
  );
}

/** Marks the selection as a claim, reads how it was stored and shown, and takes it back. */
async function markedAs(page: Page) {
  const before = new Set((await claimsOf(page)).map(({ id }) => id));
  await page.keyboard.press('KeyC');
  await page.waitForTimeout(120);
  await waitUntilSaved(page);
  const made = (await claimsOf(page)).filter(({ id }) => !before.has(id));
  const painted = await paintedWords(page);
  if (made.length > 0) {
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(async () => (await claimsOf(page)).length).toBe(before.size);
    await waitUntilSaved(page);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const [fragment] = made.flatMap(({ content }) => content.fragments);
  return { fragment, painted, count: made.length };
}

describe('selecting in Chromium', () => {
  let shell: Shell;
  let text: string;
  beforeAll(async () => {
    shell = await openShell();
    const bytes = new TextEncoder().encode(lines.join('\r\n\r\n'));
    await dropFiles(shell.page, [{ name: 'selection.txt', bytes }]);
    await shell.page.locator('.block-text').nth(7).waitFor();
    await waitUntilSaved(shell.page);
    const [row] = (await rowsOf(shell.page, 'texts')) as readonly { readonly text: string }[];
    text = row?.text ?? '';
    expect(text.trimEnd()).toBe(lines.join('\n\n'));
  });
  afterAll(async () => {
    expect(shell.problems).toEqual([]);
    await shell.close();
  });

  for (const [script, place] of [
    ['harakat', { words: 'العُمدةُ سَلْمَى' }],
    ['letters with their harakat', { words: 'طِّطَ', byLetter: true }],
    ['tatweel', { words: 'فالجســـر طويـــل' }],
    ['a part of a tatweel', { words: 'ســ', byLetter: true }],
    ['lam-alef', { words: 'الأهالي' }],
    ['the two letters of a lam-alef', { words: 'ولا أ', byLetter: true }],
    ['a zero width non-joiner', { words: 'كوتاه‌ترین' }],
    ['letters around a zero width non-joiner', { words: 'ه‌ت', byLetter: true }],
    ['an emoji family', { words: '👨‍👩‍👧‍👦', byLetter: true }],
    ['two flags', { words: 'الدعامة', to: 'ثم' }],
    ['words around an emoji of several signs', { words: 'مضى', to: 'إلى' }],
    ['Latin and digits between Arabic', { words: 'Delta Bridges 24' }],
    ['from Arabic into Latin', { words: 'شركة', to: 'Delta' }],
    ['numbers with their signs', { words: 'النسبة', to: 'أصل' }],
    ['no-break spaces', { words: '١٢\u00a0دعامة\u00a0فقط' }],
    ['a no-break space by letters', { words: 'ة\u00a0ف', byLetter: true }],
    ['one letter with its harakat', { words: 'لْ', byLetter: true }],
    ['one flag of two', { words: '🇪🇬', byLetter: true }],
    ['both flags by letters', { words: '🇮🇶🇪🇬', byLetter: true }],
    ['an emoji of several signs by letters', { words: '👷🏽‍♂️', byLetter: true }],
    ['digits of a number', { words: '7.5', byLetter: true }],
    ['one digit', { words: '4', byLetter: true }],
    ['Arabic digits', { words: '٧٫٥', byLetter: true }],
    ['from inside a number into a word', { words: '٢\u00a0دع', byLetter: true }],
    ['letters of a Latin name', { words: 'elta Bri', byLetter: true }],
    ['from a Latin name into its number', { words: 'es 2', byLetter: true }],
    ['from Arabic into a Latin name', { words: 'كة Del', byLetter: true }],
    ['from a Latin number into Arabic', { words: '4 ذل', byLetter: true }],
  ] as const satisfies readonly (readonly [string, Words])[]) {
    it(`63: by mouse over ${script}: the slice, the quote and what is painted are one`, async () => {
      const { page } = shell;
      const at = text.indexOf(place.words);
      const last = 'to' in place ? text.indexOf(place.to, at) + place.to.length : 0;
      const meant = { start: at, end: Math.max(at + place.words.length, last) };
      const snapped = 'byLetter' in place ? snapToGraphemes(text, meant) : snapToWords(text, meant);
      const exact = text.slice(snapped.start, snapped.end);
      // By letters the hand decides, so both ways of its drag are tried.
      for (const isBackward of 'byLetter' in place ? [false, true] : [false]) {
        await selectWords(page, { ...place, isBackward });
        const { fragment, painted } = await markedAs(page);
        expect(fragment, String(isBackward)).toMatchObject({ ...snapped, exact });
        expect(painted).toEqual([exact]);
      }
    });
  }

  /** Where the pointer has to be for the first or the last letter of words. */
  const pointAt = async (words: string, isEnd: boolean) =>
    shell.page.evaluate(
      ([wanted, atEnd]) => {
        for (const element of document.querySelectorAll('.block-text')) {
          const node = element.firstChild;
          if (!(node instanceof Text) || !node.data.includes(wanted)) continue;
          const start = node.data.indexOf(wanted);
          const range = new Range();
          range.setStart(node, atEnd ? start + wanted.length - 1 : start);
          range.setEnd(node, atEnd ? start + wanted.length : start + 1);
          const { left, right, top, height } = range.getBoundingClientRect();
          return { x: atEnd ? left + 1 : right - 1, y: top + height / 2 };
        }
        throw new Error(`not on the page: ${wanted}`);
      },
      [words, isEnd] as const,
    );
  const drag = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    const { page } = shell;
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
  };

  it('66: backwards is the same as forwards', async () => {
    await drag(await pointAt('خُطِّطَ لها', true), await pointAt('الأعمالَ', false));
    const { fragment, painted } = await markedAs(shell.page);
    const start = text.indexOf('الأعمالَ');
    const end = text.indexOf('لها') + 3;
    expect(fragment).toMatchObject({ start, end, exact: text.slice(start, end) });
    expect(painted).toEqual([fragment?.exact]);
  });

  for (const isBackward of [false, true]) {
    it(`66: across paragraphs${isBackward ? ', backwards' : ''}: one span, painted in both`, async () => {
      const ends = [await pointAt('كما خُطِّطَ', false), await pointAt('طويـــل', true)] as const;
      await (isBackward ? drag(ends[1], ends[0]) : drag(...ends));
      const { fragment, painted } = await markedAs(shell.page);
      const start = text.indexOf('كما خُطِّطَ');
      const end = text.indexOf('طويـــل') + 'طويـــل'.length;
      expect(fragment).toMatchObject({ start, end, exact: text.slice(start, end) });
      expect(painted.join('\n\n')).toBe(fragment?.exact);
    });
  }

  it('66: across a zone that is folded away: the quote has every word of it, in both directions', async () => {
    const { page } = shell;
    const row = page.locator('.zone-row', { hasText: 'فالجســـر طويـــل' });
    await page.keyboard.press('KeyZ');
    await row.click();
    await page.keyboard.press('KeyF');
    await expect.poll(async () => row.getAttribute('data-folded')).not.toBeNull();
    await page.keyboard.press('KeyZ');
    await page.locator('.folded-line').waitFor();
    // The reader goes back to where reading stopped; a wheel has the last word, and leads away from
    // the edge, where a drag would scroll.
    await page.mouse.move(640, 400);
    await page.mouse.wheel(0, -3000);
    await expect
      .poll(async () =>
        page.locator('.reader-scroll').evaluate(async (element) => {
          for (let frame = 0; frame < 8; frame += 1) await new Promise(requestAnimationFrame);
          return element.scrollTop;
        }),
      )
      .toBe(0);
    const ends = [await pointAt('كما خُطِّطَ', false), await pointAt('كوتاه‌ترین', true)] as const;
    const start = text.indexOf('كما خُطِّطَ');
    const end = text.indexOf('كوتاه‌ترین') + 'كوتاه‌ترین'.length;
    for (const [from, to] of [ends, [ends[1], ends[0]] as const]) {
      await drag(from, to);
      await page.getByRole('toolbar').waitFor();
      expect(await copiedText(page)).toBe(text.slice(start, end));
      const { fragment, painted } = await markedAs(page);
      expect(fragment).toMatchObject({ start, end, exact: text.slice(start, end) });
      expect(painted).toEqual(['كما خُطِّطَ لها.', 'كوتاه‌ترین']);
    }
    await page.keyboard.press('Control+KeyZ');
    await page.locator('.folded-line').waitFor({ state: 'detached' });
    await waitUntilSaved(page);
  });

  it('66: a triple click takes the sentence and not the line break behind it', async () => {
    const { x, y } = await pointAt('الفحص', false);
    await shell.page.mouse.click(x, y, { clickCount: 3 });
    const { fragment, painted } = await markedAs(shell.page);
    expect(fragment?.exact.replace(/\.$/u, '')).toBe('وأضاف أن الفحص مستمر');
    expect(text.slice(fragment?.start, fragment?.end)).toBe(fragment?.exact);
    expect(painted).toEqual([fragment?.exact]);
  });

  it('66: at the end of the document, by keyboard and by mouse, no end lies behind the text', async () => {
    const { page } = shell;
    await page.locator('.reader-scroll').focus();
    await page.keyboard.press('Control+End');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowRight');
    const byKeyboard = await markedAs(page);
    expect(byKeyboard.fragment?.exact).toBe('المقبل');
    const last = await pointAt('المقبل', true);
    await drag(await pointAt('الخميس', false), { x: last.x - 60, y: last.y + 4 });
    const byMouse = await markedAs(page);
    expect(byMouse.fragment?.exact).toBe('الخميس المقبل');
    for (const { fragment } of [byKeyboard, byMouse]) {
      expect(fragment?.end).toBe(text.trimEnd().length);
      expect(text.slice(fragment?.start, fragment?.end)).toBe(fragment?.exact);
    }
  });

  it('66: white space alone and a bare caret mark nothing', async () => {
    const { page } = shell;
    await page.locator('.reader-scroll').focus();
    const space = text.indexOf(' ');
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < space; step += 1) await page.keyboard.press('Alt+ArrowLeft');
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    expect(await page.evaluate(() => window.getSelection()?.toString())).toBe(' ');
    expect((await markedAs(page)).count).toBe(0);
    await page.locator('.reader-scroll').focus();
    await page.keyboard.press('Control+Home');
    expect((await markedAs(page)).count).toBe(0);
    // A double click on a space: the browser takes it for a word.
    const { x, y } = await pointAt('خُطِّطَ لها', false);
    await page.mouse.dblclick(x + 4, y);
    expect(await page.evaluate(() => window.getSelection()?.isCollapsed)).toBe(true);
    expect((await markedAs(page)).count).toBe(0);
  });

  describe('whatever the looks', () => {
    const place = { words: 'شركة', to: 'ذلك' };
    const meant = () => {
      const start = text.indexOf(place.words);
      return { start, end: text.indexOf(place.to, start) + place.to.length };
    };
    const expectSame = async () => {
      await selectWords(shell.page, place);
      const { fragment, painted } = await markedAs(shell.page);
      const { start, end } = meant();
      expect(fragment).toMatchObject({ start, end, exact: text.slice(start, end) });
      expect(painted).toEqual([fragment?.exact]);
    };

    for (const percent of [50, 67, 80, 110, 150, 200, 300]) {
      it(`73: a selection at ${String(percent)} % has the same offsets`, async () => {
        const { page } = shell;
        const cdp = await page.context().newCDPSession(page);
        // What zooming does in a browser: fewer CSS pixels in the window, each of more dots.
        await cdp.send('Emulation.setDeviceMetricsOverride', {
          width: Math.round(1600 / (percent / 100)),
          height: Math.round(1200 / (percent / 100)),
          deviceScaleFactor: percent / 100,
          mobile: false,
        });
        await page.waitForTimeout(150);
        await expectSame();
        await cdp.send('Emulation.clearDeviceMetricsOverride');
        await cdp.detach();
      });
    }

    for (const [key, presses] of [
      ['Control+Minus', 6],
      ['Control+Equal', 16],
    ] as const) {
      it(`73: the text ${key === 'Control+Minus' ? 'small' : 'large'}, the same offsets`, async () => {
        const { page } = shell;
        const size = async () =>
          page
            .locator('.block-text')
            .nth(1)
            .evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
        const before = await size();
        for (let time = 0; time < presses; time += 1) await page.keyboard.press(key);
        await expect.poll(size).not.toBe(before);
        await expectSame();
        await page.keyboard.press('Control+Digit0');
      });
    }

    /** Chooses in a dialog that a key opens. */
    const choose = async (key: string, name: string) => {
      const { page } = shell;
      await page.keyboard.press(key);
      const dialog = page.getByRole('dialog');
      const radio = dialog.getByRole('radio', { name });
      await radio.check({ force: true });
      expect(await radio.isChecked()).toBe(true);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
      await waitUntilSaved(page);
    };

    it('73: in another face the offsets are the same', async () => {
      const family = async () =>
        shell.page
          .locator('.block-text')
          .nth(1)
          .evaluate((element) => getComputedStyle(element).fontFamily);
      const before = await family();
      await choose('Control+Comma', 'حديث');
      await expect.poll(family).not.toBe(before);
      await expectSame();
    });

    it('73: in the other direction the offsets are the same', async () => {
      const { page } = shell;
      await choose('Control+KeyI', 'من اليسار إلى اليمين');
      await expect.poll(async () => page.locator('.reader-page').getAttribute('dir')).toBe('ltr');
      await expectSame();
    });

    it('73: printing leaves what is selected and marked as it is', async () => {
      const { page } = shell;
      await selectWords(page, place);
      await page.keyboard.press('KeyC');
      await waitUntilSaved(page);
      const before = [await claimsOf(page), await paintedWords(page)];
      expect(before[1]).toHaveLength(1);
      await selectWords(page, 'الخميس المقبل');
      const chosen = async () => page.evaluate(() => window.getSelection()?.toString());
      expect(await chosen()).toBe('الخميس المقبل');
      await page.emulateMedia({ media: 'print' });
      expect((await page.pdf()).length).toBeGreaterThan(1000);
      expect([await claimsOf(page), await paintedWords(page)]).toEqual(before);
      await page.emulateMedia({ media: null });
      expect(await chosen()).toBe('الخميس المقبل');
      expect([await claimsOf(page), await paintedWords(page)]).toEqual(before);
    });
  });
});

describe('selecting further than the window', () => {
  const paragraphs = Array.from(
    { length: 220 },
    (_, at) =>
      `الفقرة رقم ${String(at)} تقول إن الطريق مغلق حتى نهاية الأسبوع، وإن السكان غاضبون من البلدية.`,
  );
  const last = paragraphs.length - 1;
  let shell: Shell;
  beforeAll(async () => {
    shell = await openShell();
    const bytes = new TextEncoder().encode(['عنوان طويل للتجربة', ...paragraphs].join('\n\n'));
    await dropFiles(shell.page, [{ name: 'long.txt', bytes }]);
    await shell.page.locator('.block-text').nth(7).waitFor();
    await waitUntilSaved(shell.page);
  });
  afterAll(async () => {
    expect(shell.problems).toEqual([]);
    await shell.close();
  });

  const scrollTo = async (top: number) => {
    await shell.page.locator('.reader-scroll').evaluate((element, to) => {
      element.scrollTop = to;
    }, top);
  };
  /** The middle of words that are in the document, once they are. */
  const middleOf = async (words: string) => {
    const found = shell.page.locator('p.block-text', { hasText: words });
    await found.waitFor();
    return found.evaluate((element, wanted) => {
      const node = element.firstChild;
      if (!(node instanceof Text)) throw new Error('no text');
      const range = new Range();
      range.setStart(node, node.data.indexOf(wanted));
      range.setEnd(node, node.data.indexOf(wanted) + wanted.length);
      const { left, width, top, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, words);
  };
  const isMounted = async (words: string) =>
    (await shell.page.locator('p.block-text', { hasText: words }).count()) > 0;

  it('a drag that scrolls keeps its beginning, which has left the document', async () => {
    const { page } = shell;
    await scrollTo(0);
    const from = await middleOf('رقم 1 تقول');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x, from.y + 60, { steps: 4 });
    // A wheel turned while the button is held, as hands do; then on to a word far below.
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, 900);
        return isMounted('رقم 1 تقول');
      })
      .toBe(false);
    await page.mouse.move(from.x - 40, from.y + 80, { steps: 4 });
    await page.mouse.up();
    await page.getByRole('toolbar').waitFor();
    const text = await copiedText(page);
    const begin = text.split('\n\n')[0] ?? '';
    expect(paragraphs[1]?.endsWith(begin)).toBe(true);
    expect(begin).toContain('إن الطريق');
    expect(text.length).toBeGreaterThan(900);
    // Scrolled away and back it is the same selection, and it is shown again.
    await scrollTo(0);
    await expect.poll(async () => isMounted('رقم 1 تقول')).toBe(true);
    await expect
      .poll(async () => page.evaluate(() => window.getSelection()?.toString().length ?? 0))
      .toBeGreaterThan(200);
    expect(await copiedText(page)).toBe(text);
    await page.keyboard.press('Escape');
  });

  it('Shift and a click take everything up to a word far away', async () => {
    const { page } = shell;
    await scrollTo(0);
    const from = await middleOf('رقم 2 تقول');
    await page.mouse.click(from.x, from.y);
    await page.locator('.reader-scroll').evaluate((element) => {
      element.scrollTop = element.scrollHeight;
    });
    const to = await middleOf(`رقم ${String(last)} تقول`);
    expect(await isMounted('رقم 2 تقول')).toBe(false);
    await page.keyboard.down('Shift');
    await page.mouse.click(to.x, to.y);
    await page.keyboard.up('Shift');
    await page.getByRole('toolbar').waitFor();
    const text = await copiedText(page);
    expect(text).toContain(paragraphs[100]);
    expect(text).not.toContain(paragraphs[1]);
    expect(text.split('\n\n')).toHaveLength(last - 1);
    await page.keyboard.press('Escape');
  });

  it('a page that is thrown shows words in every frame of its way', async () => {
    const { page } = shell;
    await scrollTo(0);
    const box = await page.locator('.reader-column').boundingBox();
    await page.mouse.move((box?.x ?? 0) + (box?.width ?? 0) / 2, 400);
    // What is in the middle when a frame is about to be painted; only frames that moved count.
    const count = await page.evaluateHandle(() => {
      const scroller = document.querySelector('.reader-scroll');
      const column = document.querySelector('.reader-column')?.getBoundingClientRect();
      const view = scroller?.getBoundingClientRect();
      const value = { moved: 0, empty: 0, far: 0, isOver: false };
      let top = scroller?.scrollTop ?? 0;
      const look = () => {
        const now = scroller?.scrollTop ?? 0;
        if (now !== top && column !== undefined && view !== undefined) {
          value.moved += 1;
          value.far = Math.max(value.far, Math.abs(now - top) / view.height);
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
    for (const way of [5000, -3000, 6000, -5000, 4000, -4000, 6000]) {
      const before = await count.evaluate((value) => value.moved);
      await page.mouse.wheel(0, way);
      await expect.poll(async () => count.evaluate((value) => value.moved)).toBeGreaterThan(before);
    }
    const { moved, empty, far } = await count.evaluate((value) => {
      value.isOver = true;
      return value;
    });
    expect(moved).toBeGreaterThan(6);
    // Further than what is mounted beyond the window, at least once.
    expect(far).toBeGreaterThan(1.5);
    expect(empty).toBe(0);
  });

  it('printing has the whole article in the document, and lets it go afterwards', async () => {
    const { page } = shell;
    const shown = page.locator('.block-text');
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await shown.count()).toBe(paragraphs.length + 1);
    // Measuring follows a frame later, and must not take anything away.
    await page.evaluate(
      async () =>
        new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
    expect(await shown.count()).toBe(paragraphs.length + 1);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect.poll(async () => shown.count()).toBeLessThan(100);
  });

  it('paper beside the words takes the selection away', async () => {
    const { page } = shell;
    await scrollTo(0);
    await selectWords(page, 'عنوان طويل');
    const headline = await page.locator('h1.block-text').boundingBox();
    await page.mouse.click((headline?.x ?? 0) + 40, (headline?.y ?? 0) - 12);
    await page.getByRole('toolbar').waitFor({ state: 'detached' });
    expect(await copiedText(page)).toBe('');
  });
});
