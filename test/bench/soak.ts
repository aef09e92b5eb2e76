import type { CDPSession, Page } from 'playwright-core';
import { dropFiles, openShell } from '../e2e/harness/browser-shell.ts';
import { generateDocument } from './generate.ts';
import { grownClasses, heapClasses, liveBytes } from './heap-classes.ts';
import type { HeapClass } from './heap-classes.ts';
import { judge } from './soak-verdict.ts';
import type { Held, SoakOptions, SoakResult } from './soak-verdict.ts';

const longTitle = 'مقال طويل للاختبار المطول';

/** Waits until the work is on disk; says what the window says when it could not be saved. */
async function waitUntilSaved(page: Page): Promise<void> {
  await page.locator('.save-saved, .save-failed').waitFor();
  const banner = page.locator('.save-banner');
  if ((await banner.count()) > 0) throw new Error(await banner.innerText());
}

/** Ids of the records that edits make and take away, as the database has them: one string. */
async function recordsOf(page: Page): Promise<string> {
  await waitUntilSaved(page);
  return page.evaluate(async () => {
    const tables = ['entities', 'mentions', 'claims', 'contradictions', 'trash'];
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error(String(request.error)));
        };
      });
    const found: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name ?? ''));
      for (const table of tables) {
        if (!database.objectStoreNames.contains(table)) continue;
        const keys = await done(database.transaction(table).objectStore(table).getAllKeys());
        found.push(`${table}:${keys.map(String).sort().join()}`);
      }
      database.close();
    }
    if (found.length < tables.length) throw new Error(`tables missing: ${found.join()}`);
    return found.join('\n');
  });
}

/** Chooses an article in its palette, which leaves out the one that is open already. */
async function openArticle(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+KeyG');
  const dialog = page.getByRole('dialog');
  await dialog.locator('input:focus').waitFor();
  await page.keyboard.insertText(title);
  await page.waitForTimeout(80);
  const isOffered = (await dialog.locator('.list-box-item').count()) > 0;
  if (isOffered) await page.keyboard.press('Enter');
  // The first Escape empties the field.
  else for (let step = 0; step < 2; step += 1) await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
}

/** Closes everything: one article from its top, the panel of claims, nothing selected. */
async function goHome(page: Page, title: string): Promise<void> {
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Escape');
  // By way of another one, so that it is opened anew out of any view.
  await openArticle(page, longTitle);
  await openArticle(page, title);
  await page.locator('.reader-scroll').waitFor();
  await page.keyboard.press('Control+Digit0');
  await page.keyboard.press('Alt+Digit2');
  await page.keyboard.press('F6');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Escape');
  await page.locator('.reader-scroll').evaluate((element: HTMLElement) => {
    element.scrollTop = 0;
  });
  await page.mouse.move(2, 2);
  await waitUntilSaved(page);
}

async function measure(
  page: Page,
  cdp: CDPSession,
): Promise<{ held: Held; classes: Map<string, HeapClass> }> {
  // What is closed is let go a moment later.
  await page.waitForTimeout(500);
  for (let time = 0; time < 3; time += 1) {
    await cdp.send('HeapProfiler.collectGarbage');
    await page.waitForTimeout(60);
  }
  const { metrics } = await cdp.send('Performance.getMetrics');
  const value = (name: string) => {
    const metric = metrics.find((one) => one.name === name);
    if (metric === undefined) throw new Error(`Chromium gives no ${name}`);
    return metric.value;
  };
  const classes = await heapClasses(cdp);
  const held = {
    heap: liveBytes(classes),
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
  };
  return { held, classes };
}

/** From here on the page forgets to let go: see `leakingRounds`. */
async function putLeakIn(page: Page): Promise<void> {
  await page.evaluate(() => {
    const kept: Node[] = [];
    Object.assign(window, { kept });
    const { removeChild } = Node.prototype;
    Node.prototype.removeChild = function keeping<T extends Node>(this: Node, child: T): T {
      kept.push(child);
      return removeChild.call(this, child) as T;
    };
    const { addEventListener } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function adding(this: EventTarget, ...args) {
      addEventListener.apply(this, args);
      // One more that nobody takes away: leaving the true ones would break what they belong to.
      addEventListener.call(this, args[0], () => undefined);
    };
  });
}

/** A repeatable source of whole numbers under a limit (mulberry32). */
function numbersFrom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return Math.floor((((bits ^ (bits >>> 14)) >>> 0) / 4294967296) * limit);
  };
}

/** Puts the caret on a shown word and takes the next ones in. */
async function selectSomething(page: Page, below: (limit: number) => number): Promise<void> {
  await page.locator('.reader-scroll').first().focus();
  await page.keyboard.press('Escape');
  const steps = below(12);
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('Control+ArrowLeft');
  const words = 1 + below(6);
  for (let word = 0; word < words; word += 1) await page.keyboard.press('Shift+ArrowLeft');
}

