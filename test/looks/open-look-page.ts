import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openBuiltPage } from '../e2e/harness/built-page.ts';
import type { Combination } from './combinations.ts';
import { lookArticle } from './look-article.ts';
import type { Box } from './look-page.tsx';

/** The picture of one combination: an image (PNG), and where the line is in it. */
export interface LookPicture {
  readonly combination: Combination;
  readonly image: Buffer;
  readonly line: Box;
  /** The stretch where its first two looks overlap. */
  readonly overlap: Box;
}

/** The reader in Chromium on lines of looks. */
export interface LookPages {
  readonly page: Page;
  /** Takes a picture of each combination. */
  picture(
    combinations: readonly Combination[],
    theme: 'light' | 'dark',
    direction: 'rtl' | 'ltr',
  ): Promise<LookPicture[]>;
  close(): Promise<void>;
}

/** Compiles look-page.tsx, serves it like the application and opens it. */
export async function openLookPage(): Promise<LookPages> {
  const { page, close } = await openBuiltPage({
    input: fileURLToPath(new URL('./look-page.tsx', import.meta.url)),
    language: 'en',
    viewport: { width: 1100, height: 5600 },
    ready: 'lookPage',
  });
  return {
    page,
    close,
    async picture(combinations, theme, direction) {
      await page.evaluate(
        async ([article, shownTheme]) => window.lookPage.show(article, shownTheme),
        [lookArticle(combinations, direction), theme] as const,
      );
      const boxes = await page.evaluate(() => window.lookPage.boxes());
      const whole = await page.screenshot();
      const pictures: LookPicture[] = [];
      for (const [row, combination] of combinations.entries()) {
        const box = boxes[row];
        if (box === undefined) throw new Error('a line is missing');
        if (combination.state === undefined) pictures.push({ combination, image: whole, ...box });
        else {
          await page.evaluate(async (one) => window.lookPage.pick(one), row);
          const { x, y } = box.line;
          const image = await page.screenshot({ clip: box.line });
          pictures.push({
            combination,
            image,
            line: { ...box.line, x: 0, y: 0 },
            overlap: { ...box.overlap, x: box.overlap.x - x, y: box.overlap.y - y },
          });
        }
      }
      await page.evaluate(async () => window.lookPage.pick(null));
      return pictures;
    },
  };
}
