import { cpus } from 'node:os';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Journal } from '../../electron/journal/journal.ts';
import { newDesktopProfile } from '../e2e/reliability/desktop-profile.ts';
import type { DesktopProfile } from '../e2e/reliability/desktop-profile.ts';
import { largeHistory } from './large-history.ts';
import type { HistorySize } from './large-history.ts';
import { openJournal } from './open-journal.ts';

/** What is promised: 10,000 annotations in 200 articles, and 5,000 records at once. */
export const promised: HistorySize = {
  articles: 200,
  letters: 20_000,
  annotations: 10_000,
  bulk: 5_000,
};

/** Presses of a key that are timed. */
const presses = 200;
/** Between two of them, in milliseconds. */
const pause = 200;

/** Writes a history as the main process would have, edit by edit but flushed together. */
export async function writeJournal(profile: string, size: HistorySize): Promise<number> {
  const opened = await openJournal(profile);
  const { journal } = opened;
  let { head } = opened;
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
  journal: Journal,
  head: number,
  edits: Parameters<typeof journal.append>[1],
): Promise<number> {
  const appended = await journal.append(head, edits);
  if (!appended.ok) throw new Error(appended.error);
  return appended.value.head;
}

/**
 * Time from a key until the window says “saved”, in the page itself, in milliseconds: from when
 * Chromium was handed the key, which is before the page hears of it.
 */
export async function timeKey(page: Page, code: string, withControl: boolean): Promise<number> {
  await page.evaluate(() => {
    const noted = window as unknown as { keyToSaved: Promise<number> };
    noted.keyToSaved = new Promise((resolve) => {
      const onKey = (event: KeyboardEvent): void => {
        if (event.key === 'Control') return;
        document.removeEventListener('keydown', onKey, true);
        const indicator = document.querySelector('.save-indicator');
        if (indicator === null) throw new Error('nothing says whether the work is saved');
        let saving = false;
        const watcher = new MutationObserver(() => {
          if (indicator.classList.contains('save-saving')) saving = true;
          if (!saving || !indicator.classList.contains('save-saved')) return;
          watcher.disconnect();
          resolve(performance.now() - event.timeStamp);
        });
        watcher.observe(indicator, { attributes: true });
      };
      document.addEventListener('keydown', onKey, true);
    });
  });
  await page.keyboard.press(withControl ? `Control+${code}` : code);
  return page.evaluate(() => (window as unknown as { keyToSaved: Promise<number> }).keyToSaved);
}

/** Opens an article with many claims, and one of them with its form. */
async function openClaim(page: Page): Promise<void> {
  await page.getByPlaceholder('Title, outlet').fill('107');
  await page.locator('.article-row').first().click();
  await page.keyboard.press('Alt+Digit2');
  await page.locator('.claim-row').first().click();
  await page.locator('[data-panel-editor]').waitFor();
}

/** What the stand-in for Electron's messages takes for the shortest question and answer. */
async function timeBridge(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const took: number[] = [];
    for (let turn = 0; turn < 100; turn += 1) {
      const begun = performance.now();
      await window.hashiya?.call('free-space');
      took.push(performance.now() - begun);
    }
    return took;
  });
}

/** A write of the size of an edit with its `fdatasync`, without anything of ours around it. */
async function timeDisk(folder: string): Promise<number[]> {
  const path = join(folder, 'flush-probe');
  const file = await fs.open(path, 'w');
  const took: number[] = [];
  for (let turn = 0; turn < 100; turn += 1) {
    const begun = performance.now();
    await file.write(Buffer.alloc(600, 1), 0, 600, turn * 600);
    await file.datasync();
    took.push(performance.now() - begun);
  }
  await file.close();
  await fs.rm(path);
  return took;
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
/** Presses keys by turns, and says how long each took until it was saved. */
async function timeInTurn(
  page: Page,
  what: string,
  codes: readonly string[],
  withControl: boolean,
): Promise<string> {
  const took: number[] = [];
  for (let press = 0; press < presses; press += 1) {
    took.push(await timeKey(page, codes[press % codes.length] ?? '', withControl));
    // As a reader does, who looks before the next key; what an edit leaves to do is done by then.
    await page.waitForTimeout(pause);
  }
  return `${what}, key to “saved”, ${String(presses)} times: median ${ms(share(took, 0.5))}, p95 ${ms(share(took, 0.95))} (30 ms)`;
}

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
    await openClaim(page);
    lines.push(
      await timeInTurn(page, 'status of a claim, its form open', ['KeyR', 'KeyA'], false),
      await timeInTurn(page, 'the same taken back and done again', ['KeyZ', 'KeyY'], true),
    );
    const part = (took: readonly number[]) =>
      `median ${share(took, 0.5).toFixed(1)} ms, p95 ${share(took, 0.95).toFixed(1)} ms`;
    lines.push(
      `of that, a message to the main process and back through the test bridge: ${part(await timeBridge(page))}`,
      `a write of 600 bytes with its fdatasync on this disk: ${part(await timeDisk(profile.main.profile))}`,
    );
  } finally {
    await profile.end();
  }
  return lines;
}
