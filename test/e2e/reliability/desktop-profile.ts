import { mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { readBundle } from '../../../build/start/bundle.mjs';
import { serveBundle } from '../../../build/start/serve.mjs';
import { findChromium } from '../../../build/test/chromium.mjs';
import { dropFiles } from '../harness/browser-shell.ts';
import { startMainProcess } from '../harness/main-process.ts';
import type { MainProcess } from '../harness/main-process.ts';
import { waitUntilSaved } from '../harness/reader.ts';

const bundleFolder = fileURLToPath(new URL('../../../out/renderer/', import.meta.url));

/** The desktop shell on a profile that can be damaged between two starts. */
export interface DesktopProfile {
  readonly main: MainProcess;
  readonly port: number;
  /**
   * Opens the window, as a start of the program does; `query` is a start of a special kind, `prepare`
   * comes before the program runs.
   */
  open(query?: string, prepare?: (page: Page) => Promise<void>): Promise<Page>;
  /**
   * A page of the same origin in which the program does not run, in the browser that is open or in
   * one that is opened for it.
   */
  openBeside(): Promise<Page>;
  /** Closes it as a user does. */
  close(): Promise<void>;
  /** Kills the browser with all its processes, at once (`kill -9`). */
  kill(): Promise<void>;
  /** Kills the process of the window alone, and opens it again as the main process does by itself. */
  killWindow(): Promise<Page>;
  /** Folder of the browser's database. */
  databaseFolder(): Promise<string>;
  /** The process that the lock of the profile names; null without a lock. */
  lockOwner(): Promise<number | null>;
  /** Closes everything, and deletes the profile where its place was not given. */
  end(): Promise<void>;
}

/** Where a profile lies, and under which port its database is filed. */
export interface ProfilePlace {
  readonly root: string;
  readonly port: number;
}

/**
 * Opens a profile: an empty one in a folder of its own, or one that may exist. As in Electron the
 * journal lies beside the folder of the browser's databases.
 */
export async function newDesktopProfile(place?: ProfilePlace): Promise<DesktopProfile> {
  const executable = findChromium() ?? '';
  if (executable === '') throw new Error('no Chromium found');
  const root = place?.root ?? (await mkdtemp(join(tmpdir(), 'hashiya-reliability-')));
  const folder = join(root, 'chromium');
  const main = await startMainProcess({ root, profile: join(folder, 'Default') });
  const server = await serveBundle(readBundle(bundleFolder), place?.port ?? 0);
  let shut: (() => Promise<void>) | undefined;
  let browser: BrowserContext | undefined;

  /** A window of the open browser, joined to the main process. */
  async function load(
    page: Page,
    query = '',
    prepare?: (page: Page) => Promise<void>,
  ): Promise<Page> {
    await main.attachTo(page);
    await prepare?.(page);
    await page.goto(`${server.address}${query}`);
    await page.locator('.save-saved, .save-banner').first().waitFor({ timeout: 120_000 });
    return page;
  }

  /** Starts the browser, or gives the one that runs. */
  async function launch(): Promise<BrowserContext> {
    if (browser !== undefined && shut !== undefined) return browser;
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: executable,
      args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
      viewport: { width: 1280, height: 800 },
      locale: 'en',
    });
    browser = context;
    shut = async () => context.close();
    return context;
  }

  return {
    main,
    port: server.port,
    async open(query, prepare) {
      const isRunning = shut !== undefined;
      const context = await launch();
      const [first] = isRunning ? [] : context.pages();
      const page = first ?? (await context.newPage());
      if (isRunning) await main.noteOrderlyEnd();
      // The whole program starts anew, the main process too.
      await main.restartWork();
      return load(page, query, prepare);
    },
    async openBeside() {
      const page = await (await launch()).newPage();
      await page.goto(`${server.address}third-party-licences.md`);
      return page;
    },
    async killWindow() {
      if (browser === undefined) throw new Error('no window is open');
      const dead = browser.pages();
      const gone = Promise.all(dead.map(async (one) => one.waitForEvent('crash')));
      for (const pid of await windowsOf(await processesOf(folder))) process.kill(pid, 'SIGKILL');
      await gone;
      // Playwright cannot load a page again whose process has gone; a new one is the same to the app.
      const page = await openAnother(browser);
      for (const one of dead) void one.close().catch(() => undefined);
      return load(page);
    },
    async close() {
      if (shut === undefined) return;
      await shut();
      shut = undefined;
      await main.noteOrderlyEnd();
    },
    async kill() {
      for (const pid of await processesOf(folder)) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // Its parent was faster.
        }
      }
      // Already gone, as it should be.
      await shut?.().catch(() => undefined);
      shut = undefined;
    },
    async databaseFolder() {
      const parent = join(folder, 'Default', 'IndexedDB');
      const name = (await readdir(parent)).find((entry) => entry.endsWith('.leveldb'));
      if (name === undefined) throw new Error('no database');
      return join(parent, name);
    },
    async lockOwner() {
      const lock = await readlink(join(folder, 'SingletonLock')).catch(() => null);
      return lock === null ? null : Number(/-(\d+)$/.exec(lock)?.[1]);
    },
    async end() {
      await shut?.();
      await main.close();
      await server.close();
      if (place === undefined) await rm(root, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/**
 * A new window. One that Chromium had in store may have been killed too: the first attempt may fail, or be
 * answered by nobody.
 */
async function openAnother(browser: BrowserContext): Promise<Page> {
  const late = wait(20_000, null, { ref: false });
  const first = await Promise.race([browser.newPage().catch(() => null), late]);
  return first ?? browser.newPage();
}

/** The processes that were started on a profile: only ours name this temporary folder. */
async function processesOf(folder: string): Promise<number[]> {
  const found: number[] = [];
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const line = await readFile(join('/proc', entry, 'cmdline'), 'utf8').catch(() => '');
    if (line.includes(folder) && line.includes('chromium')) found.push(Number(entry));
  }
  return found;
}

/** The processes of pages among the descendants of a browser's processes. */
async function windowsOf(browser: readonly number[]): Promise<number[]> {
  const parents = new Map<number, number>();
  const pages: number[] = [];
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const status = await readFile(join('/proc', entry, 'stat'), 'utf8').catch(() => '');
    // The name before the parent stands in brackets and may hold anything.
    const parent = Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
    parents.set(Number(entry), parent);
    const line = await readFile(join('/proc', entry, 'cmdline'), 'utf8').catch(() => '');
    if (line.includes('--type=renderer')) pages.push(Number(entry));
  }
  return pages.filter((page) => {
    for (let pid = page; pid > 1; pid = parents.get(pid) ?? 0) {
      if (browser.includes(pid)) return true;
    }
    return false;
  });
}

