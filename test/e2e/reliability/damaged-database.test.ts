import { readdir, rm, stat, truncate, writeFile, open } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newDesktopProfile, saveArticle, storedTitles } from './desktop-profile.ts';
import type { DesktopProfile } from './desktop-profile.ts';

/** The file of LevelDB's folder whose name matches, the largest of several. */
async function fileIn(folder: string, name: RegExp): Promise<string> {
  const found = (await readdir(folder)).filter((entry) => name.test(entry));
  const sized = await Promise.all(
    found.map(async (entry) => ({ entry, size: (await stat(join(folder, entry))).size })),
  );
  const [largest] = sized.sort((a, b) => b.size - a.size);
  if (largest === undefined) throw new Error(`no ${String(name)} in ${folder}`);
  return join(folder, largest.entry);
}

const damages: readonly {
  readonly name: string;
  readonly damage: (folder: string) => Promise<void>;
}[] = [
  {
    name: '9: the log cut to nine tenths',
    damage: async (folder) => {
      const log = await fileIn(folder, /\.log$/);
      await truncate(log, Math.floor((await stat(log)).size * 0.9));
    },
  },
  {
    name: '9: the last 9 KB of the log zeroed',
    damage: async (folder) => {
      const log = await fileIn(folder, /\.log$/);
      const { size } = await stat(log);
      const length = Math.min(9216, size);
      const handle = await open(log, 'r+');
      await handle.write(Buffer.alloc(length), 0, length, size - length);
      await handle.close();
    },
  },
  {
    name: '10: CURRENT removed',
    damage: async (folder) => rm(join(folder, 'CURRENT')),
  },
  {
    name: '10: the manifest emptied',
    damage: async (folder) => writeFile(await fileIn(folder, /^MANIFEST/), ''),
  },
];

describe('a damaged browser database', () => {
  let profile: DesktopProfile;

  beforeEach(async () => {
    profile = await newDesktopProfile();
  });

  afterEach(async () => {
    await profile.end();
  });

  for (const { name, damage } of damages) {
    it(`${name}: everything is there after two starts`, async () => {
      const page = await profile.open();
      await saveArticle(profile, page, 'اجتماع المجلس البلدي');
      await saveArticle(profile, page, 'تأجيل جلسة المحكمة');
      await profile.close();
      await damage(await profile.databaseFolder());
      for (let start = 0; start < 2; start += 1) {
        const titles = await storedTitles(await profile.open());
        expect(titles.sort()).toEqual(['اجتماع المجلس البلدي', 'تأجيل جلسة المحكمة'].sort());
        await profile.close();
      }
    }, 120_000);
  }
});
