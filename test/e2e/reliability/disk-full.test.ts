import { open, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openDiskStore } from '../../rigs/power-cut-disk.ts';
import { randomOf } from '../../rigs/planned-work.ts';
import { watchSaves } from '../../rigs/watch-saves.ts';
import { describeWithDisks } from '../../setup/needs.ts';
import { dropFiles } from '../harness/browser-shell.ts';
import { newDesktopProfile, saveArticle, storedTitles } from './desktop-profile.ts';
import type { DesktopProfile } from './desktop-profile.ts';

const kilobyte = 1024;

/** A file of about so many bytes, with words that are in no other. */
function articleOf(number: number, title: string, bytes: number): Uint8Array {
  const random = randomOf(number);
  const word = (): string =>
    Array.from({ length: 6 }, () => String.fromCharCode(0x628 + Math.floor(random() * 19))).join(
      '',
    );
  let body = '';
  while (body.length * 2 < bytes) {
    body += `${Array.from({ length: 30 }, word).join(' ')}.\n\n`;
  }
  return new TextEncoder().encode(`${title}\n\n${body}`);
}

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

/** Starts on the full disk: what was confirmed is shown, or a banner says why not. */
async function startFull(profile: DesktopProfile, confirmed: readonly string[]): Promise<void> {
  const page = await profile.open();
  if ((await page.locator('.save-banner').count()) > 0) return;
  expect(await storedTitles(page)).toEqual(expect.arrayContaining([...confirmed]));
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
        const confirmed = ['اجتماع المجلس البلدي', 'تأجيل جلسة المحكمة'];
        for (const title of confirmed) await saveArticle(profile, page, title);
        // The files to be dropped lie there before the disk is full.
        const size = free > kilobyte * kilobyte ? 200 * kilobyte : 2 * kilobyte;
        const waiting = Array.from({ length: 20 }, (_, index) => {
          const title = `نشرة ${'ابتثجحخدذرزسشصضطظعغف'.slice(index, index + 1).repeat(4)}`;
          return { title, name: `${String(index)}.txt`, bytes: articleOf(index, title, size) };
        });
        for (const { name, bytes } of waiting) {
          await writeFile(join(profile.main.dropFolder, name), bytes);
        }
        const saved = new Set<string>();
        await watchSaves(page, (title) => saved.add(title));
        const filler = await fill(disk.folder, free);

        const banner = page.locator('.save-banner');
        const problem = page.locator('.import-item', { hasText: 'no space left' });
        let [longest, isSaid] = [0, false];
        for (const { title, name, bytes } of waiting) {
          const begun = performance.now();
          await dropFiles(page, [{ name, bytes }]);
          for (;;) {
            isSaid = (await banner.count()) + (await problem.count()) > 0;
            if (isSaid || saved.has(title) || performance.now() - begun > 20_000) break;
            await wait(20);
          }
          longest = Math.max(longest, performance.now() - begun);
          if (saved.has(title)) confirmed.push(title);
          if (isSaid) break;
        }
        expect(isSaid).toBe(true);
        // Five seconds of the write, and what reading the file takes on a busy machine.
        expect(longest).toBeLessThan(8_000);

        for (let start = 0; start < 2; start += 1) {
          await profile.kill();
          await startFull(profile, confirmed);
        }
        await profile.kill();
        await rm(filler);
        const again = await profile.open();
        expect(await again.locator('.save-banner').allInnerTexts()).toEqual([]);
        expect(await storedTitles(again)).toEqual(expect.arrayContaining(confirmed));
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
