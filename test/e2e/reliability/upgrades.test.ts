import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashesIn } from '../../fakes/hashes-in.ts';
import { lookAt } from '../harness/pictures.ts';
import { newDesktopProfile, saveArticle, storedTitles } from './desktop-profile.ts';
import type { DesktopProfile } from './desktop-profile.ts';

const title = 'اجتماع المجلس البلدي';

describe('work that another version has used', () => {
  let profile: DesktopProfile;

  beforeEach(async () => {
    profile = await newDesktopProfile();
    const page = await profile.open();
    await saveArticle(profile, page, title);
  });

  afterEach(async () => {
    await profile.end();
  });

  /** Says in the profile that another version used it last, and starts. */
  async function openAfter(version: object): Promise<Page> {
    await profile.close();
    await writeFile(join(profile.main.profile, 'profile-version.json'), JSON.stringify(version));
    return profile.open();
  }

  /** What we keep in the profile and the browser's database, by their hashes; the rest is Chromium's own. */
  async function ours(): Promise<Readonly<Record<string, string>>> {
    const hashes = await hashesIn(profile.main.profile);
    const isOurs =
      /^(?:IndexedDB|journal|originals|backups|snapshots|recovery)\b|^[a-z-]+[.](?:json|log)$/;
    const kept = Object.entries(hashes).filter(([name]) => isOurs.test(name));
    const names = kept.map(([name]) => name);
    for (const name of ['IndexedDB', 'journal', 'originals', 'profile-version.json']) {
      expect(names).toContain(name);
    }
    return Object.fromEntries(kept);
  }

  it('27: is backed up before it is opened, which is told once', async () => {
    const page = await openAfter({ chromium: '155.0.0.0', app: '0.0.0' });
    await page.locator('.recovery-notice', { hasText: 'A backup was made' }).waitFor();
    await lookAt(page, 'upgraded', '.recovery-notice');
    expect(await storedTitles(page)).toEqual([title]);
    await page.keyboard.press('Control+Comma');
    const part = page.getByRole('region', { name: 'Saving and backups' });
    await part.getByRole('listitem').filter({ hasText: 'before a new version' }).waitFor();
    await profile.close();
    const again = await profile.open();
    await again.locator('.save-saved').waitFor();
    expect(await again.locator('.recovery-notice').count()).toBe(0);
  });

  it('27: is not touched when no backup can be made, until the user decides', async () => {
    await writeFile(join(profile.main.profile, 'backups'), 'a file in the way');
    const page = await openAfter({ chromium: '155.0.0.0', app: '0.0.0' });
    const banner = page.locator('.save-banner', { hasText: 'a backup has to be made' });
    await banner.getByText('the disk refused to write').waitFor();
    await lookAt(page, 'no-backup', '.save-banner');
    await page.getByRole('button', { name: 'Open without a backup' }).click();
    expect(await storedTitles(page)).toEqual([title]);
  });

  it('24: is refused when that one was newer, by the version that is needed, and not a byte changes', async () => {
    const note = { chromium: '156.0.0.0', app: '9.8.7', schema: 9999 };
    await profile.close();
    // With its last backup and snapshot, which else would come now.
    await profile.main.closeWork();
    await writeFile(join(profile.main.profile, 'profile-version.json'), JSON.stringify(note));
    const before = await ours();
    const page = await profile.open();
    const banner = page.locator('.save-banner', { hasText: 'Version ' });
    expect(await banner.innerText()).toContain('9.8.7');
    await lookAt(page, 'newer', '.save-banner');
    expect(await page.locator('.window-welcome').count()).toBe(0);
    await banner.getByRole('button', { name: 'Show the backups' }).click();
    await expect
      .poll(() => profile.main.openedFolders)
      .toEqual([join(profile.main.profile, 'backups')]);
    expect(await ours()).toEqual(before);
    await profile.close();
    expect(await ours()).toEqual(before);
  });

  it.each([
    { left: 'the birth marker', gone: ['journal', 'originals'] },
    {
      left: 'nothing but the backups',
      gone: ['journal', 'originals', 'hashiya-database.json', 'profile-version.json', 'starts.log'],
    },
  ])(
    '12: that is lost comes back from a backup, with the file as received ($left is left)',
    async ({ left, gone }) => {
      await profile.main.backUp();
      await profile.close();
      await rm(await profile.databaseFolder(), { recursive: true });
      const originals = join(profile.main.profile, 'originals');
      const before = await readdir(originals);
      for (const name of gone) await rm(join(profile.main.profile, name), { recursive: true });
      const page = await profile.open();
      await page.locator('.save-banner', { hasText: 'both missing' }).waitFor();
      expect(await page.locator('.window-welcome').count()).toBe(0);
      if (left === 'the birth marker') await lookAt(page, 'lost', '.save-banner');
      await page.getByRole('button', { name: 'Take it from a backup…' }).click();
      const part = page.getByRole('region', { name: 'Saving and backups' });
      await part
        .getByRole('button', { name: /^Restore the backup/ })
        .last()
        .click();
      await part.getByRole('button', { name: 'Restore', exact: true }).click();
      await part
        .getByText('The backup was restored. Undo takes you back.', { exact: true })
        .waitFor();
      expect(await storedTitles(page)).toEqual([title]);
      expect(await readdir(originals)).toEqual(before);
    },
  );

  it('99: starts without the last article after crashes, and says so', async () => {
    await profile.close();
    const page = await profile.open('?start=safe');
    await page.locator('.recovery-notice', { hasText: 'was not opened again' }).waitFor();
    await lookAt(page, 'safe-start', '.recovery-notice');
    expect(await page.locator('h1.block-text').count()).toBe(0);
    await page.locator('.recovery-notice button').click();
    // It is there, and opens when it is asked for.
    await page.getByRole('navigation').getByText(title, { exact: true }).click();
    await page.locator('h1.block-text', { hasText: title }).waitFor();
  });
});
