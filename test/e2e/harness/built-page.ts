import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { readBundle } from '../../../build/start/bundle.mjs';
import { serveBundle } from '../../../build/start/serve.mjs';
import { findChromium } from '../../../build/test/chromium.mjs';

interface BuiltPageOptions {
  /** The page's TypeScript; its style sheet has the same name. */
  readonly input: string;
  readonly language: 'ar' | 'en';
  /** In CSS pixels. */
  readonly viewport: { readonly width: number; readonly height: number };
  /** What the page puts into its window when it is ready. */
  readonly ready: string;
}

/** A page of the tests in Chromium: compiled, served like the application, opened. */
export interface BuiltPage {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

/** Compiles a page that a test drives, and opens it. */
export async function openBuiltPage(options: BuiltPageOptions): Promise<BuiltPage> {
  const { input, language, viewport, ready } = options;
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found');
  const folder = await mkdtemp(join(tmpdir(), 'hashiya-page-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: dirname(input),
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
        input,
        output: { entryFileNames: 'page.js', assetFileNames: '[name][extname]' },
      },
    },
  });
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8" /><link rel="stylesheet" href="/${parse(input).name}.css" /></head><body><script type="module" src="/page.js"></script></body></html>`,
  );
  const server = await serveBundle(readBundle(folder), 0);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  // In a context of its own: some tests open a second page beside this one.
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.goto(server.address);
  await page.waitForFunction((name) => name in window, ready);
  return {
    page,
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
