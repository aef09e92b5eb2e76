import { open, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../../renderer/strings/en/index.ts';
import { tableNames } from '../../../shared/model/project.ts';
import { hashesIn } from '../../fakes/hashes-in.ts';
import { rowsOf } from '../harness/database.ts';
import { selectWords, waitUntilSaved } from '../harness/reader.ts';
import { newDesktopProfile, saveArticle } from './desktop-profile.ts';
import type { DesktopProfile } from './desktop-profile.ts';

const { notices } = en.storage;

/** The files of LevelDB's folder whose names match; there has to be one. */
async function filesIn(folder: string, name: RegExp): Promise<readonly string[]> {
  const found = (await readdir(folder)).filter((entry) => name.test(entry));
  if (found.length === 0) throw new Error(`no ${String(name)} in ${folder}`);
  return found.map((entry) => join(folder, entry));
}

/** Turns a bit in every 500 bytes, so that no block of the file is as it was. */
async function flip(path: string): Promise<void> {
  const bytes = await readFile(path);
  for (let at = Math.min(250, bytes.length >> 1); at < bytes.length; at += 500) {
    bytes[at] = (bytes[at] ?? 0) ^ 16;
  }
  await writeFile(path, bytes);
}

/** Does something to each file whose name matches. */
function toEach(name: RegExp, damage: (path: string) => Promise<void>) {
  return async (folder: string): Promise<void> => {
    for (const path of await filesIn(folder, name)) await damage(path);
  };
}

/** More than LevelDB keeps in its log, so that everything written before goes into a table. */
async function intoTables(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const opening = indexedDB.open('filler');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore('rows');
      };
      opening.onsuccess = () => {
        resolve(opening.result);
      };
      opening.onerror = reject;
    });
    for (let row = 0; row < 200; row += 1) {
      await new Promise((resolve, reject) => {
        const writing = database.transaction('rows', 'readwrite', { durability: 'relaxed' });
        const bytes = new Uint8Array(30_000);
        crypto.getRandomValues(bytes);
        writing.objectStore('rows').put(bytes, row);
        writing.oncomplete = resolve;
        writing.onabort = reject;
      });
    }
    database.close();
  });
}

interface Damage {
  readonly name: string;
  readonly damage: (folder: string) => Promise<void>;
  /** Everything lies in tables, not in the log. */
  readonly inTables?: boolean;
  /** LevelDB mends it by itself without a loss, so that there is nothing to tell. */
  readonly heals?: boolean;
  /** It is tried after an orderly end too. */
  readonly alsoAfterClose?: boolean;
}

const damages: readonly Damage[] = [
  {
    name: '9: the log cut to nine tenths',
    damage: toEach(/\.log$/, async (log) =>
      truncate(log, Math.floor((await stat(log)).size * 0.9)),
    ),
  },
  {
    name: '9: the last 9 KB of the log zeroed',
    damage: toEach(/\.log$/, async (log) => {
      const { size } = await stat(log);
      const length = Math.min(9216, size);
      const handle = await open(log, 'r+');
      await handle.write(Buffer.alloc(length), 0, length, size - length);
      await handle.close();
    }),
    alsoAfterClose: true,
  },
  { name: '10: bits of the log flipped', damage: toEach(/\.log$/, flip) },
  { name: '10: bits of the tables flipped', damage: toEach(/\.ldb$/, flip), inTables: true },
  {
    name: '10: the tables removed',
    damage: toEach(/\.ldb$/, async (path) => rm(path)),
    inTables: true,
  },
  {
    name: '10: CURRENT removed beside a log',
    damage: toEach(/^CURRENT$/, async (path) => rm(path)),
    // The store that Chromium makes anew reads the log that it finds.
    heals: true,
  },
  {
    name: '10: CURRENT removed beside tables',
    damage: toEach(/^CURRENT$/, async (path) => rm(path)),
    inTables: true,
    alsoAfterClose: true,
  },
  { name: '10: the manifest emptied', damage: toEach(/^MANIFEST/, async (path) => truncate(path)) },
  { name: '10: bits of the manifest flipped', damage: toEach(/^MANIFEST/, flip) },
  {
    name: '10: the manifest removed, CURRENT flipped',
    damage: async (folder) => {
      await toEach(/^MANIFEST/, async (path) => rm(path))(folder);
      await toEach(/^CURRENT$/, flip)(folder);
    },
  },
];

/** Everything that is stored: every record, and the history that led to it. */
async function workIn(page: Page): Promise<Readonly<Record<string, readonly unknown[]>>> {
  await waitUntilSaved(page);
  const work: Record<string, readonly unknown[]> = {};
  for (const table of [...tableNames, 'edits']) work[table] = await rowsOf(page, table);
  return work;
}

describe('a damaged browser database', () => {
  let profile: DesktopProfile;

  beforeEach(async () => {
    profile = await newDesktopProfile();
  });

  afterEach(async () => {
    await profile.end();
  });

  /** Two articles and a claim, in the log or in tables. */
  async function work(inTables: boolean): Promise<Awaited<ReturnType<typeof workIn>>> {
    const page = await profile.open();
    await saveArticle(profile, page, 'اجتماع المجلس البلدي');
    await saveArticle(profile, page, 'تأجيل جلسة المحكمة');
    await selectWords(page, { words: 'اللجنة', to: 'اليوم' });
    await page.keyboard.press('KeyC');
    await expect.poll(async () => (await rowsOf(page, 'claims')).length).toBe(1);
    const stored = await workIn(page);
    expect(stored.claims).toMatchObject([
      { content: { fragments: [{ exact: 'اللجنة اجتمعت مساء اليوم' }] } },
    ]);
    if (inTables) await intoTables(page);
    return stored;
  }

  /** What a start tells. */
  const noticesOf = async (page: Page) => page.locator('.recovery-notice p').allInnerTexts();

  for (const { name, damage, inTables = false, heals = false } of damages) {
    it(`${name}: is told, nothing is missing after two starts, and the files are kept`, async () => {
      const before = await work(inTables);
      await profile.kill();
      const folder = await profile.databaseFolder();
      await damage(folder);
      const damaged = await hashesIn(folder);

      const first = await profile.open();
      expect(await workIn(first)).toEqual(before);
      const told = await noticesOf(first);
      // As it was found, and not as Chromium made it anew.
      const recovery = join(profile.main.profile, 'recovery');
      const [copy = '', ...more] = (await readdir(recovery)).filter((one) =>
        one.includes('unclean'),
      );
      expect(more).toEqual([]);
      expect(await hashesIn(join(recovery, copy, basename(folder)))).toEqual(damaged);
      await profile.close();

      const second = await profile.open();
      expect(await workIn(second)).toEqual(before);
      // Once: a log that ends early is taken for one that was being written, what is missing is brought
      // back without a word, and Chromium throws the store away at the next start.
      told.push(...(await noticesOf(second)));
      expect(told).toEqual(heals ? [] : [notices.rebuilt]);
      expect(await hashesIn(join(recovery, copy, basename(folder)))).toEqual(damaged);
    }, 120_000);
  }

  // What Chromium throws away after an orderly end is in the journal, but its files are kept nowhere: a
  // copy at every start would cost every start.
  for (const { name, damage, inTables = false } of damages.filter((one) => one.alsoAfterClose)) {
    it(`${name}, after an orderly end: is told, and nothing is missing`, async () => {
      const before = await work(inTables);
      await profile.close();
      await damage(await profile.databaseFolder());
      const page = await profile.open();
      expect(await workIn(page)).toEqual(before);
      expect(await noticesOf(page)).toEqual([notices.rebuilt]);
    }, 120_000);
  }
});
