// What a start tells that had to help itself or could not open the work: seen in the window, in both
// languages and both themes. What becomes of the work itself is tested where it is stored.
import { readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RecoveryNotice } from '../../../renderer/state/storage.ts';
import { en } from '../../../renderer/strings/en/index.ts';
import { lookAt } from '../harness/pictures.ts';
import { newDesktopProfile, saveArticle, storedTitles } from './desktop-profile.ts';
import type { DesktopProfile } from './desktop-profile.ts';

const title = 'اجتماع المجلس البلدي';
const second = 'تأجيل جلسة المحكمة';
const { notices, errors } = en.storage;

describe('what a start tells', () => {
  let profile: DesktopProfile;
  beforeEach(async () => {
    profile = await newDesktopProfile();
  });
  afterEach(async () => {
    await profile.end();
  });
  const journal = () => join(profile.main.profile, 'journal');

  it('that the work is being opened, where that takes long', async () => {
    const page = await profile.openBeside();
    let goOn: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => (goOn = resolve));
    await page.route('**/*.js', async (route) => {
      await opened;
      await route.continue();
    });
    await page.goto(`http://127.0.0.1:${String(profile.port)}/`, { waitUntil: 'commit' });
    const opening = page.getByRole('status').filter({ hasText: 'Opening your work' });
    await opening.waitFor();
    goOn();
    await page.locator('.save-saved').waitFor();
    expect(await opening.count()).toBe(0);
  });

  it('what it had to mend: a journal cut short, then journal and database gone', async () => {
    const first = await profile.open();
    // Two: one alone may have been on its way when the program ended, which is not worth a word.
    for (const one of [title, second]) await saveArticle(profile, first, one);
    const mended: readonly (readonly [RecoveryNotice, () => Promise<void>])[] = [
      [
        'check-latest',
        async () => {
          const [log = ''] = (await readdir(journal())).filter((name) => name.endsWith('.log'));
          await truncate(join(journal(), log), 200);
        },
      ],
      [
        'from-snapshot',
        async () => {
          await profile.main.closeWork();
          await rm(journal(), { recursive: true });
          await rm(await profile.databaseFolder(), { recursive: true });
        },
      ],
    ];
    for (const [notice, damage] of mended) {
      await profile.close();
      await damage();
      const page = await profile.open();
      await page.locator('.recovery-notice', { hasText: notices[notice] }).waitFor();
      await lookAt(page, notice, '.recovery-notice');
      expect((await storedTitles(page)).toSorted()).toEqual([title, second].toSorted());
    }
  });

  it('that the journal was gone, and was begun anew from the database', async () => {
    await saveArticle(profile, await profile.open(), title);
    await profile.close();
    await rm(journal(), { recursive: true });
    const page = await profile.open();
    await page.locator('.recovery-notice', { hasText: notices['journal-renewed'] }).waitFor();
    await lookAt(page, 'journal-renewed', '.recovery-notice');
    expect(await storedTitles(page)).toEqual([title]);
  });

  it('that another window has the work open', async () => {
    const other = await profile.openBeside();
    await other.evaluate(async () => {
      await new Promise<void>((held) => {
        void navigator.locks.request('hashiya-storage', async () => {
          held();
          return new Promise(() => undefined);
        });
      });
    });
    const page = await profile.open();
    await page.locator('.save-banner', { hasText: errors.blocked }).waitFor();
    await lookAt(page, 'blocked', '.save-banner');
    await other.close();
    await page.getByRole('button', { name: en.storage.reload }).click();
    await expect.poll(async () => page.locator('.welcome-actions').isVisible()).toBe(true);
  });

  it('that bringing the work into the new form has failed', async () => {
    const other = await profile.openBeside();
    await other.evaluate(async () => {
      const request = indexedDB.open('hashiya', 10);
      request.onupgradeneeded = () => {
        const edits = request.result.createObjectStore('edits', {
          keyPath: 'seq',
          autoIncrement: true,
        });
        edits.createIndex('id', 'id', { unique: true });
        // An edit without its changes: no step can read it.
        edits.put({ id: 'broken' });
      };
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      request.result.close();
    });
    await other.close();
    const page = await profile.open();
    await page.locator('.save-banner', { hasText: errors['migration-failed'] }).waitFor();
    await lookAt(page, 'migration-failed', '.save-banner');
    expect(await page.locator('.welcome-actions').count()).toBe(0);
  });
});
