import type { Page } from 'playwright-core';
import { addition } from '../../shared/edits/changes.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { aMention, anAnchor, anArticle, builtAt, builtBy } from '../builders.ts';
import { newDesktopProfile } from '../e2e/reliability/desktop-profile.ts';
import { largeHistory } from './large-history.ts';
import { makeArticle } from './make-article.ts';
import { ms, share } from './quantiles.ts';
import { openTimed } from './usable-window.ts';
import { writeJournal } from './write-journal.ts';

/** A library as an analyst has after a year. */
const library = { articles: 2_000, letters: 2_200, annotations: 10_000, bulk: 0 };
/** Bytes and records of the article that is opened. */
const long = { bytes: 100_000, records: 1_000 };

/** Adds the long article with its records. */
function* longArticle(): Generator<Edit> {
  const text = `المقال الطويل\n${makeArticle(1, long.bytes)}\n`;
  const built = anArticle({ id: 'long', text });
  const edit = { role: 'do', target: null, at: builtAt, by: builtBy } as const;
  yield {
    ...edit,
    id: 'long-1',
    type: 'add-articles',
    changes: [addition('articles', built.article), addition('texts', built.text)],
  };
  const step = Math.floor((text.length - 100) / long.records);
  yield {
    ...edit,
    id: 'long-2',
    type: 'add-mentions',
    changes: Array.from({ length: long.records }, (_, index) => {
      const start = 20 + index * step;
      const anchor = anAnchor(built, { start, end: start + 12 });
      return addition(
        'mentions',
        aMention({ id: `long-mention-${String(index)}`, entityId: 'entity-everyone', anchor }),
      );
    }),
  };
}

/** From the click on the row until the text is drawn with its marks, in milliseconds. */
async function timeOpening(page: Page): Promise<number> {
  await page.evaluate(() => {
    const noted = window as unknown as { opened: Promise<number> };
    noted.opened = new Promise((resolve) => {
      const onClick = (event: MouseEvent): void => {
        const look = (): void => {
          const title = document.querySelector('h1.block-text')?.textContent ?? '';
          const marks = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
          if (!title.includes('المقال الطويل') || marks === 0) {
            requestAnimationFrame(look);
            return;
          }
          setTimeout(() => {
            resolve(performance.now() - event.timeStamp);
          });
        };
        requestAnimationFrame(look);
      };
      document.addEventListener('click', onClick, { capture: true, once: true });
    });
  });
  await page.locator('.article-row', { hasText: 'المقال الطويل' }).click();
  return page.evaluate(async () => (window as unknown as { opened: Promise<number> }).opened);
}

/** Measures a warm start with 2,000 articles, and the opening of a long one with many records. */
export async function measureOpening(): Promise<readonly string[]> {
  const profile = await newDesktopProfile();
  try {
    await writeJournal(profile.main.profile, largeHistory(library));
    await writeJournal(profile.main.profile, longArticle());
    // Rebuilds the database; what follows is a start like any other.
    let { page } = await openTimed(profile);
    const starts: number[] = [];
    const openings: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      await profile.close();
      const started = await openTimed(profile);
      ({ page } = started);
      starts.push(started.took);
      await page.getByPlaceholder('Title, outlet').fill('الطويل');
      await page.locator('.article-row', { hasText: 'المقال الطويل' }).waitFor();
      // What a start leaves to do is done by then, as it is when somebody has looked for an article.
      await page.waitForTimeout(1_000);
      openings.push(await timeOpening(page));
      // The next start must not open it by itself.
      await page.getByPlaceholder('Title, outlet').fill('خبر رقم 7');
      await page.locator('.article-row').first().click();
      await page.locator('h1.block-text', { hasText: 'خبر رقم' }).waitFor();
      await page.waitForTimeout(500);
    }
    return [
      `start to a usable window, warm, ${String(library.articles)} articles with ${String(library.annotations)} records: median ${ms(share(starts, 0.5))}, slowest ${ms(share(starts, 1))} (1,500 ms)`,
      `opening a stored article of ${String(long.bytes / 1000)} KB with ${String(long.records)} records, click to drawn: median ${ms(share(openings, 0.5))}, slowest ${ms(share(openings, 1))} (100 ms)`,
    ];
  } finally {
    await profile.end();
  }
}