/** The file of an article of its own making. */
export function articleBody(title: string): Uint8Array {
  const body = `${title}\n\nكتب المراسل عن ${title} أن اللجنة اجتمعت مساء اليوم ولم تعلن قرارها.\n`;
  return new TextEncoder().encode(body);
}

/** Drops it on the window. */
export async function dropArticle(profile: DesktopProfile, page: Page, title: string) {
  const bytes = articleBody(title);
  await writeFile(join(profile.main.dropFolder, `${title}.txt`), bytes);
  await dropFiles(page, [{ name: `${title}.txt`, bytes }]);
}

/** Drops an article and waits until the window says that it is saved. */
export async function saveArticle(profile: DesktopProfile, page: Page, title: string) {
  await dropArticle(profile, page, title);
  await page.locator('h1.block-text', { hasText: title }).waitFor();
  await waitUntilSaved(page);
}

/** Titles of the articles in the browser's database. */
export async function storedTitles(page: Page): Promise<string[]> {
  await page.locator('.save-saved').waitFor();
  return page.evaluate(
    async () =>
      new Promise<string[]>((resolve, reject) => {
        const request = indexedDB.open('hashiya');
        request.onerror = () => {
          reject(new Error('not opened'));
        };
        request.onsuccess = () => {
          const database = request.result;
          const all = database.transaction('articles').objectStore('articles').getAll();
          all.onsuccess = () => {
            database.close();
            resolve((all.result as { title: string }[]).map(({ title }) => title));
          };
        };
      }),
  );
}
