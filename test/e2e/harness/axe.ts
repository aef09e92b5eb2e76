import axeCore from 'axe-core';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const themes = ['light', 'dark'] as const;

/** How a part of the page is looked at. */
export interface AxeOptions {
  /** A selector of what is looked at: what lies over the window, without the window below it. */
  readonly within?: string;
  /** Rules that are off, with the reason at the call. */
  readonly without?: readonly string[];
}

/**
 * What axe finds on the page as it stands, in the light theme and in the dark one, as lines to read.
 * In the dark only the colours are looked at again: nothing else can differ.
 */
export async function axeProblems(page: Page, options: AxeOptions = {}): Promise<string[]> {
  const { within = 'html', without = [] } = options;
  // As an expression, which the content security policy of the page does not forbid.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  const found: string[] = [];
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
    const run: RunOptions = {
      resultTypes: ['violations'],
      ...(colorScheme === 'light'
        ? { rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) }
        : { runOnly: ['color-contrast'] }),
    };
    const problems = await page.evaluate(
      async ([place, how]) => {
        const { axe } = window as unknown as { axe: typeof axeCore };
        // What fades in has no colours of its own until it is there.
        await Promise.all(
          document.getAnimations().map(async (one) => one.finished.catch(() => one)),
        );
        const { violations } = await axe.run({ include: [[place]] }, how);
        return violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
        );
      },
      [within, run] as const,
    );
    found.push(...problems.map((problem) => `${colorScheme}: ${problem}`));
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}
