import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { en } from '../../renderer/strings/en/index.ts';
import { analysts, exported, hudasWork, karimsWork } from '../two-analysts.ts';
import { dropFiles, openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { waitUntilSaved } from './harness/reader.ts';

const fileOf = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

/** The project as the own export writes it. */
interface ExportedProject {
  readonly mentions: { id: string; status: string; createdBy: string }[];
  readonly claims: { id: string; certainty: string; polarity: string; gloss: string }[];
  readonly contradictions: { id: string; types: string[] }[];
  readonly comparisons: { id: string; fileName: string }[];
  readonly decisions: {
    table: string;
    choice: string;
    mine: string | null;
    theirs: string | null;
  }[];
}

async function download(page: Page, press: () => Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), press()]);
  return readFile(await file.path(), 'utf8');
}

async function exportProject(page: Page): Promise<ExportedProject> {
  await page.keyboard.press('Control+KeyE');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Whole project/u }).click();
  const text = await download(page, () => dialog.locator('.button-primary').click());
  await dialog.locator('.dialog-header .icon-button').click();
  await dialog.waitFor({ state: 'hidden' });
  return JSON.parse(text) as ExportedProject;
}

/** Chooses what the agreement is measured on. */
async function measure(page: Page, subject: string): Promise<void> {
  await page
    .locator('.agreement-choices')
    .getByRole('button', { name: en.comparing.agreement.subject })
    .click();
  await page.getByRole('option', { name: subject, exact: true }).click();
  await page.locator('.agreement-counts').waitFor();
}

/** Chooses the difference whose words begin so. */
async function choose(page: Page, words: string): Promise<void> {
  const row = page.locator('.difference-words', { hasText: new RegExp(`^${words}`, 'u') });
  await row.first().click();
  await page.locator('.versions').waitFor();
}

async function openDifferences(page: Page): Promise<number> {
  return page.locator('.difference-row').count();
}

