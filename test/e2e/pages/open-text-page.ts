import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { readBundle } from '../../../build/start/bundle.mjs';
import { serveBundle } from '../../../build/start/serve.mjs';
import { findChromium } from '../../../build/test/chromium.mjs';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Compiles text-page.ts, serves it like the application and opens it. */
export async function openTextPage(): Promise<{ page: Page; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'hashiya-page-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: here('.'),
    base: '/',
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'esnext',
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: here('./text-page.ts'),
        output: { entryFileNames: 'page.js', assetFileNames: '[name][extname]' },
      },
    },
  });
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><html lang="ar"><head><meta charset="utf-8" /><link rel="stylesheet" href="/text-page.css" /></head><body><script type="module" src="/page.js"></script></body></html>',
  );
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found');
  const server = await serveBundle(readBundle(folder), 0);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  await page.goto(server.address);
  await page.waitForFunction(() => 'textPage' in window);
  return {
    page,
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
