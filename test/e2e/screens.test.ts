import AxeBuilder from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';

const looks = [
  { locale: 'ar', colorScheme: 'light' },
  { locale: 'ar', colorScheme: 'dark' },
  { locale: 'en', colorScheme: 'light' },
  { locale: 'en', colorScheme: 'dark' },
] as const;

/** The screens, by the keys that open them from the window with the sample project. */
const screens: readonly {
  readonly name: string;
  readonly keys: readonly string[];
  readonly without?: readonly string[];
}[] = [
  { name: 'entities', keys: ['Alt+Digit1'] },
  { name: 'claims', keys: ['Alt+Digit2', 'F6', 'KeyJ'] },
  { name: 'contradictions', keys: ['Alt+Digit3', 'F6', 'KeyJ'] },
  { name: 'review', keys: ['Alt+Digit4', 'F6', 'KeyJ'] },
  { name: 'export', keys: ['Control+KeyE'] },
  { name: 'settings', keys: ['Control+Comma'] },
  { name: 'article details', keys: ['Control+KeyI'] },
  // The list is scrolled by the arrow keys of its field (aria-activedescendant), not by focus.
  { name: 'commands', keys: ['Control+KeyK'], without: ['scrollable-region-focusable'] },
  { name: 'shortcuts', keys: ['F6', 'Shift+Slash'] },
];

for (const look of looks) {
  describe(`screens, ${look.locale}, ${look.colorScheme}`, () => {
    let shell: Shell;
    const axe = async (without: readonly string[] = []) => {
      const builder = new AxeBuilder({ page: shell.page }).disableRules([...without]);
      const { violations } = await builder.analyze();
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join('\n')}`,
      );
    };
    beforeAll(async () => {
      shell = await openShell(look);
    });
    afterAll(async () => {
      expect(shell.problems).toEqual([]);
      await shell.close();
    });

    it('has the direction of its language and the bundled fonts', async () => {
      const { page } = shell;
      expect(await page.locator('html').getAttribute('dir')).toBe(
        look.locale === 'ar' ? 'rtl' : 'ltr',
      );
      const loaded = await page.evaluate(() =>
        [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family),
      );
      expect(loaded.join()).toContain('IBM Plex Sans Arabic');
      expect(await axe()).toEqual([]);
    });

    it('has nothing for axe to find with the sample project open', async () => {
      const { page } = shell;
      await page.locator('.welcome-actions button').last().click();
      await page.locator('.marker').first().waitFor();
      expect(await axe()).toEqual([]);
    });

    for (const { name, keys, without } of screens) {
      it(`has nothing for axe to find: ${name}`, async () => {
        const { page } = shell;
        for (const key of keys) await page.keyboard.press(key);
        await page.waitForTimeout(250);
        expect(await axe(without)).toEqual([]);
        await page.keyboard.press('Escape');
        await page.waitForTimeout(100);
      });
    }

    it('lets neither bar nor panel cover the text at a zoom of 300 %', async () => {
      const { page } = shell;
      await page.setViewportSize({ width: 480, height: 300 });
      const overhang = () =>
        page.evaluate(() => {
          const pane = document.querySelector('#reader')?.getBoundingClientRect();
          const text = document.querySelector('.block-text')?.getBoundingClientRect();
          const bar = document.querySelector('.top-bar');
          if (!pane || !text || !bar) return null;
          return {
            text: Math.max(0, pane.left - text.left, text.right - pane.right),
            bar: bar.scrollWidth - bar.clientWidth,
          };
        });
      await expect.poll(overhang).toEqual({ text: 0, bar: 0 });
    });
  });
}

describe('the empty window', () => {
  it('goes on drawing after each start, with nobody touching it', async () => {
    const shell = await openShell();
    const { page } = shell;
    const drawn: number[] = [];
    for (let start = 0; start < 8; start += 1) {
      await page.reload();
      await page.locator('.welcome-actions button').first().waitFor();
      // Long enough for the rehearsal of reading; without a frame this never ends.
      drawn.push(
        await page.evaluate(async () => {
          let frames = 0;
          for (; frames < 40; frames += 1) await new Promise(requestAnimationFrame);
          return frames;
        }),
      );
    }
    expect(drawn).toEqual(Array.from(drawn, () => 40));
    expect(shell.problems).toEqual([]);
    await shell.close();
  }, 30_000);
});
