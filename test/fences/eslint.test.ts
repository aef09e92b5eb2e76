import { describe, expect, it } from 'vitest';
import { lintMessages, ruleSeverity } from './lint-fence.ts';

const syntax = 'no-restricted-syntax';
const globals = 'no-restricted-globals';
const imports = '@typescript-eslint/no-restricted-imports';

/** What must be refused: file, code, rule, a word of the message. */
const refused: readonly [path: string, code: string, rule: string, says: RegExp][] = [
  ['shared/model/x.ts', 'export const t = Date.now();', syntax, /no clock/],
  ['shared/model/x.ts', 'export const t = new Date();', syntax, /no clock/],
  ['shared/model/x.ts', 'export const t = Date();', syntax, /no clock/],
  ['shared/text/x.ts', 'export const n = Math.random();', syntax, /no randomness/],
  ['shared/text/x.ts', 'export const id = crypto.randomUUID();', globals, /no randomness/],
  ['shared/text/x.ts', 'export const t = performance.now();', globals, /no clock/],
  ['shared/text/x.ts', 'setTimeout(() => {}, 1);', globals, /no clock/],
  ['renderer/state/x.ts', 'export const db = new Dexie("a");', syntax, /renderer\/storage/],
  ['renderer/bridge/x.ts', 'export const db = new Dexie("a");', syntax, /renderer\/storage/],
  ['renderer/app/x.ts', 'export const b = window.hashiya;', syntax, /renderer\/bridge/],
  ['renderer/app/x.ts', 'export const b = globalThis.hashiya;', syntax, /renderer\/bridge/],
  ['renderer/app/x.ts', 'export const b = window["hashiya"];', syntax, /renderer\/bridge/],
  ['renderer/storage/x.ts', 'export const b = window.hashiya;', syntax, /renderer\/bridge/],
  [
    'renderer/ui/x.ts',
    'export const f = (e: KeyboardEvent) => e.key === "k";',
    syntax,
    /event\.code/,
  ],
  [
    'renderer/ui/x.ts',
    'export const f = (e: KeyboardEvent) => "k" === e.key;',
    syntax,
    /event\.code/,
  ],
  [
    'renderer/bridge/x.ts',
    'export const f = (e: KeyboardEvent) => { switch (e.key) { case "k": break; } };',
    syntax,
    /event\.code/,
  ],
  ['electron/window.ts', "import { app } from 'electron'; app.quit();", imports, /argument/],
  ['renderer/app/x.ts', "import { app } from 'electron'; app.quit();", imports, /argument/],
];

/** Every way of making markup out of text that a browser or React offers. */
const markup = [
  'e.innerHTML = t;',
  'e["innerHTML"] = t;',
  'e[`innerHTML`] = t;',
  'e.outerHTML = t;',
  'e["outerHTML"] = t;',
  'e.insertAdjacentHTML("beforeend", t);',
  'e["insertAdjacentHTML"]("beforeend", t);',
  'e.setHTMLUnsafe(t);',
  'e["setHTMLUnsafe"](t);',
  'e.setHTML(t);',
  'Document.parseHTMLUnsafe(t);',
  'new Range().createContextualFragment(t);',
  'new Range()["createContextualFragment"](t);',
  'frame.srcdoc = t;',
  'frame["srcdoc"] = t;',
  'frame.setAttribute("srcdoc", t);',
  'e.setAttribute("onclick", t);',
  'e.setAttributeNS(null, "onload", t);',
  'Object.assign(e, { innerHTML: t });',
  'Object.assign(e, { "outerHTML": t });',
  'const p = { dangerouslySetInnerHTML: { __html: t } };',
  'const p = <p dangerouslySetInnerHTML={{ __html: t }} />;',
  'const p = <iframe srcDoc={t} />;',
  'document.write(t);',
  'document.writeln(t);',
  'document["write"](t);',
];

/** Folders whose rules are written out one by one: none of them may have lost this one. */
const places = [
  'renderer/ui/X.tsx',
  'renderer/storage/X.tsx',
  'renderer/bridge/X.tsx',
  'shared/text/X.tsx',
  'electron/X.tsx',
];

/** What must be allowed, so that the fences stand where they should and not in the way. */
const allowed: readonly [path: string, code: string, rule: string][] = [
  [
    'renderer/ui/X.tsx',
    'export const f = (e: Element, t: string) => { e.textContent = t; };',
    syntax,
  ],
  ['renderer/ui/X.tsx', 'export const f = (e: Element) => e.setAttribute("lang", "ar");', syntax],
  ['shared/model/x.ts', 'export const f = (iso: string) => new Date(iso);', syntax],
  ['renderer/app/x.ts', 'export const t = Date.now();', syntax],
  ['renderer/storage/x.ts', 'export const db = new Dexie("a");', syntax],
  ['renderer/bridge/x.ts', 'export const b = window.hashiya;', syntax],
  ['renderer/ui/x.ts', 'export const f = (e: KeyboardEvent) => e.key === "Enter";', syntax],
  ['renderer/ui/x.ts', 'export const f = (e: KeyboardEvent) => e.code === "KeyK";', syntax],
  ['electron/main.ts', "import { app } from 'electron'; app.quit();", imports],
  [
    'electron/preload.ts',
    "import { ipcRenderer } from 'electron'; ipcRenderer.send('a');",
    imports,
  ],
  ['electron/window.ts', "import type { App } from 'electron'; export type A = App;", imports],
];

describe('lint fences', () => {
  it.each(refused)('%s refuses %s', async (path, code, rule, says) => {
    const messages = await lintMessages(path, code, rule);
    expect(messages).not.toEqual([]);
    expect(messages[0]).toMatch(says);
  });

  it.each(markup)('90: %s is refused as markup out of text, everywhere', async (code) => {
    for (const path of places) {
      const messages = await lintMessages(path, `export function f() { ${code} }`, syntax);
      expect(messages, path).not.toEqual([]);
      expect(messages[0], path).toMatch(/markup/);
    }
  });

  it.each(allowed)('%s allows %s', async (path, code, rule) => {
    expect(await lintMessages(path, code, rule)).toEqual([]);
  });

  it('refuses a hook that is called in a condition', async () => {
    const code = `import { useState } from 'react';
export function Panel({ on }: { on: boolean }) {
  if (on) useState(0);
  return null;
}`;
    expect(
      await lintMessages('renderer/ui/Panel.tsx', code, 'react-hooks/rules-of-hooks'),
    ).toHaveLength(1);
  });

  it.each(['shared/model/span.ts', 'electron/main.ts', 'renderer/main.tsx', 'build/start.mjs'])(
    'keeps promises from floating and any from spreading in %s',
    async (path) => {
      expect(await ruleSeverity(path, '@typescript-eslint/no-floating-promises')).toBe(2);
      expect(await ruleSeverity(path, '@typescript-eslint/no-explicit-any')).toBe(2);
      // Code out of text: these need types, which text that is in no file has not.
      expect(await ruleSeverity(path, '@typescript-eslint/no-implied-eval')).toBe(2);
      expect(await ruleSeverity(path, 'no-eval')).toBe(2);
    },
  );
});
