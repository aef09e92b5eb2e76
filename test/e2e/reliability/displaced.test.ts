import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { openShell } from '../harness/browser-shell.ts';
import type { Shell } from '../harness/browser-shell.ts';
import { rowsOf } from '../harness/database.ts';
import { lookAt } from '../harness/pictures.ts';
import { waitUntilSaved } from '../harness/reader.ts';

interface Row {
  readonly id: string;
  readonly content: { readonly fragments: readonly { start: number; exact: string }[] };
}

/** Other words of the same length in the quote of a claim, put into the stored row by hand. */
async function misquote(page: Page, id: string, exact: string): Promise<void> {
  await page.evaluate(
    async ({ claimId, words }) => {
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => {
            resolve(request.result);
          };
          request.onerror = () => {
            reject(new Error(String(request.error)));
          };
        });
      const database = await done(indexedDB.open('hashiya'));
      const claims = database.transaction('claims', 'readwrite').objectStore('claims');
      const row = (await done(claims.get(claimId))) as Row;
      Object.assign(row.content.fragments[0] ?? {}, { exact: words });
      await done(claims.put(row));
      database.close();
    },
    { claimId: id, words: exact },
  );
}

/** Quote and offset of a claim as they are stored. */
async function storedQuote(page: Page, id: string) {
  const claims = (await rowsOf(page, 'claims')) as readonly Row[];
  const first = claims.find((claim) => claim.id === id)?.content.fragments[0];
  return { start: first?.start, exact: first?.exact };
}

describe('a quote that differs from its text', () => {
  let shell: Shell;
  afterEach(async () => {
    await shell.close();
  });

  it('68: is shown beside it, and nothing moves before the analyst decides', async () => {
    shell = await openShell({ locale: 'ar' });
    await shell.page.locator('.welcome-actions button').last().click();
    await shell.page.locator('.marker').first().waitFor();
    await waitUntilSaved(shell.page);
    const claims = (await rowsOf(shell.page, 'claims')) as readonly Row[];
    const [claim] = claims.filter(({ content }) => content.fragments.length === 1);
    const was = claim?.content.fragments[0];
    if (claim === undefined || was === undefined) throw new Error('no claim in the sample');
    // One word of the quote is another one, of the same length.
    const wrong = `ض${was.exact.slice(1)}`;
    await misquote(shell.page, claim.id, wrong);

    shell = await shell.restart();
    const { page } = shell;
    const banner = page.locator('.displaced');
    await banner.waitFor();
    expect(await banner.getByRole('status').innerText()).toContain('1');
    expect(await storedQuote(page, claim.id)).toEqual({ start: was.start, exact: wrong });
    await banner.locator('.displaced-head').getByRole('button').click();
    await expect.poll(() => banner.locator('dd').allInnerTexts()).toEqual([wrong, was.exact]);
    // Beside its text: the place is on the page, the record is the selected one.
    await page.locator('.outline').first().waitFor();
    await lookAt(page, 'displaced', '.displaced');

    // Work on the record goes on, and leaves its words alone.
    await page.locator('[data-panel-editor]').press('KeyA');
    await expect
      .poll(
        async () =>
          ((await rowsOf(page, 'claims')) as { id: string; status: string }[]).find(
            ({ id }) => id === claim.id,
          )?.status,
      )
      .toBe('accepted');
    expect(await storedQuote(page, claim.id)).toEqual({ start: was.start, exact: wrong });

    await banner.locator('.displaced-ways').getByRole('button').first().click();
    await banner.waitFor({ state: 'detached' });
    await waitUntilSaved(page);
    expect(await storedQuote(page, claim.id)).toEqual({ start: was.start, exact: was.exact });
    await page.keyboard.press('Control+KeyZ');
    await expect.poll(() => banner.locator('dd').allInnerTexts()).toEqual([wrong, was.exact]);
    await page.keyboard.press('Control+Shift+KeyZ');
    await banner.waitFor({ state: 'detached' });
    expect(shell.problems).toEqual([]);
  });
});
