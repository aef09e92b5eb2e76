import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { writeProjectJson } from '../../shared/formats/project-json/write-project-json.ts';
import { openShell, prepareDrop } from '../e2e/harness/browser-shell.ts';
import { makeProject } from './make-project.ts';

// A project comes in and goes out through the window: time, and the longest gap between two frames.

/** Starts to watch the frames; the value stops, and gives the longest gap in milliseconds. */
async function watchFrames(page: Page): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle(() => {
    const state = { longest: 0, last: performance.now(), isOver: false };
    const step = (now: number) => {
      state.longest = Math.max(state.longest, now - state.last);
      state.last = now;
      if (!state.isOver) requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
    return state;
  });
  return async () =>
    watch.evaluate((state) => {
      state.isOver = true;
      return Math.round(state.longest);
    });
}

/** Takes a generated project in, and writes it out again; milliseconds. */
export async function measureProject(articles: number, records: number): Promise<object> {
  const json = writeProjectJson(
    makeProject(articles, records),
    { kind: 'project' },
    { now: '2026-03-07T10:00:00.000Z', generator: 'Hashiya bench' },
  );
  const shell = await openShell();
  const { page } = shell;
  try {
    const drop = await prepareDrop(page, [
      { name: 'project.json', bytes: Buffer.from(json, 'utf8') },
    ]);
    let stop = await watchFrames(page);
    let started = performance.now();
    await drop();
    await page.locator('.reader-page').waitFor({ timeout: 120_000 });
    const shown = Math.round(performance.now() - started);
    await page.locator('.save-saved').waitFor({ timeout: 120_000 });
    const saved = Math.round(performance.now() - started);
    const importGap = await stop();

    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('المشروع كله').click();
    stop = await watchFrames(page);
    started = performance.now();
    const downloading = page.waitForEvent('download', { timeout: 120_000 });
    await dialog.getByRole('button', { name: 'تصدير' }).click();
    const bytes = await readFile(await (await downloading).path());
    const exported = Math.round(performance.now() - started);
    return {
      articles,
      records,
      megabytes: Math.round(bytes.length / 1e5) / 10,
      importShownMs: shown,
      importSavedMs: saved,
      importFrameGapMs: importGap,
      exportMs: exported,
      exportFrameGapMs: await stop(),
    };
  } finally {
    await shell.close();
  }
}
