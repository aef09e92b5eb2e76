import type { Page } from 'playwright-core';
import type { DesktopProfile } from '../e2e/reliability/desktop-profile.ts';

/** Runs in the page: notes when the window says “saved”, lists articles, and has drawn both. */
function noteUsable(): void {
  const noted = window as unknown as { usable: Promise<number> };
  noted.usable = new Promise((resolve) => {
    const watcher = new MutationObserver(() => {
      const isThere = ['.save-saved', '.article-row'].every((part) => document.querySelector(part));
      if (!isThere) return;
      watcher.disconnect();
      // The frame in which both are drawn, and then the end of it.
      requestAnimationFrame(() => {
        setTimeout(() => {
          resolve(performance.now());
        });
      });
    });
    watcher.observe(document, { subtree: true, childList: true, attributes: true });
  });
}

/**
 * Starts the program on a profile that holds articles. The time is the page's own, in milliseconds
 * from the beginning of its navigation until work is shown that can be gone on with.
 */
export async function openTimed(profile: DesktopProfile): Promise<{ page: Page; took: number }> {
  const page = await profile.open('', async (blank) => {
    await blank.addInitScript(noteUsable);
  });
  const took = await page.evaluate(
    async () => (window as unknown as { usable: Promise<number> }).usable,
  );
  return { page, took };
}
