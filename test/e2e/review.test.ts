import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/strings/en/index.ts';
import { openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { press, waitUntilSaved } from './harness/reader.ts';

/** How many records are decided, as the line above the queue says. */
async function reviewed(page: Page): Promise<number> {
  const words = await page.locator('.review-progress summary').innerText();
  return Number(/^(\d+) of/u.exec(words)?.[1]);
}

/** The words of the row that is chosen in the list of the tab that shows. */
async function chosen(page: Page): Promise<string> {
  return page.locator('[data-panel-list] .record-row[aria-selected="true"]').innerText();
}

async function isInText(page: Page): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.closest('[data-text-keys]') !== null);
}

async function undo(page: Page): Promise<void> {
  await page.keyboard.press('F6');
  await page.keyboard.press('Control+KeyZ');
  await waitUntilSaved(page);
}

/** Chooses a claim in the list of claims, by its place there. */
async function chooseClaim(page: Page, index: number): Promise<void> {
  await page.keyboard.press('Alt+Digit2');
  await page.locator('[data-panel-list] .record-row').nth(index).click();
}

/** The degree of certainty of the chosen claim, as its form says. */
async function certainty(page: Page): Promise<string> {
  const degrees = page
    .locator('[data-panel-editor]')
    .getByRole('radiogroup', { name: 'Certainty' });
  return degrees.locator('[aria-checked="true"]').innerText();
}

async function openHistory(page: Page): Promise<Locator> {
  const history = page.locator('.record-history');
  if ((await history.getAttribute('open')) === null) await history.locator('summary').click();
  const timeline = history.locator('.timeline');
  await timeline.waitFor();
  return timeline;
}

async function openTrash(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: /^Deleted records/u }).click();
  const dialog = page.getByRole('dialog', { name: 'Trash' });
  await dialog.waitFor();
  return dialog;
}

