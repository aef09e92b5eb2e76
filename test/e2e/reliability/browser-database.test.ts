import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookAt } from '../harness/pictures.ts';
import { newDesktopProfile, saveArticle } from './desktop-profile.ts';
import type { DesktopProfile } from './desktop-profile.ts';

describe('work in the desktop shell', () => {
  let profile: DesktopProfile;

  beforeEach(async () => {
    profile = await newDesktopProfile();
  });

  afterEach(async () => {
    await profile.end();
  });

  it('11: is rebuilt when the database was deleted by hand, and tells so once', async () => {
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
