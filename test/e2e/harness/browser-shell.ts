import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { readBundle } from '../../../build/start/bundle.mjs';
import { serveBundle } from '../../../build/start/serve.mjs';
import { findChromium } from '../../../build/test/chromium.mjs';

const bundleFolder = fileURLToPath(new URL('../../../out/renderer/', import.meta.url));

/** A window of the application in real Chromium, with a profile that survives a restart. */
export interface Shell {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything the page logged as an error, and every exception. */
  readonly problems: readonly string[];
  /** Closes the browser and opens it again on the same profile and address. */
  restart(): Promise<Shell>;
  /** Closes the browser and the server and deletes the profile. */
  close(): Promise<void>;
}

/** How a window is opened. */
export interface ShellOptions {
  readonly width?: number;
  readonly height?: number;
  readonly locale?: 'ar' | 'en';
  readonly colorScheme?: 'light' | 'dark';
  /** A screen for fingers, with a coarse pointer. */
  readonly hasTouch?: boolean;
  /** Shows scroll bars, which a browser without a window leaves out. */
  readonly hasScrollbars?: boolean;
  /** Runs in each new page before the application does. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Serves the compiled renderer as `npm start` does and opens it with an empty profile. */
export async function openShell(options: ShellOptions = {}): Promise<Shell> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found');
  if (!existsSync(join(bundleFolder, 'index.html'))) throw new Error('the renderer is not built');
  const server = await serveBundle(readBundle(bundleFolder), 0);
  const profile = await mkdtemp(join(tmpdir(), 'hashiya-profile-'));

  const open = async (): Promise<Shell> => {
    const problems: string[] = [];
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
      ...(options.hasScrollbars === true ? { ignoreDefaultArgs: ['--hide-scrollbars'] } : {}),
      viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
      locale: options.locale ?? 'ar',
      colorScheme: options.colorScheme ?? 'light',
      hasTouch: options.hasTouch ?? false,
      acceptDownloads: true,
    });
    const page = context.pages()[0] ?? (await context.newPage());
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    await options.prepare?.(page);
    await page.goto(server.address);
    await page.locator('.top-bar').waitFor();
    await page.evaluate(async () => document.fonts.ready);
    return {
      page,
      context,
      problems,
      async restart() {
        await context.close();
        return open();
      },
      async close() {
        await context.close();
        await server.close();
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  };
  return open();
}

/** A file that is dropped. */
interface DroppedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Drops files on the window, as a hand would. */
export async function dropFiles(page: Page, files: readonly DroppedFile[]): Promise<void> {
  const drop = await prepareDrop(page, files);
  await drop();
}

/** Brings files into the page, which takes its time; the value drops them. */
export async function prepareDrop(
  page: Page,
  files: readonly DroppedFile[],
): Promise<() => Promise<void>> {
  const transfer = await page.evaluateHandle(
    (dropped) => {
      const data = new DataTransfer();
      for (const { name, base64 } of dropped) {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        data.items.add(new File([bytes], name));
      }
      return data;
    },
    files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
  );
  return async () => {
    for (const type of ['dragenter', 'dragover', 'drop']) {
      await page.dispatchEvent('body', type, { dataTransfer: transfer });
    }
  };
}
