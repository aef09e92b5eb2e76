import { readdir, readFile, rm, stat, truncate, writeFile, open } from 'node:fs/promises';
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

/** Turns a bit in the middle of a file. */
async function flip(path: string): Promise<void> {
  const bytes = await readFile(path);
  const at = Math.floor(bytes.length / 2);
  bytes[at] = (bytes[at] ?? 0) ^ 16;
  await writeFile(path, bytes);
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
  {
    name: '10: the manifest removed, CURRENT flipped',
    damage: async (folder) => {
      await rm(await fileIn(folder, /^MANIFEST/));
      await flip(join(folder, 'CURRENT'));
    },
  },
  {
    name: '10: a bit of the manifest and of a table flipped',
    damage: async (folder) => {
      await flip(await fileIn(folder, /^MANIFEST/));
      await flip(await fileIn(folder, /[.](?:ldb|log)$/));
    },
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
      if (name.startsWith('10') && !name.includes('CURRENT removed')) {
        // The damaged files are kept, where Chromium has not made new ones of them by itself.
        expect(await readdir(join(profile.main.profile, 'recovery'))).not.toEqual([]);
      }
    }, 120_000);
  }
});
