import { cpus } from 'node:os';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Edit } from '../../shared/model/edit.ts';
import { newDesktopProfile } from '../e2e/reliability/desktop-profile.ts';
import { largeHistory } from './large-history.ts';
import type { HistorySize } from './large-history.ts';
import { ms, share } from './quantiles.ts';
import { openTimed } from './usable-window.ts';
import { writeJournal } from './write-journal.ts';

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
/** Between two large edits: the main process has made its snapshot by then. */
const largePause = 8_000;

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

/**
 * What the stand-in takes to carry edits to the main process, which looks at them and refuses them at
 * once because the journal stands elsewhere.
 */
async function timeLargeMessage(page: Page, large: Edit[]): Promise<number[]> {
  return page.evaluate(async (edits) => {
    const took: number[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const begun = performance.now();
      await window.hashiya?.call('journal-append', { after: 0, edits });
      took.push(performance.now() - begun);
    }
    return took;
  }, large);
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

async function journalSize(profile: string): Promise<string> {
  const folder = join(profile, 'journal');
  // Without the second copies of full files, which are read only when a file is damaged.
  const names = (await fs.readdir(folder)).filter((name) => name.endsWith('.log'));
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
    // A first start, so that the profile is one of this version: else a backup would come first.
    await profile.open();
    await profile.close();
    await fs.rm(await profile.databaseFolder(), { recursive: true });
    const edits = [...largeHistory(promised)];
    const head = await writeJournal(profile.main.profile, edits.slice(0, -1));
    lines.push(`${String(head)} edits, journal ${await journalSize(profile.main.profile)}`);
    const rebuilt = await openTimed(profile);
    lines.push(`rebuild of a deleted database from the journal: ${ms(rebuilt.took)} (10,000 ms)`);
    const starts: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      await profile.close();
      starts.push((await openTimed(profile)).took);
    }
    lines.push(
      `normal start: median ${ms(share(starts, 0.5))}, slowest ${ms(share(starts, 1))} (2,000 ms)`,
    );
    await profile.close();

    await writeJournal(profile.main.profile, edits.slice(-1));
    const { page } = await openTimed(profile);
    const bulk: number[] = [];
    for (const key of ['KeyZ', 'KeyY', 'KeyZ', 'KeyY', 'KeyZ', 'KeyY']) {
      await page.waitForTimeout(largePause);
      bulk.push(await timeKey(page, key, true));
    }
    lines.push(
      `edit of ${String(promised.bulk)} records, key to “saved”, taken back and done again: ${bulk.map(ms).join(', ')}; median ${ms(share(bulk, 0.5))}, slowest ${ms(share(bulk, 1))} (1,000 ms)`,
    );
    lines.push(
      `of that, such a message through the test bridge and refused: ${ms(share(await timeLargeMessage(page, edits.slice(-1)), 0.5))}`,
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
