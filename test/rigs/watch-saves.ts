import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { articleBody, storedTitles } from '../e2e/reliability/desktop-profile.ts';
import type { DesktopProfile } from '../e2e/reliability/desktop-profile.ts';

/**
 * Calls back in the moment in which the window says “saved” and shows a title. The window says
 * “saving” before it shows a new title, so the one belongs to the other.
 */
export async function watchSaves(page: Page, saved: (title: string) => void): Promise<void> {
  await page.exposeBinding('rigSaved', (_source, title: string) => {
    saved(title);
  });
  await page.evaluate(() => {
    const { rigSaved } = window as unknown as { rigSaved: (title: string) => Promise<void> };
    let last = '';
    const look = (): void => {
      const title = document.querySelector('h1.block-text')?.textContent.trim() ?? '';
      if (title !== last && document.querySelector('.save-saved') !== null) {
        last = title;
        void rigSaved(title);
      }
      setTimeout(look, 3);
    };
    look();
  });
}

/** How the articles that the window had called saved are found after a start. */
export interface FoundArticles {
  /** Of which the article or the original bytes are not there. */
  readonly lost: number;
  /** That are there twice. */
  readonly torn: number;
  /** The start has ended in a banner. */
  readonly problem: string | null;
}

/** Compares what an open window has with what was confirmed. */
export async function findArticles(
  profile: DesktopProfile,
  page: Page,
  confirmed: readonly string[],
): Promise<FoundArticles> {
  const banner = page.locator('.save-banner');
  if ((await banner.count()) > 0) {
    const problem = `the program starts with a banner: ${await banner.innerText()}`;
    return { lost: confirmed.length, torn: 0, problem };
  }
  const found = await storedTitles(page);
  let lost = 0;
  for (const title of confirmed) {
    if (!found.includes(title) || !(await hasOriginal(profile, title))) lost += 1;
  }
  return { lost, torn: found.length - new Set(found).size, problem: null };
}

/** Whether the bytes of the dropped file are kept as they were. */
async function hasOriginal(profile: DesktopProfile, title: string): Promise<boolean> {
  const sha256 = createHash('sha256').update(articleBody(title)).digest('hex');
  const path = join(profile.main.profile, 'originals', sha256);
  const kept = await readFile(path).catch(() => null);
  return kept !== null && createHash('sha256').update(kept).digest('hex') === sha256;
}
