import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { readBundle } from '../../build/start/bundle.mjs';
import { serveBundle } from '../../build/start/serve.mjs';
import { findChromium } from '../../build/test/chromium.mjs';
import type { Combination } from './combinations.ts';
import { lookArticle } from './look-article.ts';
import type { Box } from './look-page.tsx';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

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
  const folder = await mkdtemp(join(tmpdir(), 'hashiya-looks-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: here('.'),
    base: '/',
    define: { 'process.env.NODE_ENV': '"production"' },
    // Not by React's plugin: in a test run it would compile for React's development build.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'esnext',
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: here('./look-page.tsx'),
        output: { entryFileNames: 'page.js', assetFileNames: '[name][extname]' },
      },
    },
  });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html lang="en"><head><meta charset="utf-8" /><link rel="stylesheet" href="/look-page.css" /></head><body><script type="module" src="/page.js"></script></body></html>',
  );
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found');
  const server = await serveBundle(readBundle(folder), 0);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const context = await browser.newContext({ viewport: { width: 1100, height: 5600 } });
  const page = await context.newPage();
  await page.goto(server.address);
  await page.waitForFunction(() => 'lookPage' in window);
  return {
    page,
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
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
