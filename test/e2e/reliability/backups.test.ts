import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newDesktopProfile, saveArticle } from './desktop-profile.ts';
import type { DesktopProfile } from './desktop-profile.ts';

describe('backups in Chromium', () => {
  let profile: DesktopProfile;

  beforeEach(async () => {
    profile = await newDesktopProfile();
  });

  afterEach(async () => {
    await profile.end();
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
    await part.getByRole('button', { name: 'Use the folder of the program' }).click();
    await part.getByRole('button', { name: 'Back up now' }).click();
    await part.getByText('The last verified backup').waitFor();
    expect(await part.getByRole('alert').count()).toBe(0);
    expect(await part.getByRole('listitem').count()).toBe(1);
  });
});
