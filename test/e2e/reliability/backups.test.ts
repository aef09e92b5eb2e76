import { mkdir, mkdtemp, rename } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookAt } from '../harness/pictures.ts';
import { newDesktopProfile, saveArticle, storedTitles } from './desktop-profile.ts';
import type { DesktopProfile } from './desktop-profile.ts';

describe('backups in Chromium', () => {
  let profile: DesktopProfile;

  beforeEach(async () => {
    profile = await newDesktopProfile();
  });

  afterEach(async () => {
    await profile.end();
  });

  it('30: a backup made by hand is restored, and undo takes it back', async () => {
    const page = await profile.open();
    await saveArticle(profile, page, 'اجتماع المجلس البلدي');
    await page.keyboard.press('Control+Comma');
    const part = page.getByRole('region', { name: 'Saving and backups' });
    await part.getByText('There is no backup yet.').waitFor();
    await part.getByRole('button', { name: 'Back up now' }).click();
    await part.getByText('The last verified backup').waitFor();
    await page.keyboard.press('Escape');
    await saveArticle(profile, page, 'تأجيل جلسة المحكمة');
    expect(await storedTitles(page)).toHaveLength(2);

    await page.keyboard.press('Control+Comma');
    await part.getByRole('button', { name: /^Restore the backup/ }).click();
    await part.getByRole('button', { name: 'Restore', exact: true }).scrollIntoViewIfNeeded();
    await lookAt(page, 'restore', '.dialog', '.backup-list .confirmation');
    await part.getByRole('button', { name: 'Restore', exact: true }).click();

    await part.getByText('The backup was restored.').waitFor();
    expect(await storedTitles(page)).toEqual(['اجتماع المجلس البلدي']);
    await lookAt(page, 'restored', '.dialog', '.backup-list');
    // The state before it was kept as well.
    await part.getByRole('listitem').nth(1).waitFor();
    expect(await part.getByRole('listitem').count()).toBe(2);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+KeyZ');
    await page.locator('.library-count', { hasText: '2' }).waitFor();
    expect(await storedTitles(page)).toHaveLength(2);
  });

  it('32: an unplugged folder is said, with the way back', async () => {
    const page = await profile.open();
    await saveArticle(profile, page, 'اجتماع المجلس البلدي');
    profile.main.dialogs.openAnswers.push([
      join(await mkdtemp(join(tmpdir(), 'hashiya-drive-')), 'gone'),
    ]);
    await page.keyboard.press('Control+Comma');
    const part = page.getByRole('region', { name: 'Saving and backups' });
    await part.getByRole('button', { name: 'Choose another folder…' }).click();
    await part.getByRole('button', { name: 'Use the folder of the program' }).waitFor();
    await part.getByRole('button', { name: 'Back up now' }).click();
    await part.getByRole('alert').filter({ hasText: 'plugged in' }).waitFor();
    await lookAt(page, 'folder-gone', '.dialog', '.dialog [role=alert]');
    await part.getByRole('button', { name: 'Use the folder of the program' }).click();
    await part.getByRole('button', { name: 'Back up now' }).click();
    await part.getByText('The last verified backup').waitFor();
    expect(await part.getByRole('alert').count()).toBe(0);
    expect(await part.getByRole('listitem').count()).toBe(1);
  });

  it('32: a drive that is unplugged is said while the settings are closed, and at the start', async () => {
    let page = await profile.open();
    await saveArticle(profile, page, 'اجتماع المجلس البلدي');
    const drives = await mkdtemp(join(tmpdir(), 'hashiya-drive-'));
    const [drive, unplugged] = [join(drives, 'here'), join(drives, 'gone')];
    await mkdir(drive);
    profile.main.dialogs.openAnswers.push([drive]);
    await page.keyboard.press('Control+Comma');
    await page.getByRole('button', { name: 'Choose another folder…' }).click();
    await page.getByRole('button', { name: 'Use the folder of the program' }).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await profile.main.backUp();
    const notice = page.locator('.recovery-notice', { hasText: 'Is its drive plugged in?' });
    expect(await notice.count()).toBe(0);

    await rename(drive, unplugged);
    const fail = async () => expect(profile.main.backUp()).rejects.toThrow('no-folder');
    await fail();
    await notice.filter({ hasText: 'The last verified backup is of' }).waitFor();
    await notice.getByRole('button', { name: 'I have read this' }).click();
    await notice.waitFor({ state: 'detached' });
    await fail();
    await notice.waitFor();

    await profile.close();
    page = await profile.open();
    const atStart = page.locator('.recovery-notice', { hasText: 'The last verified backup is of' });
    await atStart.waitFor();
    await lookAt(page, 'backup-failed', '.recovery-notice');
    await atStart.getByRole('button', { name: 'Backups…' }).click();
    const part = page.getByRole('region', { name: 'Saving and backups' });
    await part.locator('h3:focus').waitFor();
    await lookAt(page, 'settings-at-backups', '.dialog', '.dialog [role=alert]');
    await part.getByRole('button', { name: 'Use the folder of the program' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await atStart.waitFor({ state: 'detached' });
  });
});
