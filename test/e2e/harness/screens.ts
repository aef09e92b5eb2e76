import type { Locator, Page } from 'playwright-core';
import { ar } from '../../../renderer/strings/ar/index.ts';
import { en } from '../../../renderer/strings/en/index.ts';
import type { CommandId } from '../../../renderer/strings/command-ids.ts';
import type { Language } from '../../../renderer/strings/strings.ts';
import { axeProblems } from './axe.ts';
import type { AxeOptions } from './axe.ts';

/** Where pictures of the screens go when somebody wants to look at them. */
const folder = process.env.HASHIYA_PICTURES;

/** What stands in the window one after the other, each looked at in both themes. */
export interface Screens {
  /** Waits for what was opened, and tells what is wrong with it in either theme. */
  look(name: string, opened: Locator, options?: AxeOptions): Promise<string[]>;
  /** Puts away what Escape puts away. */
  leave(opened: Locator): Promise<void>;
  /** Runs a command by its name in the palette. */
  run(id: CommandId): Promise<void>;
}

/**
 * Looks at the screens of one window. Where `HASHIYA_PICTURES` names a folder, pictures go there.
 * @param set in the names of the pictures, before their number
 */
export function screensOf(page: Page, language: Language, set = language as string): Screens {
  const { names } = { ar, en }[language].commands;
  let seen = 0;
  return {
    async look(name, opened, options = {}) {
      await opened.first().waitFor();
      const problems = await axeProblems(page, options);
      if (folder !== undefined) {
        seen += 1;
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          const number = String(seen).padStart(2, '0');
          const path = `${folder}/${set}-${number}-${name.replaceAll(' ', '-')}-${colorScheme}.png`;
          await page.screenshot({ path });
        }
        await page.emulateMedia({ colorScheme: 'light' });
      }
      // Nothing is wider than its place.
      const wide = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            '.dialog-content, .popover, .save-banner, .top-bar, .import-panel, .pointing-banner',
          ),
        ]
          .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
          .map(({ className }) => `too narrow: ${className}`),
      );
      return [...problems, ...wide].map((problem) => `${name}: ${problem}`);
    },
    async leave(opened) {
      await page.keyboard.press('Escape');
      await opened.first().waitFor({ state: 'detached' });
    },
    async run(id) {
      await page.keyboard.press('Control+KeyK');
      await page.locator('.palette input').waitFor();
      await page.keyboard.insertText(names[id]);
      await page.getByRole('menuitem', { name: names[id] }).first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('.palette').waitFor({ state: 'detached' });
    },
  };
}
