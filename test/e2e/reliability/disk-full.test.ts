import { cp, open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { projectOfJournal } from '../../../electron/backups/project-of-journal.ts';
import type { Article } from '../../../shared/model/article.ts';
import type { Mention } from '../../../shared/model/mention.ts';
import { journalIn } from '../../electron/journal/journal-folder.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';
import { openDiskStore } from '../../rigs/power-cut-disk.ts';
import { randomOf } from '../../rigs/planned-work.ts';
import { describeWithDisks } from '../../setup/needs.ts';
import { rowsOf } from '../harness/database.ts';
import { selectWords } from '../harness/reader.ts';
import { newDesktopProfile, saveArticle } from './desktop-profile.ts';
import type { DesktopProfile } from './desktop-profile.ts';

const kilobyte = 1024;

const first = 'اجتماع المجلس البلدي';
/** Words that stand once in its text. */
const toMark = ['المراسل', 'اللجنة', 'مساء', 'قرارها'];

/** Fills the disk up to so many free bytes; gives the file that does it. */
async function fill(folder: string, free: number): Promise<string> {
  const path = join(folder, 'filler');
  const handle = await open(path, 'w');
  try {
    const block = Buffer.alloc(64 * kilobyte, 1);
    for (;;) {
      const { bavail, bsize } = await statfs(folder);
      const rest = bavail * bsize - free;
      if (rest <= 0) break;
      await handle.write(block, 0, Math.min(block.length, Math.ceil(rest / bsize) * bsize));
      await handle.sync();
    }
  } catch (thrown) {
    if (!(thrown instanceof Error) || !thrown.message.includes('ENOSPC')) throw thrown;
  } finally {
    await handle.close();
  }
  return path;
}

/** What the analyst has done to the article: the words that are marked, and its note. */
interface Work {
  marked: readonly string[];
  note: string;
}

/** The work in the records of a project, whatever they were read from. */
function workIn(mentions: Iterable<Mention>, articles: Iterable<Article>): Work {
  const marked = [...mentions].flatMap(({ anchor }) => anchor.fragments.map(({ exact }) => exact));
  return { marked: marked.sort(), note: [...articles].find(({ title }) => title === first)!.notes };
}

/** The work as the journal on the disk has it, read in a copy, so that reading mends nothing there. */
async function workOnDisk(profile: DesktopProfile): Promise<Work> {
  const copy = temporaryFolder();
  await cp(join(profile.main.profile, 'journal'), join(copy, 'journal'), { recursive: true });
  const built = await projectOfJournal(journalIn(copy));
  if (!built.ok) throw new Error(built.error);
  return workIn(built.value.project.mentions.values(), built.value.project.articles.values());
}

async function workShown(page: Page): Promise<Work> {
  const [mentions, articles] = [await rowsOf(page, 'mentions'), await rowsOf(page, 'articles')];
  return workIn(mentions as readonly Mention[], articles as readonly Article[]);
}

/** The next change: first marks words, then writes notes of so many letters. Gives the work with it. */
async function change(page: Page, work: Work, turn: number, size: number): Promise<Work> {
  const words = toMark[turn];
  if (words !== undefined) {
    await selectWords(page, words);
    await page.keyboard.press('Digit1');
    return { ...work, marked: [...work.marked, words].sort() };
  }
  const field = page.getByRole('textbox', { name: 'Notes' });
  if (!(await field.isVisible())) await page.keyboard.press('Control+KeyI');
  const random = randomOf(turn);
  const letter = (): string => String.fromCharCode(0x628 + Math.floor(random() * 19));
  const note = Array.from({ length: size }, letter).join('');
  await field.fill(note);
  // Leaving the field stores it at once.
  await field.press('Tab');
  return { ...work, note };
}

/** Starts on the full disk: what was confirmed is on it, and is shown, or a banner says why not. */
async function startFull(profile: DesktopProfile, possible: readonly Work[]): Promise<void> {
  const page = await profile.open();
  expect(possible).toContainEqual(await workOnDisk(profile));
  if ((await page.locator('.save-banner').count()) > 0) return;
  expect(possible).toContainEqual(await workShown(page));
}

describeWithDisks('a full disk', () => {
  it.each([
    ['nothing', 0],
    ['4 KB', 4 * kilobyte],
    ['100 KB', 100 * kilobyte],
    ['1.5 MB', 1536 * kilobyte],
    ['4 MB', 4096 * kilobyte],
  ])(
    '36: with %s free loses nothing confirmed, settles every write, and says so',
    async (_name, free) => {
      const store = await openDiskStore();
      try {
        const disk = await store.newDisk(400, 'ordered');
        const profile = await newDesktopProfile({ root: disk.folder, port: 0 });
        const page = await profile.open();
        await saveArticle(profile, page, first);
        let work: Work = { marked: [], note: '' };
        let next = work;
        const filler = await fill(disk.folder, free);

        const banner = page.locator('.save-banner');
        // An edit holds its note before and after, in the journal and in the database.
        const size = Math.max(400, Math.floor(free / 40));
        let longest = 0;
        for (let turn = 0; (await banner.count()) === 0; turn += 1) {
          expect(turn).toBeLessThan(100);
          next = await change(page, work, turn, size);
          const begun = performance.now();
          await page.locator('.save-saved, .save-banner').waitFor({ timeout: 20_000 });
          longest = Math.max(longest, performance.now() - begun);
          if ((await banner.count()) === 0) work = next;
        }
        expect(longest).toBeLessThan(5_000);

        // The change that was refused may be there, where the disk took it before it said no.
        const possible = [work, next];
        for (let start = 0; start < 2; start += 1) {
          await profile.kill();
          await startFull(profile, possible);
        }
        await profile.kill();
        await rm(filler);
        const again = await profile.open();
        expect(await again.locator('.save-banner').allInnerTexts()).toEqual([]);
        expect(possible).toContainEqual(await workShown(again));
        await profile.kill();
        await profile.end();
        await disk.close();
      } finally {
        store.close();
      }
    },
    180_000,
  );
});
