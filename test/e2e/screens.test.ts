// Every screen, dialog, menu, popover and banner of the window, in both languages and both themes.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ar } from '../../renderer/strings/ar/index.ts';
import { en } from '../../renderer/strings/en/index.ts';
import type { CommandId } from '../../renderer/strings/command-ids.ts';
import { exported, hudasWork, karimsWork } from '../two-analysts.ts';
import { dropFiles, openShell } from './harness/browser-shell.ts';
import type { Shell } from './harness/browser-shell.ts';
import { waitUntilSaved } from './harness/reader.ts';
import { screensOf } from './harness/screens.ts';
import type { Screens } from './harness/screens.ts';

const fileOf = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });

for (const [locale, strings] of [
  ['ar', ar],
  ['en', en],
] as const) {
  describe(`screens, ${locale}`, () => {
    let shell: Shell;
    let page: Page;
    let screens: Screens;
    beforeAll(async () => {
      shell = await openShell({ locale, width: 1024, height: 700 });
      ({ page } = shell);
      screens = screensOf(page, locale);
    });
    afterAll(async () => {
      expect(shell.problems).toEqual([]);
      await shell.close();
    });

    const keyOf = async (tab: Locator) => (await tab.getAttribute('data-key')) ?? '';
    const dialog = () => page.getByRole('dialog');
    const over = { within: '[role=dialog]' };
    const editor = () => page.locator('[data-panel-editor]');

    it('shows the empty window, in the direction of its language and in the bundled fonts', async () => {
      expect(await page.locator('html').getAttribute('dir')).toBe(locale === 'ar' ? 'rtl' : 'ltr');
      const loaded = await page.evaluate(() =>
        [...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family),
      );
      expect(loaded.join()).toContain('IBM Plex Sans Arabic');
      expect.soft(await screens.look('empty window', page.locator('.welcome-actions'))).toEqual([]);
      await page.locator('.welcome-actions button').last().click();
      expect.soft(await screens.look('sample project', page.locator('.marker'))).toEqual([]);
    });

    it('shows the panels with a record', async () => {
      for (const digit of [1, 2, 3, 4]) {
        await page.keyboard.press(`Alt+Digit${digit}`);
        await page.keyboard.press('F6');
        await page.keyboard.press('KeyJ');
        expect.soft(await screens.look(`panel ${digit}`, editor())).toEqual([]);
      }
      await page.keyboard.press('Alt+Digit5');
      await page.locator('.suggestion-about').first().click();
      expect.soft(await screens.look('panel 5', editor())).toEqual([]);
    });

    it('shows the questions of the panels', async () => {
      await page.keyboard.press('Alt+Digit1');
      await page.locator('[data-panel-list]').getByRole('option').first().click();
      const { contradictions } = strings;
      const tasks = editor().locator('.editor-row').first().getByRole('button');
      for (const [index, name] of ['mark all', 'merge', 'delete'].entries()) {
        await tasks.nth(index).click();
        expect
          .soft(
            await screens.look(
              `entity ${name}`,
              editor().locator('.confirmation, .picker, .mark-all'),
            ),
          )
          .toEqual([]);
        await page.keyboard.press('Escape');
      }
      await page.keyboard.press('Alt+Digit3');
      await page.locator('[data-panel-list]').getByRole('option').first().click();
      await editor()
        .getByRole('radiogroup', { name: contradictions.state })
        .getByRole('radio', { name: contradictions.states.rejected })
        .click();
      expect
        .soft(await screens.look('reason of a rejection', editor().locator('.confirmation')))
        .toEqual([]);
      await page.keyboard.press('Escape');
      await editor().locator('.guideline-button').first().click();
      expect
        .soft(await screens.look('guideline popover', page.locator('.guideline-popover')))
        .toEqual([]);
      await screens.leave(page.locator('.guideline-popover'));
      await editor().locator('.field-select').first().click();
      expect
        .soft(
          await screens.look(
            'list of choices',
            page.getByRole('listbox', { name: contradictions.relation }),
          ),
        )
        .toEqual([]);
      await page.keyboard.press('Escape');
    });

    it('shows what lies over the text', async () => {
      await page.keyboard.press('Control+KeyF');
      await page.keyboard.insertText('في');
      expect.soft(await screens.look('find bar', page.locator('.find-bar'))).toEqual([]);
      await screens.leave(page.locator('.find-bar'));
      await page.keyboard.press('F6');
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('Shift+ArrowLeft');
      expect
        .soft(
          await screens.look(
            'marking popup',
            page.getByRole('toolbar', { name: strings.marking.toolbar }),
          ),
        )
        .toEqual([]);
      await page.keyboard.press('KeyE');
      expect.soft(await screens.look('known entities', page.locator('.choose-entity'))).toEqual([]);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
      await page.locator('.marker').first().click();
      await page.keyboard.press('F6');
      await page.keyboard.press('KeyX');
      expect
        .soft(await screens.look('pointing', page.locator('.pointing-banner, .claim-pointing')))
        .toEqual([]);
      await page.keyboard.press('Escape');
    });

    it('shows menus', async () => {
      await page.getByRole('button', { name: strings.commands.mainMenu }).click();
      expect.soft(await screens.look('main menu', page.getByRole('menu'))).toEqual([]);
      await screens.leave(page.getByRole('menu'));
      await page.keyboard.press('Control+KeyB');
      await page.locator('.article-row-menu').first().click();
      expect.soft(await screens.look('article menu', page.getByRole('menu'))).toEqual([]);
      await screens.leave(page.getByRole('menu'));
      await page.keyboard.press('Control+KeyB');
    });

    it('shows deleted records and the question before they go for good', async () => {
      await page.keyboard.press('F6');
      await page.keyboard.press('KeyJ');
      await page.keyboard.press('Delete');
      await waitUntilSaved(page);
      await screens.run('trash');
      expect
        .soft(await screens.look('deleted records', dialog().locator('.trash-row'), over))
        .toEqual([]);
      await dialog().getByRole('button', { name: strings.trash.emptyAll }).click();
      expect
        .soft(await screens.look('delete for good', dialog().locator('.confirmation'), over))
        .toEqual([]);
      await page.keyboard.press('Escape');
      await screens.leave(dialog());
      await page.keyboard.press('F6');
      await page.keyboard.press('Control+KeyZ');
      await waitUntilSaved(page);
    });

    it('shows dialogs', async () => {
      const dialogs: readonly CommandId[] = [
        'export',
        'settings',
        'article-history',
        'trash',
        'guideline',
        'paste-text',
        'shortcuts',
        'keys',
        'about',
      ];
      for (const id of dialogs) {
        await screens.run(id);
        expect.soft(await screens.look(id, dialog(), over)).toEqual([]);
        await screens.leave(dialog());
      }
    });

    it('shows the tabs of dialogs', async () => {
      for (const id of ['article-details', 'codebook'] as const) {
        await screens.run(id);
        for (const tab of await dialog().getByRole('tab').all()) {
          // The lists of entries all look like the first one.
          if (/^(?:cueClasses|verdicts|relationTypes)$/.test(await keyOf(tab))) continue;
          await tab.click();
          expect
            .soft(await screens.look(`${id} ${await tab.innerText()}`, dialog(), over))
            .toEqual([]);
        }
        await screens.leave(dialog());
      }
    });

    it('shows palettes', async () => {
      // The list is scrolled by the arrow keys of its field (aria-activedescendant), not by focus.
      const options = { within: '.palette', without: ['scrollable-region-focusable'] };
      for (const key of ['Control+KeyK', 'Control+KeyG', 'Control+Shift+KeyG']) {
        await page.keyboard.press(key);
        expect
          .soft(
            await screens.look(
              `palette ${key}`,
              page.locator('.palette').getByRole('menuitem'),
              options,
            ),
          )
          .toEqual([]);
        await screens.leave(page.locator('.palette'));
      }
    });

    it('shows what is put in the place of the text', async () => {
      await page.keyboard.press('Control+Shift+KeyF');
      await page.locator('.search input').first().waitFor();
      await page.keyboard.insertText('الوزير');
      await page.locator('.search').getByRole('tab').nth(1).click();
      expect.soft(await screens.look('search', page.locator('.search'))).toEqual([]);
      await page.locator('.search-head button').nth(-2).click();
      await page
        .locator('.search')
        .getByRole('button', { name: new RegExp(`^${strings.search.attributes}`) })
        .click();
      expect
        .soft(
          await screens.look('attributes of claims', page.locator('.search-attributes'), {
            within: '.search-attributes',
          }),
        )
        .toEqual([]);
      await screens.leave(page.locator('.search-attributes'));
      await page.keyboard.press('Escape');
      await page.keyboard.press('F6');
      await page.keyboard.press('KeyZ');
      expect.soft(await screens.look('zones', page.locator('.zones'))).toEqual([]);
      await page.keyboard.press('KeyZ');
    });

    it('shows what an import asks and tells', async () => {
      await dropFiles(page, [
        fileOf('خبر.txt', 'خبر قصير\n\nقال الوزير إن الجسر سيُفتح غدًا.\n'),
        { name: 'picture.txt', bytes: Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0]) },
        fileOf('empty.txt', ''),
      ]);
      expect
        .soft(
          await screens.look(
            'report of an import',
            page.locator('.import-item[data-outcome="refused"]'),
          ),
        )
        .toEqual([]);
    });

    it('shows the work of a colleague', async () => {
      await dropFiles(page, [fileOf('huda.json', exported(hudasWork()))]);
      expect.soft(await screens.look('project import', dialog(), over)).toEqual([]);
      await dialog().locator('.button-primary').click();
      await dialog().waitFor({ state: 'detached' });
      await waitUntilSaved(page);
      await dropFiles(page, [fileOf('karim.json', exported(karimsWork()))]);
      expect.soft(await screens.look('received work', dialog(), over)).toEqual([]);
      await dialog().locator('.button-primary').click();
      await page.locator('.compare-area').waitFor();
      await page.locator('.difference-row').first().click();
      expect.soft(await screens.look('comparison', page.locator('.versions'))).toEqual([]);
      await page.keyboard.press('Alt+Digit7');
      expect.soft(await screens.look('agreement', page.locator('.agreement-counts'))).toEqual([]);
    });
  });
}
