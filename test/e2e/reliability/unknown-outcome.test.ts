import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../../renderer/strings/en/index.ts';
import { lookAt } from '../harness/pictures.ts';
import { press, selectWords, waitUntilSaved } from '../harness/reader.ts';
import { newDesktopProfile, saveArticle } from './desktop-profile.ts';
import type { DesktopProfile } from './desktop-profile.ts';

const words = en.storage;

describe('a change of which nobody knows whether it was stored', () => {
  let profile: DesktopProfile;
  beforeEach(async () => {
    profile = await newDesktopProfile();
  });
  afterEach(async () => {
    await profile.end();
  });

  it('17: is said to be that, stays to be exported, and a reload shows what became of it', async () => {
    const page = await profile.open();
    await saveArticle(profile, page, 'اجتماع المجلس البلدي');
    // The main process takes the next edit, and its answer is lost.
    await page.evaluate(() => {
      type Invoke = (channel: string, json: string) => Promise<string>;
      const shell = window as unknown as { hashiyaTestInvoke: Invoke };
      const invoke = shell.hashiyaTestInvoke;
      shell.hashiyaTestInvoke = async (channel, json) => {
        const answer = await invoke(channel, json);
        return channel.includes('journal-append') ? new Promise(() => undefined) : answer;
      };
    });
    await selectWords(page, 'اللجنة');
    await press(page, 'Digit1');
    const banner = page.locator('.save-banner', { hasText: words.unknownTitle(1) });
    await banner.waitFor();
    expect(await banner.getByRole('button').allInnerTexts()).toEqual([
      words.exportCopy,
      words.reload,
    ]);
    const marks = page.locator('[data-panel-list]').getByRole('option');
    expect(await marks.count()).toBe(1);
    await lookAt(page, 'unknown-outcome', '.save-banner');
    await banner.getByRole('button', { name: words.reload }).click();
    await banner.waitFor({ state: 'detached' });
    await waitUntilSaved(page);
    await expect.poll(async () => marks.count()).toBe(1);
  });
});
