import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { press, waitUntilSaved } from './harness/reader.ts';

/** The list of the panel that shows. */
const rows = (page: Page) => page.locator('[data-panel-list]').getByRole('option');
const editor = (page: Page) => page.locator('[data-panel-editor]');

async function openTab(page: Page, digit: number): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press(`Alt+Digit${digit}`);
  await rows(page).first().waitFor();
}

/** Takes back the last action, and nothing else. */
async function undo(page: Page): Promise<void> {
  await waitUntilSaved(page);
  await page.keyboard.press('Control+KeyZ');
  await waitUntilSaved(page);
}

describe('entities, claims and contradictions in their panels', () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = await openShell({ width: 1280, height: 800, locale: 'en' });
    await shell.page.getByRole('button', { name: /sample/i }).click();
    await shell.page.locator('.marker').first().waitFor();
  });
  afterAll(async () => {
    expect(shell.problems).toEqual([]);
    await shell.close();
  });

  it('goes to a mention in its sentence, and back', async () => {
    const { page } = shell;
    await openTab(page, 1);
    await rows(page).filter({ hasText: 'سامي الدرويش' }).first().click();
    const places = editor(page).locator('.mention-jump');
    const before = await page.locator('h1.block-text').innerText();
    const last = (await places.count()) - 1;
    expect(last).toBeGreaterThan(1);
    await places.nth(last).click();
    // The last place is in another article.
    await expect.poll(() => page.locator('h1.block-text').innerText()).not.toBe(before);
    await page.keyboard.press('F6');
    await page.keyboard.press('Backspace');
    await expect.poll(() => page.locator('h1.block-text').innerText()).toBe(before);
  });

  it('merges two entities, and splits mentions off, each taken back by one undo', async () => {
    const { page } = shell;
    await openTab(page, 1);
    const count = await rows(page).count();
    await rows(page).filter({ hasText: 'سامي الدرويش' }).first().click();
    const places = editor(page).locator('.mention-jump');
    const mentions = await places.count();
    await editor(page)
      .getByRole('button', { name: /^Merge/ })
      .click();
    await page.keyboard.type('الحوراني');
    await page.keyboard.press('Enter');
    await editor(page)
      .getByRole('button', { name: /^Keep .*سامي الدرويش/ })
      .click();
    await expect.poll(() => places.count()).toBeGreaterThan(mentions);
    expect(await rows(page).count()).toBe(count - 1);
    await undo(page);
    await expect.poll(() => rows(page).count()).toBe(count);

    await rows(page).filter({ hasText: 'سامي الدرويش' }).first().click();
    await expect.poll(() => places.count()).toBe(mentions);
    await editor(page).locator('.mention input').last().check();
    await editor(page)
      .getByRole('button', { name: /new entity$/ })
      .click();
    // The new entity is shown, with its one mention.
    await expect.poll(() => places.count()).toBe(1);
    await undo(page);
    await rows(page).filter({ hasText: 'سامي الدرويش' }).first().click();
    await expect.poll(() => places.count()).toBe(mentions);
  });

  it('leads from a claim to who else said something about it', async () => {
    const { page } = shell;
    await openTab(page, 2);
    await rows(page).first().click();
    const others = editor(page).getByRole('list', { name: 'Who else said something about this?' });
    await others.getByRole('listitem').first().waitFor();
    const words = await others.locator('.voice-words').first().innerText();
    await others.getByRole('button').first().click();
    await expect
      .poll(() => editor(page).locator('.editor-quote').first().innerText())
      .toContain(words.replace(/…$/u, '').slice(0, 20));
  });

  it('takes selected words as evidence of either side by one key', async () => {
    const { page } = shell;
    await openTab(page, 3);
    await rows(page).first().click();
    const evidence = editor(page).getByRole('list', { name: 'Evidence' }).getByRole('listitem');
    const before = await evidence.count();
    // From the text, where other keys would mark the words.
    // The paragraph stands at the beginning, which the jump to the contradiction has left.
    await page
      .locator('.reader-scroll')
      .first()
      .evaluate((scroller) => {
        scroller.scrollTop = 0;
      });
    await page
      .locator('.block-text')
      .filter({ hasText: 'ويؤكد أن' })
      .dblclick({ position: { x: 300, y: 16 } });
    await page.getByRole('button', { name: /Claim/ }).first().waitFor();
    await press(page, 'KeyV');
    await expect.poll(() => evidence.count()).toBe(before + 1);
    // The same words stay selected, and prove the other side as well.
    await press(page, 'Shift+KeyV');
    await expect.poll(() => evidence.count()).toBe(before + 2);
    await undo(page);
    await expect.poll(() => evidence.count()).toBe(before + 1);
    await undo(page);
  });

  it('puts a third claim on a side, and takes it off again', async () => {
    const { page } = shell;
    await openTab(page, 3);
    await rows(page).first().click();
    const claims = editor(page).locator('.side-claim');
    const before = await claims.count();
    expect(before).toBeGreaterThan(1);
    await editor(page).getByRole('button', { name: 'Add a claim to this side' }).first().click();
    await page.keyboard.type('الميناء');
    await page.keyboard.press('Enter');
    await expect.poll(() => claims.count()).toBe(before + 1);
    await editor(page)
      .getByRole('button', { name: /off this side$/ })
      .first()
      .click();
    await expect.poll(() => claims.count()).toBe(before);
  });
});
