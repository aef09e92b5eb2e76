import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { SaveFailedBanner } from '../../../../renderer/features/saving/SaveFailedBanner.tsx';
import { createWorkspace } from '../../../../renderer/state/workspace.ts';
import { createDexieStorage } from '../../../../renderer/storage/dexie-storage.ts';
import type { Layouts } from '../../../../renderer/storage/open-database.ts';
import { readRawRecords } from '../../../../renderer/storage/raw-records.ts';
import { currentVersion, migrations } from '../../../../renderer/storage/migrations/index.ts';
import { err } from '../../../../shared/model/result.ts';
import { recordUpgrades } from '../../../../shared/upgrades/index.ts';
import { expectNoAxeViolations } from '../../../setup/axe.ts';
import { makeApp, renderWith } from '../../render-in-app.tsx';
import { dumpDatabase, restoreDatabase } from '../../storage/dump-database.ts';
import type { DatabaseDump } from '../../storage/dump-database.ts';

const dump = JSON.parse(
  readFileSync(
    join(import.meta.dirname, `../../storage/dumps/version-${String(currentVersion)}.json`),
    'utf8',
  ),
  (key, value: unknown) => (key === 'bytes' ? Uint8Array.from(value as number[]) : value),
) as DatabaseDump;

const failing: Layouts = {
  migrations: [...migrations, { version: currentVersion + 1, stores: {} }],
  upgrades: [
    ...recordUpgrades,
    {
      version: currentVersion + 1,
      tables: {
        annotators: () => {
          throw new Error('a row that nobody expected');
        },
      },
    },
  ],
};

/** The layouts of a program that is a version behind. */
const older: Layouts = {
  migrations: migrations.slice(0, -1),
  upgrades: recordUpgrades.slice(0, -1),
};

/** The window over a stored database that it cannot open. */
async function open(layouts: Layouts) {
  const factory = new IDBFactory();
  await restoreDatabase(factory, 'hashiya', dump);
  const made = await makeApp();
  const storage = createDexieStorage({
    indexedDB: factory,
    locks: undefined,
    keeper: null,
    layouts,
  });
  const services = {
    ...made.app.services,
    storage,
    rawRecords: async () => readRawRecords('hashiya', factory),
  };
  const workspace = createWorkspace(services);
  await workspace.getState().load();
  const view = renderWith(<SaveFailedBanner />, { ...made.app, services, workspace });
  return { ...made, ...view, factory, workspace };
}

const save = () => screen.findByRole('button', { name: 'Save the stored records as they are…' });

/** Bytes as the file has them. */
function asInFile(rows: readonly unknown[]): unknown {
  return JSON.parse(
    JSON.stringify(rows, (_key, value: unknown) =>
      value instanceof Uint8Array ? { base64: Buffer.from(value).toString('base64') } : value,
    ),
  );
}

describe('work that cannot be opened', () => {
  it.each([
    ['22: because a migration throws', 'migration-failed', failing],
    ['24: because a newer program made it', 'newer-database', older],
  ] as const)(
    '%s, can be saved with every row, and stays as it is',
    async (_name, code, layouts) => {
      const { factory, bridge, user, container, workspace } = await open(layouts);
      expect(workspace.getState().save).toMatchObject({ during: 'load', error: { code } });
      const before = await dumpDatabase(factory, 'hashiya');
      await user.click(await save());
      expect(await screen.findByText(/All stored records are in/)).toBeInTheDocument();
      await expectNoAxeViolations(container);

      const [file] = bridge.saved;
      expect(file).toMatchObject({ extension: 'json' });
      const read = JSON.parse(new TextDecoder().decode(file?.bytes)) as {
        readonly version: number;
        readonly stores: Readonly<Record<string, unknown[]>>;
      };
      expect(read.version).toBe(dump.version);
      expect(Object.keys(read.stores).sort()).toEqual(Object.keys(dump.stores).sort());
      for (const [name, { rows }] of Object.entries(before.stores)) {
        expect(rows, name).not.toEqual([]);
        expect(read.stores[name], name).toEqual(asInFile(rows));
      }
      expect(await dumpDatabase(factory, 'hashiya')).toEqual(before);
    },
  );

  it('22: says why it could not be saved', async () => {
    const { bridge, user } = await open(failing);
    bridge.saveAnswer = err('no-space');
    await user.click(await save());
    expect(await screen.findByText(/no space left on that disk/)).toBeInTheDocument();
  });

  it('does not make a database where there is none', async () => {
    const factory = new IDBFactory();
    expect(await readRawRecords('hashiya', factory)).toMatchObject({ ok: false });
    expect(await factory.databases()).toEqual([]);
  });
});