describe('two analysts, the same three articles', () => {
  let shell: Shell;
  beforeAll(async () => {
    shell = await openShell({ width: 1680, height: 950, locale: 'en' });
    await dropFiles(shell.page, [fileOf('huda.json', exported(hudasWork()))]);
    await shell.page.locator('.reader').waitFor();
    await waitUntilSaved(shell.page);
  });
  afterAll(async () => {
    expect(shell.problems).toEqual([]);
    await shell.close();
  });

  it('keeps the colleague’s copy beside the project when it is compared', async () => {
    const { page } = shell;
    await dropFiles(page, [fileOf('karim.json', exported(karimsWork()))]);
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Compare, and decide one by one' }).last().click();
    await page.locator('.compare-area').waitFor();
    await waitUntilSaved(page);
    expect(await page.locator('.compare-area .reader').count()).toBe(2);
    await page.getByRole('radio', { name: 'All articles' }).click();
    // Mentions: two conflicting, one only mine, one only theirs. Claims: two conflicting, one only
    // theirs, one with another note. One contradiction.
    expect(await openDifferences(page)).toBe(9);
    const painted = await page.evaluate(() =>
      ['mine', 'theirs', 'conflicting', 'both'].map(
        (look) => CSS.highlights.get(`compare-${look}`)?.size ?? 0,
      ),
    );
    expect(painted[2]).toBeGreaterThan(0);
    expect(painted[3]).toBeGreaterThan(0);
  });

  it('filters by kind', async () => {
    const { page } = shell;
    for (const kind of ['Claims', 'Contradictions', 'Review']) {
      await page.locator('.compare-toolbar').getByRole('button', { name: kind }).click();
    }
    expect(await openDifferences(page)).toBe(4);
    for (const kind of ['Claims', 'Contradictions', 'Review']) {
      await page.locator('.compare-toolbar').getByRole('button', { name: kind }).click();
    }
    expect(await openDifferences(page)).toBe(9);
  });

  it('decides each with one key, each taken back by one undo', async () => {
    const { page } = shell;
    await choose(page, 'المياه ستعود');
    await page.keyboard.press('KeyT');
    await waitUntilSaved(page);
    expect(await openDifferences(page)).toBe(8);
    await page.keyboard.press('Control+KeyZ');
    await waitUntilSaved(page);
    expect(await openDifferences(page)).toBe(9);
    await choose(page, 'المياه ستعود');
    await page.keyboard.press('KeyT');
    await waitUntilSaved(page);

    await choose(page, 'يكون الرصيف');
    await page.keyboard.press('KeyM');
    await waitUntilSaved(page);
    await choose(page, 'حي الزهور');
    // A type of the colleague's codebook alone, by the name that it has there.
    expect(await page.locator('.versions').innerText()).toContain('Spot');
    await page.keyboard.press('KeyB');
    await waitUntilSaved(page);
    await choose(page, 'محافظة السهل');
    await page.keyboard.press('KeyT');
    await waitUntilSaved(page);
    await choose(page, 'مازن الخطيب');
    await page.keyboard.press('KeyL');
    await waitUntilSaved(page);
    expect(await openDifferences(page)).toBe(5);
  });

  it('takes a single field of theirs, and undo gives mine back', async () => {
    const { page } = shell;
    await choose(page, 'افتتاح ثلاث');
    const row = page.locator('.versions tr[data-differs]').first();
    const [mine, theirs] = await row.locator('td').allInnerTexts();
    await row.getByRole('button', { name: /^Take theirs: / }).click();
    await waitUntilSaved(page);
    expect(await page.locator('.versions tr[data-differs]').count()).toBe(0);
    expect(theirs).not.toBe(mine);
    await page.keyboard.press('Control+KeyZ');
    await waitUntilSaved(page);
    expect(await page.locator('.versions tr[data-differs]').count()).toBeGreaterThan(0);
    expect(await openDifferences(page)).toBe(5);
  });

  it('edits one into a version of its own', async () => {
    const { page } = shell;
    await choose(page, 'الانقطاع مستمر');
    await page.keyboard.press('KeyE');
    await page.locator('.editing-banner').waitFor();
    await waitUntilSaved(page);
    const gloss = page.getByLabel('In one line');
    await gloss.fill('انقطاع أسبوع');
    await gloss.press('Tab');
    await waitUntilSaved(page);
    await page.locator('.editing-banner').getByRole('button').click();
    await page.locator('.difference-row').first().waitFor();
    expect(await openDifferences(page)).toBe(4);
  });

  it('has every decision and every open difference after a restart', async () => {
    await shell.page.waitForTimeout(600);
    shell = await shell.restart();
    const { page } = shell;
    await page.locator('.compare-area').waitFor();
    await page.getByRole('radio', { name: 'All articles' }).click();
    expect(await openDifferences(page)).toBe(4);
  });

  it('81: changes nothing when the same file comes again', async () => {
    const { page } = shell;
    const before = await exportProject(page);
    await dropFiles(page, [fileOf('karim again.json', exported(karimsWork()))]);
    await page.getByText('This copy is here already. Nothing was changed.').waitFor();
    const after = await exportProject(page);
    expect(after).toEqual({ ...before, exportedAt: (after as { exportedAt?: string }).exportedAt });
  });

  it('81: knows an older copy for what it is', async () => {
    const { page } = shell;
    const work = karimsWork();
    const note = { ...work.claims.get('k-c-open')!, note: 'قبل التعديل' };
    const older = { ...work, claims: new Map([...work.claims, [note.id, note] as const]) };
    await dropFiles(page, [fileOf('old.json', exported(older, '2026-01-01T00:00:00.000Z'))]);
    const dialog = page.getByRole('dialog');
    await dialog.locator('[data-copy]').waitFor();
    expect(await dialog.locator('[data-copy]').getAttribute('data-copy')).toBe('older');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('measures how far the two agree, and says how', async () => {
    const { page } = shell;
    await page.keyboard.press('Alt+Digit7');
    await page.locator('[data-measure="gamma"]').waitFor();
    const exact = page.locator('[data-measure="exact"]');
    expect(await exact.locator('.figure-value').innerText()).toMatch(/^0\.\d{3}$/u);
    expect(await exact.locator('.figure-told').innerText()).toContain('The same characters.');
    expect(await page.locator('[data-measure="gamma"] .figure-told').innerText()).toContain(
      'random samples',
    );
    const csv = await download(page, () =>
      page.locator('.agreement-save').getByRole('button', { name: 'CSV' }).click(),
    );
    expect(csv).toContain('Cohen’s κ');
    const json = JSON.parse(
      await download(page, () =>
        page.locator('.agreement-save').getByRole('button', { name: 'JSON' }).click(),
      ),
    ) as { between: string[]; gamma: { value: number; basis: { samples: number } } };
    expect(json.between).toEqual(['This project', analysts.karim.name]);
    expect(json.gamma.basis.samples).toBeGreaterThanOrEqual(30);
  });

  it('stops the computation of γ when asked, and computes it again', async () => {
    const { page } = shell;
    const words = en.comparing.agreement;
    let goOn = (): void => {};
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    // The worker's program does not come before it is let through: the computation is under way.
    await page.route(/gamma[^/]*worker/u, async (route) => {
      await held;
      await route.continue().catch(() => {
        // The window has given the worker up.
      });
    });
    await measure(page, words.subjects['claim-polarity']);
    await page.locator('.gamma-progress progress').waitFor();
    await page.locator('.gamma-progress').getByRole('button', { name: words.stop }).click();
    await page.locator('.gamma-progress').getByText(words.stopped).waitFor();
    expect(await page.locator('[data-measure="gamma"]').count()).toBe(0);
    // The other figures are there all the same, and can be saved without it.
    expect(await page.locator('[data-measure="exact"] .figure-value').innerText()).not.toBe('');
    const save = page.locator('.agreement-save').getByRole('button', { name: 'CSV' });
    expect(await save.isEnabled()).toBe(true);
    goOn();
    await page.unroute(/gamma[^/]*worker/u);
    await page.locator('.gamma-progress').getByRole('button', { name: words.again }).click();
    await page.locator('[data-measure="gamma"]').waitFor();
  });

  it('leads from a cell of the confusion table to the difference that it counts', async () => {
    const { page } = shell;
    const words = en.comparing.agreement;
    await measure(page, words.subjects.mentions);
    expect(await page.locator('.confusion').first().innerText()).toContain('Spot');
    const alone = page.locator('.confusion tbody tr', { hasText: 'Person' }).getByRole('button');
    await alone.last().click();
    const places = page.locator('.agreement-place');
    expect(await places.count()).toBe(1);
    expect(await places.innerText()).toContain('مازن الخطيب');
    await places.click();
    await page.locator('.compare-area').waitFor();
    const chosen = page.locator('.record-row[aria-selected="true"]');
    await chosen.getByText('مازن الخطيب').waitFor();
    expect(await page.locator('.versions').innerText()).toContain('مازن الخطيب');
  });

  it('measures contradictions, and leads to the one they differ about', async () => {
    const { page } = shell;
    const words = en.comparing.agreement;
    await page.keyboard.press('Alt+Digit7');
    await measure(page, words.subjects['contradiction-types']);
    const exact = page.locator('[data-measure="exact"]');
    await exact.getByText(words.relationMeasures.exact).waitFor();
    expect(await exact.locator('.figure-value').innerText()).toBe('1.000');
    expect(await page.locator('[data-measure="unitizing"] .figure-told').innerText()).toBe(
      words.because['not-a-stretch'],
    );
    const differing = page.locator('.agreement-place');
    expect(await differing.innerText()).toContain('≠');
    await differing.click();
    await page.locator('.compare-area').waitFor();
    const row = page.locator('.record-row[aria-selected="true"]');
    await row.waitFor();
    expect(await row.innerText()).toContain('Conflicting');
    expect(await page.locator('.versions tr[data-differs]').innerText()).toContain(
      'What makes it one',
    );
  });

  it('hands on the final version with every decision', async () => {
    const file = await exportProject(shell.page);
    const claim = (id: string) => file.claims.find((record) => record.id === id);
    expect(claim('h-c-back')?.certainty).toBe('probable');
    expect(claim('h-c-ready')?.polarity).toBe('positive');
    expect(claim('k-c-week')?.gloss).toBe('انقطاع أسبوع');
    expect(file.mentions.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['h-m-zuhur', 'k-m-zuhur', 'k-m-sahl', 'h-m-mazen']),
    );
    expect(file.mentions.find(({ id }) => id === 'k-m-sahl')?.createdBy).toBe(analysts.karim.id);
    expect(file.comparisons.map(({ fileName }) => fileName)).toEqual(['karim.json']);
    const choices = new Map(
      file.decisions.map(({ mine, theirs, choice }) => [theirs ?? mine, choice]),
    );
    expect(Object.fromEntries(choices) as unknown).toEqual({
      'k-c-back': 'theirs',
      'k-c-ready': 'mine',
      'k-m-zuhur': 'both',
      'k-m-sahl': 'theirs',
      'h-m-mazen': 'left',
      'k-c-week': 'edited',
    });
    // Untouched: it was not decided.
    expect(file.contradictions).toMatchObject([{ id: 'h-x-1', types: ['negation'] }]);
  });

  it('adds what the default codebook has more, and changes nothing else', async () => {
    const { page } = shell;
    const types = async () => {
      const { codebook } = (await exportProject(page)) as unknown as {
        codebook: { entityTypes: { id: string }[] };
      };
      return codebook.entityTypes.map(({ id }) => id);
    };
    const before = await types();
    expect(before).not.toContain('location');
    await page.keyboard.press('Control+KeyK');
    await page.locator('input:focus').fill('codebook');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Codebook' });
    const add = dialog.getByRole('button', { name: /new in the default codebook/u });
    await add.click();
    await dialog.getByText(/added; nothing else was changed/u).waitFor();
    await add.waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await waitUntilSaved(page);
    const after = await types();
    expect(after).toContain('location');
    expect(after.slice(0, before.length)).toEqual(before);
  });
});
