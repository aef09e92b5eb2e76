import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookAt } from '../harness/pictures.ts';
import { dropArticle, newDesktopProfile, saveArticle, storedTitles } from './desktop-profile.ts';
import type { DesktopProfile } from './desktop-profile.ts';

describe('work in the desktop shell', () => {
  let profile: DesktopProfile;

  beforeEach(async () => {
    profile = await newDesktopProfile();
  });

  afterEach(async () => {
    await profile.end();
  });

  it('11, 39: is rebuilt when the database was deleted by hand, and tells so once', async () => {
    const page = await profile.open();
    await saveArticle(profile, page, 'اجتماع المجلس البلدي');
    await profile.close();
    await rm(await profile.databaseFolder(), { recursive: true });
    const again = await profile.open();
    await again.locator('.recovery-notice').waitFor();
    await lookAt(again, 'rebuilt', '.recovery-notice');
    await again.locator('.recovery-notice button').click();
    expect(await again.locator('.recovery-notice').count()).toBe(0);
    await profile.close();
    const third = await profile.open();
    await third.locator('.save-saved').waitFor();
    expect(await third.locator('.recovery-notice').count()).toBe(0);
    // 39: what the browser says about its storage stands in the log, a line for each start.
    const lines = async () =>
      (await readFile(join(profile.main.profile, 'starts.log'), 'utf8')).trimEnd().split('\n');
    await expect.poll(async () => (await lines()).length).toBe(3);
    for (const line of await lines()) {
      const seen = JSON.parse(line) as Record<string, unknown>;
      expect(seen).toMatchObject({ opened: true, app: '0.0.0-test' });
      expect(typeof seen.persisted).toBe('boolean');
      expect(seen.quota).toBeGreaterThan(0);
      expect(seen.usage).toBeGreaterThan(0);
    }
  });

  it('33: stops when the database is closed from outside, makes no new one, and is rebuilt at the next start', async () => {
    const page = await profile.open();
    await saveArticle(profile, page, 'اجتماع المجلس البلدي');
    await page.evaluate(async () => {
      // What the program asks of the browser's databases from here on.
      const { open } = IDBFactory.prototype;
      const noted = window as unknown as { opened: string[] };
      noted.opened = [];
      IDBFactory.prototype.open = function (...args) {
        noted.opened.push(args[0]);
        return open.apply(this, args);
      };
    });
    // Chromium closes the connection without asking, as it does when it finds its files damaged.
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Storage.clearDataForOrigin', {
      origin: new URL(page.url()).origin,
      storageTypes: 'indexeddb',
    });
    await page.locator('.save-banner', { hasText: 'closed from outside' }).waitFor();
    // Editing is over: what would be typed now could be kept nowhere.
    await dropArticle(profile, page, 'تأجيل جلسة المحكمة');
    await page.waitForTimeout(1_000);
    expect(await page.evaluate(async () => indexedDB.databases())).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { opened: string[] }).opened)).toEqual(
      [],
    );
    expect(await page.locator('h1.block-text', { hasText: 'تأجيل' }).count()).toBe(0);

    await page.locator('.save-banner').getByRole('button', { name: 'Reload' }).click();
    await page.locator('.recovery-notice').waitFor();
    expect(await storedTitles(page)).toEqual(['اجتماع المجلس البلدي']);
  });

  it('12: missing in database and journal is said, and the window is not shown empty', async () => {
    const page = await profile.open();
    await saveArticle(profile, page, 'تأجيل جلسة المحكمة');
    await profile.close();
    await rm(await profile.databaseFolder(), { recursive: true });
    await rm(join(profile.main.profile, 'journal'), { recursive: true });
    const again = await profile.open();
    await again.locator('.save-banner', { hasText: 'both missing' }).waitFor();
    expect(await again.locator('.window-welcome').count()).toBe(0);
    // Only by the user's own decision.
    await again.getByRole('button', { name: 'Start with an empty project' }).click();
    await again.locator('.window-welcome').waitFor();
  });
});
