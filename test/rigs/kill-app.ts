import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { dropArticle, newDesktopProfile } from '../e2e/reliability/desktop-profile.ts';
import type { DesktopProfile } from '../e2e/reliability/desktop-profile.ts';
import type { KillResult } from './kill-journal.ts';
import { randomOf } from './planned-work.ts';
import { findArticles, watchSaves } from './watch-saves.ts';

/** Which processes of the browser are killed. */
export type KillTarget = 'browser' | 'window';

/** What the kills have found, and how long the starts after them took. */
export interface AppKillResult extends KillResult {
  /** Milliseconds from the start of the program, or of the new window, until it says what is saved. */
  readonly starts: number[];
}

/** A profile is used for so many rounds. */
const roundsPerProfile = 25;

/** No step of a round takes so long, in milliseconds. */
const stepLimit = 120_000;

/**
 * Kills the browser, or the process of its window alone (`kill -9`), while articles are dropped on
 * it without a pause, and looks at the next start whether those are there that it had called saved.
 */
export async function killApp(
  target: KillTarget,
  rounds: number,
  seed: number,
  report?: (so: AppKillResult) => void,
): Promise<AppKillResult> {
  const random = randomOf(seed);
  const counts = { rounds: 0, confirmed: 0, lost: 0, torn: 0 };
  const result: AppKillResult = { ...counts, problems: [], starts: [] };
  while (result.rounds < rounds) {
    const profile = await newDesktopProfile();
    try {
      const confirmed: string[] = [];
      let page = await profile.open();
      const count = Math.min(roundsPerProfile, rounds - result.rounds);
      for (let round = 0; round < count; round += 1) {
        const writing = writeFor(profile, page, random() * 800, round, confirmed);
        await inTime('writing', writing);
        if (target === 'browser') await inTime('the kill', profile.kill());
        const begun = performance.now();
        const opening = target === 'browser' ? profile.open() : profile.killWindow();
        page = await inTime('the next start', opening);
        result.starts.push(performance.now() - begun);
        const looking = findArticles(profile, page, confirmed);
        const { lost, torn, problem } = await inTime('looking', looking);
        result.rounds += 1;
        result.lost += lost;
        result.torn += torn;
        if (problem !== null) result.problems.push(problem);
        report?.(result);
      }
      result.confirmed += confirmed.length;
    } catch (thrown) {
      result.rounds += 1;
      result.problems.push(thrown instanceof Error ? thrown.message : 'unknown');
    } finally {
      await profile.kill();
      await profile.end();
    }
  }
  return result;
}

/** Waits for a step of a round; one that stands still is a fault of the round, not the end of the rig. */
async function inTime<T>(step: string, running: Promise<T>): Promise<T> {
  const late = wait(stepLimit, undefined, { ref: false }).then(() => {
    throw new Error(`${step} stood still`);
  });
  return Promise.race([running, late]);
}

/** Drops articles until so long after the first was saved, in milliseconds, and leaves one on its way. */
async function writeFor(
  profile: DesktopProfile,
  page: Page,
  milliseconds: number,
  round: number,
  confirmed: string[],
): Promise<void> {
  let waiting: string | null = null;
  let end = Infinity;
  const limit = performance.now() + 60_000;
  await watchSaves(page, (title) => {
    if (title !== waiting) return;
    confirmed.push(title);
    waiting = null;
    if (end === Infinity) end = performance.now() + milliseconds;
  });
  for (let number = 1; ; number += 1) {
    const title = `نشرة ${String(round)} رقم ${String(number)}`;
    waiting = title;
    await dropArticle(profile, page, title);
    while (waiting !== null && performance.now() < Math.min(end, limit)) await wait(2);
    if (performance.now() >= end) return;
    if (performance.now() >= limit) throw new Error('nothing was saved within a minute');
  }
}