/** Everything that is done at random; each leaves the window with no dialog open. */
function actionsOn(
  page: Page,
  titles: readonly string[],
  below: (limit: number) => number,
  isEdited: () => Promise<boolean>,
): Readonly<Record<string, () => Promise<void>>> {
  const pick = <T>(from: readonly T[]): T => {
    const one = from[below(from.length)];
    if (one === undefined) throw new RangeError('nothing to pick from');
    return one;
  };
  const backToText = async () => {
    await page.keyboard.press('Escape');
    // The palette leaves out the article that is open below the view: then another one.
    for (const title of [longTitle, pick(titles.filter((one) => one !== longTitle))]) {
      if ((await page.locator('.reader-scroll').count()) === 0) await openArticle(page, title);
    }
    await page.locator('.reader-scroll').first().waitFor();
  };
  return {
    async mark() {
      await selectSomething(page, below);
      await page.keyboard.press(`Digit${String(1 + below(4))}`);
    },
    async claim() {
      await selectSomething(page, below);
      await page.keyboard.press('KeyC');
    },
    async delete() {
      await page.locator('.reader-scroll').first().focus();
      await page.keyboard.press(pick(['KeyJ', 'KeyK']));
      await page.keyboard.press('Delete');
    },
    async undo() {
      if (!(await isEdited())) return;
      await page.locator('.reader-scroll').first().focus();
      await page.keyboard.press('Control+KeyZ');
    },
    async scroll() {
      await page
        .locator('.reader-scroll')
        .first()
        .evaluate(
          (element, share) => {
            element.scrollTop = share * element.scrollHeight;
          },
          below(1000) / 1000,
        );
      await page.waitForTimeout(60);
    },
    async open() {
      await openArticle(page, pick(titles));
    },
    async panel() {
      await page.keyboard.press(`Alt+Digit${String(1 + below(5))}`);
      await page.waitForTimeout(60);
    },
    async dialog() {
      await page.keyboard.press(
        pick(['Control+KeyE', 'Control+Comma', 'Control+KeyI', 'Control+KeyK', 'Control+KeyG']),
      );
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    },
    async view() {
      await page.keyboard.press(pick(['Control+Shift+KeyO', 'Alt+Digit7', 'Control+Shift+KeyF']));
      await page.waitForTimeout(200);
      await backToText();
    },
    async find() {
      await page.keyboard.press('Control+KeyF');
      await page.locator('input:focus').waitFor();
      await page.keyboard.insertText(pick(['الجسر', 'قال', 'ميناء']));
      await page.waitForTimeout(120);
      await page.keyboard.press('Escape');
    },
    async zoom() {
      await page.keyboard.press(pick(['Control+Equal', 'Control+Minus']));
    },
    async library() {
      await page.keyboard.press('Control+KeyB');
      await page.waitForTimeout(60);
      await page.keyboard.press('Control+KeyB');
    },
  };
}

/** Why undo does not lead back, as far as the window shows it. */
async function stuckAt(page: Page): Promise<string> {
  const focus = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? '');
  return `undo does not lead back; the focus is on ${focus}`;
}

/**
 * Works at random on the sample project and one long article, and after each round takes all edits
 * back, closes everything and measures what is still held.
 */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const { seed, say = () => undefined } = options;
  const below = numbersFrom(seed);
  const shell = await openShell({ locale: 'en' });
  const { page } = shell;
  const counts: Record<string, number> = {};
  try {
    await page.locator('.welcome-actions button').last().click();
    await page.locator('.marker').first().waitFor();
    // The list of articles follows the text a moment later.
    await page.locator('.article-row-title').first().waitFor();
    const sample = await page.locator('.article-row-title').allInnerTexts();
    const long = `${longTitle}\n\n${generateDocument(200_000, 0).text}`;
    await dropFiles(page, [{ name: 'long.txt', bytes: new TextEncoder().encode(long) }]);
    await page.getByRole('heading', { name: longTitle }).first().waitFor();
    const [home] = sample;
    if (home === undefined) throw new Error('the sample project shows no article');
    await goHome(page, home);
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('Performance.enable');
    const untouched = await recordsOf(page);
    const isEdited = async () => (await recordsOf(page)) !== untouched;
    const actions = actionsOn(page, [...sample, longTitle], below, isEdited);
    const names = Object.keys(actions);

    const round = async () => {
      for (let count = 0; count < options.actions; count += 1) {
        const name = names[below(names.length)] ?? '';
        counts[name] = (counts[name] ?? 0) + 1;
        await actions[name]?.();
      }
      await goHome(page, home);
      let steps = 0;
      while (await isEdited()) {
        if ((steps += 1) > options.actions * 4) throw new Error(await stuckAt(page));
        await page.locator('.reader-scroll').first().focus();
        await page.keyboard.press('Control+KeyZ');
      }
      await goHome(page, home);
    };
    const measuredRounds = async (from: Held, rounds: number) => {
      const held = [from];
      for (let count = 1; count <= rounds; count += 1) {
        await round();
        const { held: now } = await measure(page, cdp);
        held.push(now);
        say(
          `round ${String(count)}: ${(now.heap / 1e6).toFixed(2)} MB, ${String(now.nodes)} nodes, ${String(now.listeners)} listeners`,
        );
      }
      return held;
    };

    for (let count = 0; count < options.warmUp; count += 1) await round();
    const { held: baseline, classes } = await measure(page, cdp);
    const run = await measuredRounds(baseline, options.rounds);
    const grown = grownClasses(classes, (await measure(page, cdp)).classes, 12);
    const last = run.at(-1);
    if (options.leakingRounds === 0 || last === undefined) {
      return {
        actions: counts,
        run,
        verdicts: judge(run),
        leaking: [],
        grown,
        problems: shell.problems,
      };
    }
    const problems = [...shell.problems];
    await putLeakIn(page);
    const leaking = judge(await measuredRounds(last, options.leakingRounds));
    return { actions: counts, run, verdicts: judge(run), leaking, grown, problems };
  } finally {
    await shell.close();
  }
}
