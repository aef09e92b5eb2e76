import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { StoredState } from '../../../renderer/state/storage.ts';
import { applyEdit } from '../../../shared/edits/apply-edit.ts';
import type { Edit } from '../../../shared/model/edit.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { RecordUpgrade } from '../../../shared/upgrades/record-upgrade.ts';
import { anEdit } from '../../electron/journal/journal-folder.ts';
import { workIn } from '../../electron/snapshots/work-folder.ts';
import { readOk } from '../../shared/formats/project-json/read-in-tests.ts';
import { restoreDatabase } from './dump-database.ts';
import type { DatabaseDump } from './dump-database.ts';
import { valueOf } from './journaled-profile.ts';
import type { Profile } from './journaled-profile.ts';
import { started, stopped } from './kept-profile.ts';
import {
  editsIn,
  migratedPath,
  readDump,
  storedProfile,
  versionsIn,
  written,
} from './stored-work.ts';

// No step so far changes a record, so a way on which the steps are left out would give the same. Every
// test here runs in a program of one layout more, whose step shows when it was not taken, or taken twice.
const { mark, nextStep } = vi.hoisted(() => {
  const added = (field: string) => (record: Readonly<Record<string, unknown>>) => ({
    ...record,
    [field]: `${String(record[field])} ٭`,
  });
  const tables = { annotators: added('name'), claims: added('note') };
  return { mark: tables, nextStep: (version: number): RecordUpgrade => ({ version, tables }) };
});

vi.mock(import('../../../shared/upgrades/index.ts'), async (original) => {
  const { recordUpgrades, schemaVersion } = await original();
  const next = schemaVersion + 1;
  return { recordUpgrades: [...recordUpgrades, nextStep(next)], schemaVersion: next };
});

vi.mock(import('../../../renderer/storage/migrations/index.ts'), async (original) => {
  const { migrations, currentVersion } = await original();
  const version = currentVersion + 1;
  return { migrations: [...migrations, { version, stores: {} }], currentVersion: version };
});

const versions = versionsIn('dumps');

afterEach(async () => stopped());

/** What the work of a version is in that program: its export by the present one, and the step more. */
async function expectedOf(version: number): Promise<Project> {
  const { project } = await readOk(readFileSync(migratedPath(version)));
  const marked = Object.entries(mark).map(([table, step]) => {
    const records = project[table as keyof typeof mark];
    return [table, new Map([...records].map(([id, record]) => [id, step({ ...record })]))];
  });
  return { ...project, ...(Object.fromEntries(marked) as Partial<Project>) };
}

/** Starts, and holds what is there against what has to be. */
async function expectStart(
  profile: Profile,
  project: Project,
  notice: StoredState['notice'],
): Promise<StoredState> {
  const state = valueOf(await started(profile).storage.load());
  expect(written(state.project)).toBe(written(project));
  expect(state.notice).toBe(notice);
  return state;
}

/** An edit goes behind the old ones, in the new layout; both outlive the database. */
async function expectToGoOn(profile: Profile, project: Project): Promise<void> {
  await stopped();
  const edit = { ...anEdit(99), id: 'edit-of-today' };
  const { storage } = started(profile);
  valueOf(await storage.load());
  valueOf(await storage.apply(edit));
  await stopped();
  const after = valueOf(applyEdit(project, edit));
  await expectStart(profile, after, undefined);
  await stopped();
  profile.factory = new IDBFactory();
  await expectStart(profile, after, 'rebuilt');
}

/** The database of a version after some of its edits, marked as that version marked it. */
function databaseAfter(version: number, count: number): DatabaseDump {
  const dump = readDump(version);
  const edits = editsIn(dump).slice(0, count);
  const tables: Record<string, Map<string, unknown>> = {};
  for (const { table, id, after } of edits.flatMap(({ changes }) => changes)) {
    const rows = (tables[table] ??= new Map<string, unknown>());
    if (after === null) rows.delete(id);
    else rows.set(id, after);
  }
  const journal = { databaseId: `database-${String(version)}`, seq: count };
  const rowsOf = (name: string, rows: readonly unknown[]): readonly unknown[] => {
    if (name === 'edits') return rows.slice(0, count);
    if (name === 'session') return [...rows, { key: 'journal', value: journal }];
    return name === 'originals' ? rows : [...(tables[name]?.values() ?? [])];
  };
  const stores = Object.entries(dump.stores).map(([name, store]) => [
    name,
    { ...store, rows: rowsOf(name, store.rows) },
  ]);
  return { ...dump, stores: Object.fromEntries(stores) as DatabaseDump['stores'] };
}

const idsOf = (edits: readonly Edit[]): string[] => edits.map(({ id }) => id);

describe.each(versions)('the stored profile of version %i', (version) => {
  const history = editsIn(readDump(version));

  it('19: is rebuilt from its journal where the database is gone, and goes on', async () => {
    const profile = await storedProfile(version);
    const project = await expectedOf(version);
    const state = await expectStart(profile, project, 'rebuilt');
    expect(idsOf(state.recentEdits)).toEqual(idsOf(history));
    await expectToGoOn(profile, project);
  });

  it.each([0, 1])(
    '19: opens whole without a word, the database behind the journal by %i',
    async (behind) => {
      const profile = await storedProfile(version);
      const dump = databaseAfter(version, history.length - behind);
      await restoreDatabase(profile.factory, 'hashiya', dump);
      const project = await expectedOf(version);
      const state = await expectStart(profile, project, undefined);
      expect(idsOf(state.recentEdits)).toEqual(idsOf(history));
      await expectToGoOn(profile, project);
    },
  );

  it('19: comes back from its snapshot where journal and database are gone, and goes on', async () => {
    const profile = await storedProfile(version);
    await fs.rm(join(profile.folder, 'journal'), { recursive: true });
    const project = await expectedOf(version);
    await expectStart(profile, project, 'from-snapshot');
    await expectToGoOn(profile, project);
  });

  it('19, 27: has a backup that can be read, and gets one of the new layout before it is opened', async () => {
    const { folder } = await storedProfile(version);
    const work = workIn(folder);
    const newest = async (): Promise<string> => {
      const [info] = await work.backups.list();
      const { project, report } = await readOk(valueOf(await work.backups.read(info!.id)));
      expect(report.problems).toEqual([]);
      return written(project);
    };
    expect(await newest()).toBe(readFileSync(migratedPath(version), 'utf8'));
    await fs.rm(join(folder, 'backups'), { recursive: true });
    expect(valueOf(await work.guard.prepare(false))).toEqual({ kind: 'backed-up' });
    expect(await newest()).toBe(written(await expectedOf(version)));
    await work.journal.close();
  });
});
