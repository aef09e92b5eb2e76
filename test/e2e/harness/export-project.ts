import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';

/** Exports the whole project through the dialog and returns the bytes on disk. */
export async function exportProject(page: Page): Promise<string> {
  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('المشروع كله').click();
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'تصدير' }).click();
  const path = await (await download).path();
  await page.keyboard.press('Escape');
  return readFile(path, 'utf8');
}

/** SHA-256 of an export without the time at which it was made. */
export function digestOfExport(json: string): string {
  const timeless = json.replace(/"exportedAt": *"[^"]*"/, '');
  return createHash('sha256').update(timeless).digest('hex');
}
