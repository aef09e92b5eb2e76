import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cruiseLayers } from '../../build/checks/cruise-layers.mjs';

/** Lies inside the repository, so that packages resolve, in a folder that every tool ignores. */
const ignored = fileURLToPath(new URL('../../out/', import.meta.url));

/** One forbidden import each: importing file, what it imports, the rule that must refuse it. */
const forbidden: readonly [from: string, to: string, rule: string][] = [
  ['electron/a.ts', '../renderer/target.ts', 'electron-not-renderer'],
  ['electron/b.ts', '../test/target.ts', 'electron-not-renderer'],
  ['renderer/a.ts', '../electron/target.ts', 'renderer-not-electron'],
  ['renderer/b.ts', 'electron', 'renderer-not-electron'],
  ['renderer/c.ts', 'node:fs', 'renderer-not-node'],
  ['renderer/features/reading/dexie.ts', 'dexie', 'dexie-only-in-storage'],
  ['shared/model/up-electron.ts', '../../electron/target.ts', 'shared-only-itself'],
  ['shared/model/up-renderer.ts', '../../renderer/target.ts', 'shared-only-itself'],
  ['shared/model/react.ts', 'react', 'shared-only-pure-libraries'],
  ['shared/model/node.ts', 'node:crypto', 'shared-only-pure-libraries'],
  ['shared/model/uuid.ts', 'uuid', 'shared-only-pure-libraries'],
  ['shared/model/text.ts', '../text/target.ts', 'shared-model'],
  ['shared/text/edits.ts', '../edits/target.ts', 'shared-text'],
  ['shared/cleaning/formats.ts', '../formats/target.ts', 'shared-cleaning'],
  ['shared/edits/suggest.ts', '../suggest/target.ts', 'shared-edits'],
  ['shared/suggest/edits.ts', '../edits/target.ts', 'shared-suggest'],
  ['shared/agreement/formats.ts', '../formats/target.ts', 'shared-agreement'],
  ['shared/formats/edits.ts', '../edits/target.ts', 'shared-formats'],
  ['shared/ipc/text.ts', '../text/target.ts', 'shared-ipc'],
  ['renderer/ui/features.ts', '../features/reading/target.ts', 'renderer-ui'],
  ['renderer/ui/state.ts', '../state/target.ts', 'renderer-ui'],
  ['renderer/strings/ui.ts', '../ui/target.ts', 'renderer-strings'],
  ['renderer/features/reading/app.ts', '../../app/target.ts', 'renderer-features'],
  ['renderer/features/reading/storage.ts', '../../storage/target.ts', 'renderer-features'],
  ['renderer/features/reading/panel.ts', '../panel/target.ts', 'feature-not-feature'],
  ['renderer/state/storage-inside.ts', '../storage/target.ts', 'renderer-state'],
  ['renderer/state/features.ts', '../features/reading/target.ts', 'renderer-state'],
  ['renderer/storage/bridge.ts', '../bridge/target.ts', 'renderer-storage'],
  ['renderer/storage/state.ts', '../state/target.ts', 'storage-only-state-interface'],
  ['renderer/bridge/state.ts', '../state/target.ts', 'renderer-bridge'],
  ['shared/model/nowhere.ts', './does-not-exist.ts', 'imports-resolve'],
  ['shared/model/round-a.ts', './round-b.ts', 'no-cycles'],
];

/** Imports that the architecture wants: a fence that refuses everything protects nothing. */
const allowed: readonly [from: string, to: string][] = [
  ['electron/ok.ts', '../shared/ipc/target.ts'],
  ['electron/main.ts', 'electron'],
  ['renderer/main.tsx', './storage/target.ts'],
  ['renderer/app/ok.ts', '../features/reading/target.ts'],
  ['renderer/features/reading/ok.ts', '../../ui/target.ts'],
  ['renderer/features/reading/ok-state.ts', '../../state/target.ts'],
  ['renderer/storage/ok.ts', 'dexie'],
  ['renderer/storage/ok-interface.ts', '../state/storage.ts'],
  ['shared/text/ok.ts', '../model/target.ts'],
  ['shared/model/ok.ts', 'zod'],
  ['shared/formats/ok.ts', '../cleaning/target.ts'],
  ['shared/formats/ok-zip.ts', 'fflate'],
];

let root: string;
let violations: string[];

beforeAll(async () => {
  mkdirSync(ignored, { recursive: true });
  root = mkdtempSync(join(ignored, 'fence-layers-'));
  const write = (path: string, text: string): void => {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  for (const [from, to] of [...forbidden, ...allowed]) {
    if (to.startsWith('.') && to.endsWith('target.ts')) {
      write(join(dirname(from), to), 'export const target = 1;\n');
    }
  }
  write('renderer/state/storage.ts', 'export const target = 1;\n');
  write('shared/model/round-b.ts', "import type {} from './round-a.ts';\n");
  write('shared/model/orphan.ts', 'export const nobody = 1;\n');
  // Types obey the same arrows as values, so the bad files import only types.
  for (const [from, to] of [...forbidden, ...allowed]) {
    write(from, `import type {} from '${to}';\nexport const used = 1;\n`);
  }
  ({ violations } = await cruiseLayers(root, ['shared', 'electron', 'renderer']));
}, 60_000);

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('import fences', () => {
  it.each(forbidden)('%s may not import %s (%s)', (from, _to, rule) => {
    const found = violations.filter((violation) => violation.startsWith(`${rule}: ${from} → `));
    expect(found).toHaveLength(1);
  });

  it.each(allowed)('%s may import %s', (from) => {
    expect(violations.filter((violation) => violation.includes(`: ${from} → `))).toEqual([]);
  });

  it('refuses a module that stands alone', () => {
    expect(violations).toContain('no-orphans: shared/model/orphan.ts → shared/model/orphan.ts');
  });
});