/** Runs a command by its name. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+KeyK');
  await page.locator('input:focus').fill(name);
  await page.keyboard.press('Enter');
}

async function closeDialog(page: Page): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

describe('review, history and trash', () => {
  let shell: Shell;
  /** Certainty of the first claim as the sample has it, and as it was changed to. */
  let first = '';
  let changed = '';
  beforeAll(async () => {
    shell = await openShell({ locale: 'en' });
    shell.page.setDefaultTimeout(8000);
    await shell.page.locator('.welcome-actions button').last().click();
    await shell.page.locator('.marker').first().waitFor();
    await waitUntilSaved(shell.page);
  });
  afterAll(async () => {
    expect(shell.problems).toEqual([]);
    await shell.close();
  });

  it('decides by keys while the focus is in the text', async () => {
    const { page } = shell;
    await page.keyboard.press('Alt+Digit4');
    await page.locator('.review-progress').waitFor();
    const before = await reviewed(page);
    await page.keyboard.press('F6');
    expect(await isInText(page)).toBe(true);
    await press(page, 'KeyN');
    const begin = await chosen(page);
    for (const [at, key] of ['KeyA', 'KeyR', 'KeyO'].entries()) {
      const shown = await chosen(page);
      await press(page, key);
      await waitUntilSaved(page);
      expect(await reviewed(page)).toBe(before + Math.min(at + 1, 2));
      expect(await chosen(page)).not.toBe(shown);
      expect(await isInText(page)).toBe(true);
    }
    // What was sent to discussion still waits, in a group of its own.
    expect(await page.locator('.record-group-heading', { hasText: 'Discuss' }).count()).toBe(1);
    const here = await chosen(page);
    await press(page, 'KeyN');
    expect(await chosen(page)).not.toBe(here);
    await press(page, 'KeyP');
    expect(await chosen(page)).toBe(here);
    await undo(page);
    await undo(page);
    await undo(page);
    expect(await reviewed(page)).toBe(before);
    expect(await page.locator('[data-panel-list] .record-row').first().innerText()).toBe(begin);
  });

  it('comments and corrects by keys from the text', async () => {
    const { page } = shell;
    await page.locator('[data-panel-list] .record-row').first().click();
    await page.keyboard.press('F6');
    await press(page, 'KeyM');
    await page.keyboard.type('who says so?');
    await page.keyboard.press('Enter');
    await waitUntilSaved(page);
    expect(await page.locator('.comment p').innerText()).toBe('who says so?');
    await page.keyboard.press('F6');
    await press(page, 'KeyE');
    await page.locator('.review-progress').waitFor({ state: 'hidden' });
    // The form of the record, on the tab of its kind, with the focus in its first field.
    await page.waitForFunction(() => {
      const focused = document.activeElement;
      return focused !== null && focused.closest('[data-panel-editor]') !== null;
    });
  });

  it('decides by the same keys in the panel', async () => {
    const { page } = shell;
    await page.keyboard.press('Alt+Digit4');
    const before = await reviewed(page);
    await page.locator('[data-panel-list] .record-row').nth(1).click();
    await press(page, 'KeyA');
    await press(page, 'KeyN');
    await press(page, 'KeyR');
    await waitUntilSaved(page);
    expect(await reviewed(page)).toBe(before + 2);
    expect(await isInText(page)).toBe(false);
  });

  it('tells a change in the timeline and goes back to before it as one edit', async () => {
    const { page } = shell;
    await chooseClaim(page, 0);
    first = await certainty(page);
    // The fourth degree: no claim of the sample has it.
    await press(page, 'Digit4');
    await waitUntilSaved(page);
    changed = await certainty(page);
    expect(changed).not.toBe(first);
    const timeline = await openHistory(page);
    await timeline.getByText(/Certainty changed from .+ to .+, by/u).waitFor();
    await timeline.getByRole('button', { name: 'Restore this state' }).last().click();
    await waitUntilSaved(page);
    expect(await certainty(page)).toBe(first);
    await undo(page);
    expect(await certainty(page)).toBe(changed);
  });

  it('brings a deleted claim back from the trash', async () => {
    const { page } = shell;
    await chooseClaim(page, 1);
    const words = await chosen(page);
    const rows = page.locator('[data-panel-list] .record-row');
    const before = await rows.count();
    await page.keyboard.press('F6');
    await page.keyboard.press('Delete');
    await waitUntilSaved(page);
    expect(await rows.count()).toBe(before - 1);
    const dialog = await openTrash(page);
    await dialog.locator('.trash-row', { hasText: 'Claim' }).first().waitFor();
    await dialog.getByRole('button', { name: 'Restore' }).first().click();
    await dialog.getByText(/back\.$/u).waitFor();
    await closeDialog(page);
    await waitUntilSaved(page);
    expect(await rows.count()).toBe(before);
    expect(await rows.nth(1).innerText()).toBe(words);
  });

  it('deletes for good only when asked, and undo takes even that back', async () => {
    const { page } = shell;
    await chooseClaim(page, 1);
    await page.keyboard.press('F6');
    await page.keyboard.press('Delete');
    await waitUntilSaved(page);
    const dialog = await openTrash(page);
    const rows = dialog.locator('.trash-row');
    const before = await rows.count();
    await rows.first().getByRole('button', { name: 'Delete for good' }).click();
    const question = dialog.getByRole('group', { name: 'Delete this record for good?' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    expect(await rows.count()).toBe(before);
    await rows.first().getByRole('button', { name: 'Delete for good' }).click();
    await question.getByRole('button', { name: 'Delete for good' }).click();
    await closeDialog(page);
    await waitUntilSaved(page);
    await undo(page);
    const again = await openTrash(page);
    expect(await again.locator('.trash-row').count()).toBe(before);
    await closeDialog(page);
  });

  it('has decisions, comment, history and trash after a restart', async () => {
    await waitUntilSaved(shell.page);
    await shell.page.keyboard.press('Alt+Digit4');
    const before = await reviewed(shell.page);
    expect(before).toBeGreaterThan(0);
    await shell.page.waitForTimeout(600);
    shell = await shell.restart();
    const { page } = shell;
    await page.locator('.review-progress').waitFor();
    expect(await reviewed(page)).toBe(before);
    await page.locator('[data-panel-list] .record-row').first().click();
    expect(await page.locator('.comment p').innerText()).toBe('who says so?');

    await chooseClaim(page, 0);
    expect(await certainty(page)).toBe(changed);
    const timeline = await openHistory(page);
    await timeline
      .getByText(/Certainty changed from/u)
      .first()
      .waitFor();
    await timeline.getByRole('button', { name: 'Restore this state' }).last().click();
    await waitUntilSaved(page);
    expect(await certainty(page)).toBe(first);
    await undo(page);
    expect(await certainty(page)).toBe(changed);

    const claims = page.locator('[data-panel-list] .record-row');
    const count = await claims.count();
    const dialog = await openTrash(page);
    await dialog.getByRole('button', { name: 'Restore' }).first().click();
    await dialog.getByText(/back\.$/u).waitFor();
    await closeDialog(page);
    expect(await claims.count()).toBe(count + 1);
    await undo(page);
    expect(await claims.count()).toBe(count);
  });

  it('does again after a restart what was undone before it', async () => {
    await chooseClaim(shell.page, 0);
    const before = await certainty(shell.page);
    await press(shell.page, before === 'Probable' ? 'Digit3' : 'Digit2');
    await waitUntilSaved(shell.page);
    const after = await certainty(shell.page);
    expect(after).not.toBe(before);
    await undo(shell.page);
    expect(await certainty(shell.page)).toBe(before);
    shell = await shell.restart();
    const { page } = shell;
    await page.locator('.marker').first().waitFor();
    await chooseClaim(page, 0);
    expect(await certainty(page)).toBe(before);
    await page.keyboard.press('F6');
    await page.keyboard.press('Control+KeyY');
    await expect.poll(async () => certainty(page)).toBe(after);
    await waitUntilSaved(page);
  });

  it('tells what was done to the article, and takes it back to before that', async () => {
    const { page } = shell;
    await chooseClaim(page, 1);
    const words = await chosen(page);
    const rows = page.locator('[data-panel-list] .record-row');
    const before = await rows.count();
    await page.keyboard.press('F6');
    await page.keyboard.press('Delete');
    await expect.poll(async () => rows.count()).toBe(before - 1);
    await waitUntilSaved(page);
    await command(page, 'History');
    const dialog = page.getByRole('dialog', { name: /^History/u });
    const newest = dialog.locator('.timeline-entry').first();
    await newest.waitFor();
    expect(await newest.innerText()).toMatch(/^\d\d:\d\d — .*moved to the trash, by /u);
    await newest.getByRole('button', { name: 'Back to before this' }).click();
    await dialog.getByText('The earlier state is back.').waitFor();
    await closeDialog(page);
    await waitUntilSaved(page);
    await expect.poll(async () => rows.count()).toBe(before);
    expect(await rows.nth(1).innerText()).toBe(words);
    await undo(page);
    await expect.poll(async () => rows.count()).toBe(before - 1);
  });

  it('filters by a field of the analyst’s own, and writes it into the table', async () => {
    const { page } = shell;
    await command(page, 'Codebook');
    const codebook = page.getByRole('dialog', { name: 'Codebook' });
    await codebook.getByRole('tab', { name: 'Own fields' }).click();
    await codebook.getByLabel('New field').fill('Desk');
    await page.keyboard.press('Enter');
    await codebook.getByRole('region', { name: 'Desk' }).waitFor();
    await closeDialog(page);
    await chooseClaim(page, 2);
    const words = await chosen(page);
    const field = page.locator('[data-panel-editor]').getByLabel('Desk');
    await field.fill('harbour');
    await field.press('Tab');
    await waitUntilSaved(page);
    const rows = page.locator('[data-panel-list] .record-row');
    expect(await rows.count()).toBeGreaterThan(1);
    await page.locator('.field-filters summary').click();
    await page.locator('.field-filter-grid').getByLabel('Desk').fill('HARB');
    await expect.poll(async () => rows.count()).toBe(1);
    expect(await rows.innerText()).toBe(words);
    await page.getByRole('button', { name: 'Clear these filters' }).click();
    await expect.poll(async () => rows.count()).toBeGreaterThan(1);
    await page.keyboard.press('Control+KeyE');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(en.exporting.formats['csv-claims'].name, { exact: true }).click();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: en.exporting.export }).click(),
    ]);
    const table = await readFile(await file.path(), 'utf8');
    expect(table.split('\n')[0]).toContain('Desk');
    expect(table).toContain('harbour');
  });
});
