import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { currentVersion, migrations } from '../../../renderer/storage/migrations/index.ts';
import type { DatabaseDump } from '../../renderer/storage/dump-database.ts';
import { multiplyDump } from '../../renderer/storage/multiply-dump.ts';
import { newDesktopProfile } from './desktop-profile.ts';
import type { DesktopProfile } from './desktop-profile.ts';

const dumps = join(import.meta.dirname, '../../renderer/storage/dumps');
// A long run takes 2,000: HASHIYA_OLD_ARTICLES=2000.
const articles = Number(process.env.HASHIYA_OLD_ARTICLES ?? 300);
const articlesOfOthers = Number(process.env.HASHIYA_OLD_ARTICLES ?? 50);

/** What the database holds: the version that it has by itself, and each store in few letters. */
interface Seen {
  readonly version: number;
  readonly stores: Readonly<Record<string, { readonly count: number; readonly sha256: string }>>;
}

/** Makes a database in the page, as an older version left it; runs there as source text. */
async function makeDatabase({ version, stores }: DatabaseDump): Promise<void> {
  const request = indexedDB.open('hashiya', version);
  request.onupgradeneeded = () => {
    for (const [name, { keyPath, autoIncrement, indexes, rows }] of Object.entries(stores)) {
      const store = request.result.createObjectStore(name, { keyPath, autoIncrement });
      for (const index of indexes) {
        store.createIndex(index.name, index.keyPath, { unique: index.unique });
      }
      for (const row of rows) store.put(row);
    }
  };
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = reject;
  });
  request.result.close();
}

/** Reads the database without the program. */
async function look(page: Page): Promise<Seen> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(new Error(String(request.error)));
        };
      });
    const database = await done(indexedDB.open('hashiya'));
    const stores: Record<string, { count: number; sha256: string }> = {};
    for (const name of database.objectStoreNames) {
      const rows: unknown[] = await done(database.transaction(name).objectStore(name).getAll());
      const bytes = new TextEncoder().encode(JSON.stringify(rows));
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      const sha256 = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      stores[name] = { count: rows.length, sha256 };
    }
    const { version } = database;
    database.close();
    return { version, stores };
  });
}

/**
 * Lets the migration write so many rows, then stops the page where it stands and says so: what is
 * written by then is in a transaction that nobody ends.
 */
function stopAtRow(row: number) {
  let isReached = (): void => undefined;
  const reached = new Promise<void>((resolve) => {
    isReached = resolve;
  });
  const prepare = async (page: Page): Promise<void> => {
    // Left open: the page stands still inside it.
    page.on('dialog', isReached);
    await page.addInitScript((last) => {
      const { put } = IDBObjectStore.prototype;
      let count = 0;
      IDBObjectStore.prototype.put = function (...args) {
        const request = put.apply(this, args);
        if (this.transaction.mode !== 'versionchange') return request;
        count += 1;
        if (count === last) alert('stopped');
        return request;
      };
    }, row);
  };
  return { reached, prepare };
}

/** A profile with the database of a version, so many times over, and what that database holds. */
async function oldProfile(
  version: number,
  times: number,
): Promise<{ profile: DesktopProfile; before: Seen }> {
  const profile = await newDesktopProfile();
  const json = readFileSync(join(dumps, `version-${String(version)}.json`), 'utf8');
  const beside = await profile.openBeside();
  await beside.evaluate(
    `(${makeDatabase.toString()})((${multiplyDump.toString()})(${json}, ${String(times)}))`,
  );
  const before = await look(beside);
  expect(before).toMatchObject({ version: version * 10, stores: { articles: { count: times } } });
  return { profile, before };
}

/** Opens it in the program, which has to find every record as it was. */
async function expectMigration(profile: DesktopProfile, before: Seen): Promise<void> {
  const page = await profile.open();
  const count = page.locator('.library-count');
  const digits = async () => (await count.innerText()).replace(/\D/gu, '');
  await expect.poll(digits, { timeout: 30_000 }).toBe(String(before.stores.articles?.count));
  expect(await page.locator('.save-banner').allInnerTexts()).toEqual([]);
  const after = await look(page);
  expect(after.version).toBe(currentVersion * 10);
  // Letter by letter: no step so far changes what a record says.
  for (const [name, seen] of Object.entries(before.stores)) {
    // The session notes how far the journal is.
    if (name !== 'session') expect(after.stores[name], name).toEqual(seen);
  }
  await profile.close();
}

describe(`a database of the first version with ${String(articles)} articles, in Chromium`, () => {
  let profile: DesktopProfile;
  let before: Seen;

  beforeAll(async () => {
    ({ profile, before } = await oldProfile(1, articles));
  });
  afterAll(async () => {
    await profile.end();
  });

  it('21: is untouched when the browser is killed at the first, a middle or the last row of the migration', async () => {
    const edits = before.stores.edits?.count ?? 0;
    const rows = edits * (currentVersion - 1);
    // Within the first step, at the beginning of the second, and when nothing but the end is left.
    for (const row of [1, edits + 1, rows]) {
      const { reached, prepare } = stopAtRow(row);
      const opening = profile.open('', prepare).catch(() => undefined);
      await reached;
      await profile.kill();
      await opening;
      expect(await look(await profile.openBeside()), `killed at row ${String(row)}`).toEqual(
        before,
      );
    }
  }, 120_000);

  it('26: is not touched while another page holds it open, which is said within a second', async () => {
    const beside = await profile.openBeside();
    await beside.evaluate(async () => {
      const request = indexedDB.open('hashiya');
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      // A page that does not close when it is asked to.
      (window as unknown as { held: IDBDatabase }).held = request.result;
    });
    const page = await profile.open('', async (one) => {
      await one.addInitScript(() => {
        const { open } = IDBFactory.prototype;
        IDBFactory.prototype.open = function (...args) {
          const noted = window as unknown as { asked: number; told: number };
          noted.asked ??= performance.now();
          new MutationObserver((_changes, observer) => {
            if (document.querySelector('.save-banner') === null) return;
            noted.told ??= performance.now();
            observer.disconnect();
          }).observe(document, { childList: true, subtree: true });
          return open.apply(this, args);
        };
      });
    });
    const banner = page.locator('.save-banner', { hasText: 'Another window' });
    await banner.waitFor();
    const took = await page.evaluate(() => {
      const { asked, told } = window as unknown as { asked: number; told: number };
      return told - asked;
    });
    expect(took).toBeGreaterThan(0);
    expect(took).toBeLessThan(1_000);
    expect(await page.locator('.window-welcome').count()).toBe(0);
    await beside.evaluate(() => {
      (window as unknown as { held: IDBDatabase }).held.close();
    });
    await page.close();
    expect(await look(beside)).toEqual(before);
  }, 120_000);

  it('19: comes here with every record as it was, and is called saved', async () => {
    await expectMigration(profile, before);
  }, 120_000);
});

describe(`a database of a later version with ${String(articlesOfOthers)} articles, in Chromium`, () => {
  const later = migrations.map(({ version }) => version).slice(1);

  it.each(later)(
    '19: of version %i comes here with every record as it was, and is called saved',
    async (version) => {
      const { profile, before } = await oldProfile(version, articlesOfOthers);
      onTestFinished(async () => profile.end());
      await expectMigration(profile, before);
    },
    120_000,
  );
});
