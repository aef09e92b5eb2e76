import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'playwright-core';
import { projectFromRows } from '../project-from-rows.ts';
import { applyEdit } from '../../shared/edits/apply-edit.ts';
import type { Edit } from '../../shared/model/edit.ts';
import { emptyProject, tableNames } from '../../shared/model/project.ts';
import type { Project, TableName } from '../../shared/model/project.ts';
import { rowsOf } from '../e2e/harness/database.ts';
import { selectWords, waitUntilSaved } from '../e2e/harness/reader.ts';
import type { Words } from '../e2e/harness/reader.ts';
import { newDesktopProfile, saveArticle } from '../e2e/reliability/desktop-profile.ts';
import type { DesktopProfile } from '../e2e/reliability/desktop-profile.ts';
import type { KillReport, KillResult } from './kill-journal.ts';
import { randomOf } from './planned-work.ts';

/** A profile is used for so many rounds. */
const roundsPerProfile = 15;

/** What the window holds on disk: every record, and the history that led to it. */
interface Held {
  readonly rows: Readonly<Record<TableName, readonly unknown[]>>;
  readonly edits: readonly Edit[];
}

async function held(page: Page): Promise<Held> {
  const rows = {} as Record<TableName, readonly unknown[]>;
  for (const name of tableNames) rows[name] = await rowsOf(page, name);
  const edits = (await rowsOf(page, 'edits')) as readonly Edit[];
  return { rows, edits };
}

/** Selects words; false where the step before has left something that takes the selection for itself. */
async function select(page: Page, words: Words): Promise<boolean> {
  // A field, a popup, or the pointing at a source.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  return selectWords(page, words).then(
    () => true,
    () => false,
  );
}

/** What an analyst does, as mouse and keys; each does nothing where it does not fit. */
const actions: readonly ((page: Page, random: () => number) => Promise<void>)[] = [
  async (page, random) => {
    const key = `Digit${String(1 + Math.floor(random() * 4))}`;
    if (await select(page, { words: 'المراسل' })) await page.keyboard.press(key);
  },
  async (page) => {
    if (await select(page, { words: 'اللجنة', to: 'اليوم' })) await page.keyboard.press('KeyC');
  },
  async (page) => page.keyboard.press('Control+KeyZ'),
  async (page) => page.keyboard.press('Control+KeyZ'),
  async (page) => page.keyboard.press('Control+Shift+KeyZ'),
  async (page) => page.keyboard.press('KeyA'),
  async (page) => page.keyboard.press('Delete'),
  async (page, random) => {
    await page.keyboard.press('Control+KeyI');
    const notes = page.getByRole('textbox', { name: 'Notes' });
    await notes.fill(`ملاحظة ${String(Math.floor(random() * 1e6))}`);
    await page.waitForTimeout(350);
    await page.keyboard.press('Escape');
  },
];

/**
 * Random actions of an analyst, and every few of them a kill of the whole browser in the middle of one
 * more. What had been called saved has to be there afterwards, as it was; what is there has to be what
 * its own history makes of nothing; every span has to hold its quote.
 */
export async function actAndKill(
  rounds: number,
  seed: number,
  report?: KillReport,
): Promise<KillResult> {
  const random = randomOf(seed);
  const result: KillResult = { rounds: 0, confirmed: 0, lost: 0, torn: 0, problems: [] };
  while (result.rounds < rounds) {
    const profile = await newDesktopProfile();
    try {
      let page = await profile.open();
      const count = Math.min(roundsPerProfile, rounds - result.rounds);
      let known = 0;
      for (let round = 0; round < count; round += 1) {
        await prepare(profile, page, round);
        for (let left = 1 + Math.floor(random() * 4); left > 0; left -= 1) {
          await act(page, random);
          await waitUntilSaved(page);
        }
        const before = await held(page);
        // One more is on its way when everything ends.
        void act(page, random).catch(() => undefined);
        await wait(random() * 600);
        await profile.kill();
        page = await profile.open();
        compare(before, await held(page), result);
        result.rounds += 1;
        result.confirmed += before.edits.length - known;
        known = before.edits.length;
        report?.(result);
      }
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

/** An open article: a new one now and then, and where undo has taken all of them away. */
async function prepare(profile: DesktopProfile, page: Page, round: number): Promise<void> {
  const [first] = await page
    .getByRole('navigation')
    .getByText(/^نشرة رقم/)
    .all();
  if (round % 5 === 0 || first === undefined) {
    await saveArticle(profile, page, `نشرة رقم ${String(round)}`);
    return;
  }
  await first.click();
  await page.locator('h1.block-text').waitFor();
}

async function act(page: Page, random: () => number): Promise<void> {
  // Undo may have taken the article away.
  const isOpen = (await page.locator('h1.block-text').count()) > 0;
  if (!isOpen) return page.keyboard.press('Control+Shift+KeyZ');
  await actions[Math.floor(random() * actions.length)]?.(page, random);
}

function compare(before: Held, after: Held, result: KillResult): void {
  const project = projectFromRows(after.rows);
  if (!project.ok) {
    result.torn += 1;
    result.problems.push(project.error.detail);
    return;
  }
  const kept = after.edits.slice(0, before.edits.length);
  const ids = (edits: readonly Edit[]): string[] => edits.map(({ id }) => id);
  if (!isDeepStrictEqual(ids(kept), ids(before.edits))) result.lost += 1;
  else if (after.edits.length === before.edits.length) {
    if (!isDeepStrictEqual(after.rows, before.rows)) result.lost += 1;
  }
  const replayed = replay(after.edits);
  if (replayed === null || !isDeepStrictEqual(replayed, project.value)) result.torn += 1;
  if (displaced(project.value)) result.torn += 1;
}

/** The project that a history makes of nothing; null where a step does not apply. */
function replay(edits: readonly Edit[]): Project | null {
  let project = emptyProject();
  for (const edit of edits) {
    const applied = applyEdit(project, edit);
    if (!applied.ok) return null;
    project = applied.value;
  }
  return project;
}

/** Whether a mention's quote is not what its text holds there. */
function displaced(project: Project): boolean {
  return [...project.mentions.values()].some(({ anchor: { articleId, fragments } }) => {
    const text = project.texts.get(articleId)?.text ?? '';
    return fragments.some(({ start, end, exact }) => text.slice(start, end) !== exact);
  });
}
