import type { Page } from 'playwright-core';
import { ar } from '../../../renderer/strings/ar/index.ts';
import { en } from '../../../renderer/strings/en/index.ts';
import type { Language } from '../../../renderer/strings/strings.ts';

/** Roles of what is pressed, chosen or typed into, and of the places that are told by name. */
const namedRoles: ReadonlySet<string> = new Set(
  (
    'button checkbox combobox complementary dialog grid gridcell link listbox menu menuitem navigation ' +
    'option radio radiogroup region row searchbox slider spinbutton switch tab tablist tabpanel ' +
    'textbox toolbar'
  ).split(' '),
);

/** Nothing of these is read out by name: what they hold is. */
const namedByContent: ReadonlySet<string> = new Set(['row', 'gridcell']);

const latinWord = /\p{Script=Latin}\w*/gu;
const word = /[\p{Script=Arabic}\p{M}]+|\p{Script=Latin}\w*/gu;

/** Words that stand in Latin letters in Arabic too: keys of the keyboard, formats of files, a standard. */
const sameEverywhere: ReadonlySet<string> = new Set([
  ...'Alt Ctrl Shift Tab Enter Esc Delete Home End ISO English'.split(' '),
  ...Object.values(ar.exporting.formats).flatMap(
    ({ name, hint }) => `${name} ${hint}`.match(latinWord) ?? [],
  ),
]);

const otherScript: Readonly<Record<Language, RegExp>> = {
  ar: /\p{Script=Latin}{2,}/u,
  en: /\p{Script=Arabic}/u,
};

/** What Chromium hands to screen readers: one node of its tree. */
interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value?: string };
  readonly name?: { readonly value?: string };
}

async function treeOf(page: Page): Promise<readonly AxNode[]> {
  const devTools = await page.context().newCDPSession(page);
  const { nodes } = await devTools.send('Accessibility.getFullAXTree');
  await devTools.detach();
  return (nodes as unknown as readonly AxNode[]).filter(({ ignored }) => !ignored);
}

/**
 * What is wrong with the names of all that can be pressed, chosen or typed into, as lines to read: one
 * that has none, or one in the other language.
 * @param quoted what the analyst's own material says; it keeps its language wherever it stands
 */
export async function nameProblems(
  page: Page,
  language: Language,
  quoted: string,
): Promise<string[]> {
  const { 'toggle-language': otherLanguage } = { ar, en }[language].commands.names;
  const problems: string[] = [];
  for (const node of await treeOf(page)) {
    const role = node.role?.value ?? '';
    if (!namedRoles.has(role)) continue;
    const name = (node.name?.value ?? '').trim();
    if (name === '' && !namedByContent.has(role)) problems.push(`${role} without a name`);
    // It is in the language that it leads to.
    if (name === otherLanguage) continue;
    const rest = name.replaceAll(word, (one) =>
      quoted.includes(one) || sameEverywhere.has(one) ? '' : one,
    );
    if (otherScript[language].test(rest)) problems.push(`${role} in another language: ${name}`);
  }
  return problems;
}

/** The stretches of text that a screen reader is given, in their order. */
export async function spokenTexts(page: Page): Promise<string[]> {
  return (await treeOf(page))
    .filter(({ role }) => role?.value === 'StaticText')
    .map(({ name }) => name?.value ?? '');
}
