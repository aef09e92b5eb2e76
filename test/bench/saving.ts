import { cpus } from 'node:os';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { createAtomicWriter } from '../../electron/files/atomic-write.ts';
import { createJournal } from '../../electron/journal/journal.ts';
import { newDesktopProfile } from '../e2e/reliability/desktop-profile.ts';
import type { DesktopProfile } from '../e2e/reliability/desktop-profile.ts';
import { largeHistory } from './large-history.ts';
import type { HistorySize } from './large-history.ts';

/** What is promised: 10,000 annotations in 200 articles, and 5,000 records at once. */
export const promised: HistorySize = {
  articles: 200,
  letters: 20_000,
  annotations: 10_000,
  bulk: 5_000,
};

/** Presses of a key that are timed. */
const presses = 200;

/** Writes a history as the main process would have, edit by edit but flushed together. */
export async function writeJournal(profile: string, size: HistorySize): Promise<number> {
  const journal = createJournal({
    fs,
    writeFile: createAtomicWriter({ fs, platform: process.platform, owner: 'be9c4001' }),
    platform: process.platform,
    profile,
    versions: { app: 'bench', chromium: 'bench' },
    newId: () => 'bench',
    now: Date.now,
  });
  const opened = await journal.open();
  if (!opened.ok) throw new Error(opened.error);
  let head = 0;
  let some = [];
  for (const edit of largeHistory(size)) {
    some.push(edit);
    if (some.length < 100) continue;
    head = await append(journal, head, some);
    some = [];
  }
  if (some.length > 0) head = await append(journal, head, some);
  await journal.close();
  return head;
}

async function append(
  journal: ReturnType<typeof createJournal>,
  head: number,
  edits: Parameters<typeof journal.append>[1],
): Promise<number> {
  const appended = await journal.append(head, edits);
  if (!appended.ok) throw new Error(appended.error);
  return appended.value.head;
}

/** Time from a key until the window says “saved”, in the page itself, in milliseconds. */
async function timeKey(page: Page, code: string, withControl: boolean): Promise<number> {
  await page.evaluate(() => {
    const noted = window as unknown as { keyToSaved: Promise<number> };
    noted.keyToSaved = new Promise((resolve) => {
      document.addEventListener(
        'keydown',
        (event) => {
          if (event.key === 'Control') return;
          const begun = performance.now();
          let saving = false;
          const watcher = new MutationObserver(() => {
            if (document.querySelector('.save-saving') !== null) saving = true;
            if (!saving || document.querySelector('.save-saved') === null) return;
            watcher.disconnect();
            resolve(performance.now() - begun);
          });
          watcher.observe(document.body, { subtree: true, childList: true, attributes: true });
        },
        { once: false, capture: true },
      );
    });
  });
  await page.keyboard.press(withControl ? `Control+${code}` : code);
  return page.evaluate(() => (window as unknown as { keyToSaved: Promise<number> }).keyToSaved);
}

async function openTimed(profile: DesktopProfile): Promise<{ page: Page; took: number }> {
  const page = await profile.open();
  await page.locator('.save-saved').waitFor();
  // Measured in the page, from the beginning of its navigation.
  const took = await page.evaluate(() => performance.now());
  return { page, took };
}

const share = (values: readonly number[], at: number): number => {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * at))] ?? 0;
};
const ms = (value: number): string => `${String(Math.round(value))} ms`;

async function folderSize(folder: string): Promise<string> {
  const names = await fs.readdir(folder);
  const sizes = await Promise.all(
    names.map(async (name) => (await fs.stat(join(folder, name))).size),
  );
  return `${(sizes.reduce((sum, size) => sum + size, 0) / 1e6).toFixed(1)} MB`;
}

/** Measures the promises about saving, on the compiled window and the real main-process modules. */
export async function measureSaving(): Promise<readonly string[]> {
  const profile = await newDesktopProfile();
  const lines = [`${String(cpus().length)} × ${cpus()[0]?.model ?? 'unknown processor'}`];
  try {
    const head = await writeJournal(profile.main.profile, promised);
    lines.push(
      `${String(head)} edits, journal with its copies ${await folderSize(join(profile.main.profile, 'journal'))}`,
    );
    const rebuilt = await openTimed(profile);
    lines.push(`rebuild of an empty database from the journal: ${ms(rebuilt.took)} (10,000 ms)`);
    await profile.close();
    const starts: number[] = [];
    let { page } = rebuilt;
    for (let round = 0; round < 3; round += 1) {
      const started = await openTimed(profile);
      starts.push(started.took);
      ({ page } = started);
      if (round < 2) await profile.close();
    }
    lines.push(`normal start: ${ms(share(starts, 0.5))} (2,000 ms)`);

    const bulk: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      bulk.push(await timeKey(page, 'KeyZ', true), await timeKey(page, 'KeyY', true));
    }
    lines.push(
      `edit of ${String(promised.bulk)} records, key to “saved”: ${ms(share(bulk, 0.5))}, slowest ${ms(share(bulk, 1))} (1,000 ms)`,
    );
    await timeKey(page, 'KeyZ', true);
    const keys: number[] = [];
    // Back and forth: in the open article, as marking is; taking back more would open others.
    for (let press = 0; press < presses; press += 1) {
      keys.push(await timeKey(page, press % 2 === 0 ? 'KeyZ' : 'KeyY', true));
    }
    lines.push(
      `single edit in the open article, key to “saved”, ${String(presses)} times: median ${ms(share(keys, 0.5))}, p95 ${ms(share(keys, 0.95))} (30 ms)`,
    );
  } finally {
    await profile.end();
  }
  return lines;
}
