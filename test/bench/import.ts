import { cpus } from 'node:os';
import type { Page } from 'playwright-core';
import { openShell } from '../e2e/harness/browser-shell.ts';
import { makeArticle } from './make-article.ts';

/** What the page measured of one drop, in milliseconds. */
interface Measured {
  /** From the drop until the headline of the article is painted. */
  readonly paint: number;
  /** From the drop until every article is in the library. */
  readonly done: number;
  /** Longest time between two frames meanwhile. */
  readonly frameGap: number;
}

/**
 * Drops files as a hand would and watches the page until all are in. Runs in the page, so that the
 * way between test and browser is not measured.
 */
async function measureDrop(page: Page, names: readonly string[], texts: readonly string[]) {
  return page.evaluate(
    async ({ names: fileNames, texts: contents }): Promise<Measured> => {
      const data = new DataTransfer();
      contents.forEach((text, index) => data.items.add(new File([text], fileNames[index] ?? 'x')));
      const title = contents[0]?.split('\n')[0] ?? '';
      const frame = () => new Promise(requestAnimationFrame);
      const isShown = () =>
        document.querySelector('h1.block-text')?.textContent.includes(title) ?? false;
      const isDone = () =>
        isShown() &&
        // One or two articles are counted in words, and the headline proves those.
        (contents.length < 3 ||
          document.querySelector('.library-count')?.textContent.includes(`${contents.length}`) ===
            true) &&
        document.querySelector('.import-progress') === null &&
        document.querySelector('.save-saved') !== null;
      // Everything that waits for its turn gets it before the clock starts.
      await frame();
      await frame();
      const send = (type: string) =>
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      // A hand takes a moment to let go.
      send('dragenter');
      send('dragover');
      await new Promise((resolve) => setTimeout(resolve, 400));
      await frame();
      const start = performance.now();
      send('drop');
      let [last, gap, paint] = [start, 0, 0];
      for (;;) {
        await frame();
        const now = performance.now();
        gap = Math.max(gap, now - last);
        last = now;
        // Seen in one frame, it is on the screen with the next.
        if (paint === 0 && isShown()) {
          await frame();
          paint = performance.now() - start;
          gap = Math.max(gap, performance.now() - last);
          last = performance.now();
        }
        if (isDone() && paint > 0) return { paint, done: last - start, frameGap: gap };
      }
    },
    { names, texts },
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const ms = (value: number) => `${String(Math.round(value))} ms`;

/**
 * Measures the two promises of the import: one article of 100 KB until it is painted, and many of
 * 20 KB in one drop.
 *
 * @returns the figures as lines of text
 */
export async function measureImport(rounds: number, files: number): Promise<readonly string[]> {
  const lines = [`${cpus()[0]?.model ?? 'unknown processor'}, ${String(cpus().length)} cores`];
  const cold: Measured[] = [];
  const warm: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const shell = await openShell();
    try {
      cold.push(await measureDrop(shell.page, ['a.txt'], [makeArticle(round * 2, 100 * 1024)]));
      await shell.page.waitForTimeout(500);
      warm.push(await measureDrop(shell.page, ['b.txt'], [makeArticle(round * 2 + 1, 100 * 1024)]));
    } finally {
      await shell.close();
    }
  }
  const report = (name: string, measured: readonly Measured[]) => {
    lines.push(
      `${name}: first paint ${ms(median(measured.map(({ paint }) => paint)))}, ` +
        `longest frame gap ${ms(median(measured.map(({ frameGap }) => frameGap)))} ` +
        `(medians of ${String(measured.length)})`,
    );
  };
  report('100 KB article, first of an empty project', cold);
  report('100 KB article, project open', warm);

  const many: Measured[] = [];
  for (let round = 0; round < Math.min(rounds, 3); round += 1) {
    const shell = await openShell();
    try {
      const numbers = Array.from({ length: files }, (_, index) => 1000 + index);
      const names = numbers.map((number) => `${String(number)}.txt`);
      const texts = numbers.map((number) => makeArticle(number, 20 * 1024));
      many.push(await measureDrop(shell.page, names, texts));
    } finally {
      await shell.close();
    }
  }
  lines.push(
    `${String(files)} files of 20 KB in one drop: ` +
      `${(median(many.map(({ done }) => done)) / 1000).toFixed(1)} s, ` +
      `longest frame gap ${ms(median(many.map(({ frameGap }) => frameGap)))} ` +
      `(medians of ${String(many.length)})`,
  );
  return lines;
}
