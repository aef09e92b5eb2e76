import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type Dexie from 'dexie';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { findChromium } from '../../build/test/chromium.mjs';
import { openDiskStore } from './power-cut-disk.ts';

/** What the control found. */
export interface ControlResult {
  readonly rounds: number;
  readonly confirmed: number;
  readonly lost: number;
}

const address = 'http://control.test/';

/**
 * The control of the rig: a page that trusts Dexie alone, as it comes, with the default durability.
 * It has to lose confirmed work; where it does not, the rig sees nothing. Ends with the first loss.
 */
export async function cutDexie(rounds: number): Promise<ControlResult> {
  const store = await openDiskStore();
  let [confirmed, lost, done] = [0, 0, 0];
  try {
    for (; done < rounds && lost === 0; done += 1) {
      const disk = await store.newDisk(2048, 'ordered');
      let saved = 0;
      const context = await launch(join(disk.folder, 'chromium'));
      const page = await openPage(context);
      await page.exposeBinding('saved', (_source, number: number) => {
        saved = number;
      });
      void page.evaluate(writeForEver).catch(() => undefined);
      while (saved < 50) await wait(5);
      const before = saved;
      const copy = disk.cut();
      await context.close();
      await disk.close();

      const after = await copy.mount('ordered');
      const again = await launch(join(after.folder, 'chromium'));
      const found = await (await openPage(again)).evaluate(countRows);
      await again.close();
      await after.close();
      confirmed += before;
      lost += Math.max(0, before - found);
    }
  } finally {
    store.close();
  }
  return { rounds: done, confirmed, lost };
}

async function launch(folder: string): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('no Chromium found');
  return chromium.launchPersistentContext(folder, {
    executablePath,
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  });
}

async function openPage(context: BrowserContext): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  const library = createRequire(import.meta.url).resolve('dexie/dist/dexie.min.js');
  const script = await readFile(library, 'utf8');
  await page.route(`${address}**`, async (route) => {
    await route.fulfill({ contentType: 'text/html', body: '<title>control</title>' });
  });
  await page.goto(address);
  await page.addScriptTag({ content: script });
  return page;
}

/** Runs in the page: adds rows without a pause and says when each is “stored”. */
async function writeForEver(): Promise<void> {
  const here = window as unknown as {
    Dexie: typeof Dexie;
    saved: (number: number) => Promise<void>;
  };
  const database = new here.Dexie('control');
  database.version(1).stores({ rows: 'id' });
  for (let number = 1; ; number += 1) {
    await database.table('rows').add({ id: number, text: 'م'.repeat(200) });
    await here.saved(number);
  }
}

/** Runs in the page. */
async function countRows(): Promise<number> {
  const here = window as unknown as { Dexie: typeof Dexie };
  const database = new here.Dexie('control');
  database.version(1).stores({ rows: 'id' });
  return database.table('rows').count();
}
