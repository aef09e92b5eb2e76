import { setTimeout as wait } from 'node:timers/promises';
import { dropArticle, newDesktopProfile } from '../e2e/reliability/desktop-profile.ts';
import { openDiskStore } from './power-cut-disk.ts';
import type { DiskCopy, MountKind, PowerCutDisk } from './power-cut-disk.ts';
import { randomOf } from './planned-work.ts';
import { findArticles, watchSaves } from './watch-saves.ts';

/** What to run. */
export interface AppCuts {
  readonly rounds: number;
  readonly seed: number;
  /** Told after each round. */
  readonly report?: (so: AppCutResult) => void;
}

/** What the cuts did. */
export interface AppCutResult {
  rounds: number;
  /** Articles of which the window said that they are saved. */
  confirmed: number;
  lost: number;
  torn: number;
  /** Other faults, in sentences. */
  readonly problems: string[];
  /** Starts at which the browser's database had to be made anew. */
  rebuilt: number;
  /** Cuts during a start of the program. */
  duringStart: number;
  /** Milliseconds from the drop of an article until the window says that it is saved. */
  readonly saves: number[];
  /** Milliseconds of each start after a cut, that of the browser included. */
  readonly starts: number[];
}

/** Cuts in one life of the browser; each is a copy of its own. */
const cutsPerLife = 10;
/** A disk is used for so many lives, each going on from the last cut of the one before. */
const livesPerDisk = 6;

interface Cut {
  readonly copy: DiskCopy;
  readonly confirmed: readonly string[];
}

/**
 * Cuts the power of the whole program: the window in Chromium, the journal of the main process, both
 * on one disk. After each cut the program starts on what the disk held, and every article that the
 * window had called saved has to be there, with its original bytes.
 */
export async function cutApp(options: AppCuts): Promise<AppCutResult> {
  const random = randomOf(options.seed);
  const result: AppCutResult = {
    rounds: 0,
    confirmed: 0,
    lost: 0,
    torn: 0,
    problems: [],
    rebuilt: 0,
    duringStart: 0,
    saves: [],
    starts: [],
  };
  const store = await openDiskStore();
  try {
    let disk: PowerCutDisk | null = null;
    let known: readonly string[] = [];
    let port = 0;
    for (let life = 0; result.rounds < options.rounds; life += 1) {
      const kind: MountKind = Math.floor(life / livesPerDisk) % 2 === 0 ? 'ordered' : 'writeback';
      if (disk === null || life % livesPerDisk === 0) {
        await disk?.close();
        disk = await store.newDisk(2048, kind);
        known = [];
      }
      const rounds = Math.min(cutsPerLife, options.rounds - result.rounds);
      const lived = await live(disk, port, known, { life, rounds, random, result });
      await disk.close();
      ({ port } = lived);
      disk = null;
      for (const [index, cut] of lived.cuts.entries()) {
        const mounted = await cut.copy.mount(kind);
        const isWhole = await look(mounted, port, cut.confirmed, result);
        options.report?.(result);
        if (isWhole && index === lived.cuts.length - 1) {
          disk = mounted;
          known = cut.confirmed;
        } else {
          await mounted.close();
        }
      }
    }
    await disk?.close();
  } finally {
    store.close();
  }
  return result;
}

/** Works in the window without a pause while the power is cut again and again. */
async function live(
  disk: PowerCutDisk,
  port: number,
  known: readonly string[],
  options: {
    readonly life: number;
    readonly rounds: number;
    readonly random: () => number;
    readonly result: AppCutResult;
  },
): Promise<{ cuts: readonly Cut[]; port: number }> {
  const { life, rounds, random, result } = options;
  const profile = await newDesktopProfile({ root: disk.folder, port });
  const confirmed = [...known];
  const cuts: Cut[] = [];
  let isWriting = false;
  let isOver = false;
  let failure: unknown = null;

  const work = async (): Promise<void> => {
    const page = await profile.open();
    const dropped = new Map<string, number>();
    await watchSaves(page, (title) => {
      const begun = dropped.get(title);
      if (begun === undefined) return;
      confirmed.push(title);
      result.saves.push(performance.now() - begun);
      dropped.delete(title);
    });
    isWriting = true;
    for (let number = 1; !isOver; number += 1) {
      const title = `نشرة ${String(life)} رقم ${String(number)}`;
      dropped.set(title, performance.now());
      await dropArticle(profile, page, title);
      while (dropped.has(title) && !isOver) await wait(2);
    }
  };
  const working = work().catch((thrown: unknown) => {
    // When the browser is killed whatever was on its way fails.
    if (!isOver) failure = thrown;
  });

  // The first cuts may fall into the start.
  for (let cut = 0; cut < rounds && failure === null; cut += 1) {
    if (cut >= Math.ceil(rounds / 5)) while (!isWriting && failure === null) await wait(5);
    if (isWriting && random() < 0.6) {
      // Just after the window has said “saved”: whoever reads that may pull the plug.
      const { length } = confirmed;
      const limit = performance.now() + 5000;
      while (confirmed.length === length && performance.now() < limit) await wait(1);
      await wait(random() * 30);
    } else {
      await wait(random() * 600);
    }
    if (!isWriting) result.duringStart += 1;
    const before = [...confirmed];
    cuts.push({ copy: disk.cut(), confirmed: before });
  }
  isOver = true;
  await profile.kill();
  await working;
  await profile.end();
  if (failure !== null) {
    const text = failure instanceof Error ? failure.message : 'unknown';
    result.problems.push(`the work stopped before the cut: ${text}`);
  }
  result.confirmed += confirmed.length - known.length;
  return { cuts, port: profile.port };
}

/** Starts the program on a copy; true when everything is there. */
async function look(
  disk: PowerCutDisk,
  port: number,
  confirmed: readonly string[],
  result: AppCutResult,
): Promise<boolean> {
  result.rounds += 1;
  const before = result.lost + result.torn + result.problems.length;
  const begun = performance.now();
  const profile = await newDesktopProfile({ root: disk.folder, port });
  try {
    const page = await profile.open();
    result.starts.push(performance.now() - begun);
    if ((await page.locator('.recovery-notice').count()) > 0) result.rebuilt += 1;
    const { lost, torn, problem } = await findArticles(profile, page, confirmed);
    result.lost += lost;
    result.torn += torn;
    if (problem !== null) result.problems.push(problem);
  } catch (thrown) {
    result.problems.push(thrown instanceof Error ? thrown.message : 'unknown');
  } finally {
    await profile.kill();
    await profile.end();
  }
  return result.lost + result.torn + result.problems.length === before;
}
