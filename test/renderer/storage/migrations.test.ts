import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createDexieStorage } from '../../../renderer/storage/dexie-storage.ts';
import { openDatabase } from '../../../renderer/storage/open-database.ts';
import type { Layouts } from '../../../renderer/storage/open-database.ts';
import { currentVersion, migrations } from '../../../renderer/storage/migrations/index.ts';
import { readProjectJson } from '../../../shared/formats/project-json/read-project-json.ts';
import { writeProjectJson } from '../../../shared/formats/project-json/write-project-json.ts';
import { tableNames } from '../../../shared/model/project.ts';
import type { Edit } from '../../../shared/model/edit.ts';
import { recordUpgrades, schemaVersion } from '../../../shared/upgrades/index.ts';
import type { RecordStep } from '../../../shared/upgrades/record-upgrade.ts';
import { sha256 } from '../../shared/formats/project-json/read-in-tests.ts';
import { dumpDatabase, openRaw, restoreDatabase } from './dump-database.ts';
import { multiplyDump } from './multiply-dump.ts';
import { migratedPath, profileOf, readDump, versionsIn, written } from './stored-work.ts';

const header = { now: '2026-03-07T10:00:00.000Z', generator: 'Hashiya 0.1.0' };

describe('migrations', () => {
  it('count up from 1, with the layout of the records', () => {
    expect(schemaVersion).toBe(currentVersion);
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1));
  });

  it('19: have a dump for every version, the files of its main process, and its export', () => {
    const versions = migrations.map(({ version }) => version);
    for (const folder of ['dumps', 'profiles', 'exports'] as const) {
      expect(versionsIn(folder), folder).toEqual(versions);
    }
    for (const version of versions) {
      for (const part of ['journal', 'snapshots', 'backups']) {
        expect(readdirSync(join(profileOf(version), part)), part).not.toEqual([]);
      }
    }
  });

  it('leave a store for every kind of record', async () => {
    const factory = new IDBFactory();
    const options = { indexedDB: factory, locks: undefined, keeper: null };
    const storage = createDexieStorage(options);
    await storage.load();
    await storage.close();
    const { version, stores } = await dumpDatabase(factory, 'hashiya');
    expect(version).toBe(currentVersion * 10);
    expect(Object.keys(stores).sort()).toEqual(
      [...tableNames, 'edits', 'session', 'originals'].sort(),
    );
  });

  it.each(migrations.map(({ version }) => version))(
    '19: bring version %i here with every record, step of the history and byte',
    async (version) => {
      const dump = readDump(version);
      const factory = new IDBFactory();
      await restoreDatabase(factory, 'hashiya', dump);
      const storage = createDexieStorage({ indexedDB: factory, locks: undefined, keeper: null });

      const loaded = await storage.load();

      if (!loaded.ok) throw new Error(loaded.error.detail);
      const { project, recentEdits, session } = loaded.value;
      for (const name of tableNames) {
        const store = dump.stores[name];
        // Stores that a later version brought start empty.
        const ids = (store?.rows ?? []).map((row) => (row as { id: string }).id);
        if (store !== undefined) expect(ids, name).not.toEqual([]);
        expect([...project[name].keys()].sort(), name).toEqual(ids.sort());
      }
      expect(recentEdits).toHaveLength(dump.stores.edits!.rows.length);
      expect(session).toEqual({ articleId: 'article-1' });
      // Changes only with the layout of the export, on purpose: `npx vitest run --project component -u` on
      // this file, and a look at what has changed.
      await expect(written(project)).toMatchFileSnapshot(migratedPath(version));
      const [original] = dump.stores.originals!.rows as { sha256: string; bytes: Uint8Array }[];
      expect(await storage.getOriginal(original!.sha256)).toEqual({
        ok: true,
        value: original!.bytes,
      });
      await storage.close();
    },
  );

  it.each(migrations.map(({ version }) => version))(
    '19: bring 2,000 articles of version %i here as one',
    { timeout: 120_000 },
    async (version) => {
      const factory = new IDBFactory();
      await restoreDatabase(factory, 'hashiya', multiplyDump(readDump(version), 2_000));
      const storage = createDexieStorage({ indexedDB: factory, locks: undefined, keeper: null });
      const loaded = await storage.load();
      if (!loaded.ok) throw new Error(loaded.error.detail);
      const { project } = loaded.value;
      expect(project.articles.size).toBe(2_000);
      expect(project.claims.size).toBe(4_000);
      // Each is the first again, but for its ids.
      const read = await readProjectJson(written(project), { sha256 });
      expect(read.ok && read.value.report.problems).toEqual([]);
      const copyOf = (ids: string[]) =>
        writeProjectJson(project, { kind: 'articles', ids }, header);
      for (const copy of ['~2', '~1000', '~2000']) {
        expect(copyOf([`article-1${copy}`]).replaceAll(copy, '')).toBe(copyOf(['article-1']));
      }
      await storage.close();
    },
  );

  it('leave the layout that a fresh database has', async () => {
    const layouts = [];
    for (const dump of [readDump(1), null]) {
      const factory = new IDBFactory();
      if (dump !== null) await restoreDatabase(factory, 'hashiya', dump);
      const storage = createDexieStorage({ indexedDB: factory, locks: undefined, keeper: null });
      await storage.load();
      await storage.close();
      const { version, stores } = await dumpDatabase(factory, 'hashiya');
      const layout = Object.entries(stores).map(([name, store]) => [name, { ...store, rows: [] }]);
      layouts.push({ version, layout: Object.fromEntries(layout) as unknown });
    }
    expect(layouts[0]).toEqual(layouts[1]);
  });

  it('20: give the same when versions are skipped as step by step', async () => {
    const ends = [];
    for (const steps of [migrations.map(({ version }) => version), [currentVersion]]) {
      const factory = new IDBFactory();
      await restoreDatabase(factory, 'hashiya', readDump(1));
      for (const version of steps) {
        const opened = await openDatabase('hashiya', factory, 10_000, {
          migrations: migrations.slice(0, version),
          upgrades: recordUpgrades.filter((step) => step.version <= version),
        });
        if (!opened.ok) throw new Error(opened.error.detail);
        opened.value.close();
      }
      ends.push(await dumpDatabase(factory, 'hashiya'));
    }
    expect(ends[0]!.version).toBe(currentVersion * 10);
    expect(ends[0]).toEqual(ends[1]);
  });

  describe('with a step that changes records', () => {
    const layouts = (step: RecordStep): Layouts => ({
      migrations: [...migrations, { version: currentVersion + 1, stores: {} }],
      upgrades: [...recordUpgrades, { version: currentVersion + 1, tables: { annotators: step } }],
    });

    async function opened(factory: IDBFactory, step: RecordStep) {
      const options = { indexedDB: factory, locks: undefined, keeper: null };
      const storage = createDexieStorage({ ...options, layouts: layouts(step) });
      const loaded = await storage.load();
      await storage.close();
      return loaded;
    }

    it('take records and both sides of the history through it', async () => {
      const factory = new IDBFactory();
      await restoreDatabase(factory, 'hashiya', readDump(currentVersion));
      const loaded = await opened(factory, (record) => ({ ...record, name: 'اسم جديد' }));
      if (!loaded.ok) throw new Error(loaded.error.detail);
      for (const { name } of loaded.value.project.annotators.values()) {
        expect(name).toBe('اسم جديد');
      }
      const { stores } = await dumpDatabase(factory, 'hashiya');
      const changes = (stores.edits!.rows as Edit[])
        .flatMap((edit) => edit.changes)
        .filter(({ table }) => table === 'annotators');
      expect(changes.length).toBeGreaterThan(0);
      for (const { after } of changes) expect(after).toMatchObject({ name: 'اسم جديد' });
    });

    /** Which of the rows that the step is given it is cut off at: the first, one between, the last. */
    it.each([1, 2, 3])(
      '21: cut off at row %i of three change nothing, and the next start finishes',
      async (row) => {
        const dump = readDump(currentVersion);
        const [annotator] = dump.stores.annotators!.rows as Record<string, unknown>[];
        const rows = [1, 2, 3].map((id) => ({ ...annotator, id: `annotator-${String(id)}` }));
        const annotators = { ...dump.stores.annotators!, rows };
        const factory = new IDBFactory();
        await restoreDatabase(factory, 'hashiya', {
          ...dump,
          stores: { ...dump.stores, annotators },
        });
        const before = await dumpDatabase(factory, 'hashiya');
        let count = 0;
        await opened(factory, (record) => {
          count += 1;
          if (count === row) throw new Error('cut off');
          return { ...record, name: 'اسم جديد' };
        });
        expect(count).toBe(row);
        expect(await dumpDatabase(factory, 'hashiya')).toEqual(before);

        await opened(factory, (record) => ({ ...record, name: 'اسم جديد' }));
        const { version, stores } = await dumpDatabase(factory, 'hashiya');
        expect(version).toBe((currentVersion + 1) * 10);
        expect(stores.annotators!.rows.map((one) => (one as { name: string }).name)).toEqual([
          'اسم جديد',
          'اسم جديد',
          'اسم جديد',
        ]);
      },
    );

    it('23: that waits for something else change nothing, and say so', async () => {
      const factory = new IDBFactory();
      await restoreDatabase(factory, 'hashiya', readDump(currentVersion));
      const before = await dumpDatabase(factory, 'hashiya');
      // The type forbids it; a step written around the type is caught all the same.
      const waits = async (record: object) => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        return { ...record, name: 'اسم جديد' };
      };
      const loaded = await opened(factory, waits as unknown as RecordStep);
      expect(loaded).toMatchObject({ ok: false, error: { code: 'migration-failed' } });
      expect(await dumpDatabase(factory, 'hashiya')).toEqual(before);
    });

    it('23: that have left half of the records behind are found when all are read', async () => {
      const factory = new IDBFactory();
      await restoreDatabase(factory, 'hashiya', readDump(currentVersion));
      const loaded = await opened(factory, ({ id }) => ({ id }));
      expect(loaded).toMatchObject({ ok: false, error: { code: 'damaged' } });
    });

    it('26: say within a second that another connection holds the old layout open', async () => {
      const factory = new IDBFactory();
      await restoreDatabase(factory, 'hashiya', readDump(currentVersion));
      const other = await openRaw(factory, 'hashiya');
      const begun = performance.now();
      const loaded = await opened(factory, (record) => ({ ...record }));
      expect(performance.now() - begun).toBeLessThan(1_000);
      expect(loaded).toMatchObject({ ok: false, error: { code: 'blocked' } });
      other.close();
      // Reloading is what the banner asks for.
      expect(await opened(factory, (record) => ({ ...record }))).toMatchObject({ ok: true });
    });

    it('19: may take longer than opening may, since the next start would take as long', async () => {
      const factory = new IDBFactory();
      await restoreDatabase(factory, 'hashiya', readDump(currentVersion));
      let end: number | undefined;
      const slow = (record: Readonly<Record<string, unknown>>) => {
        end ??= performance.now() + 1_100;
        while (performance.now() < end);
        return { ...record };
      };
      const outcome = await openDatabase('hashiya', factory, 1_000, layouts(slow));
      expect(outcome).toMatchObject({ ok: true });
      if (outcome.ok) outcome.value.close();
    });

    it('26: give up at the deadline where the browser does not answer at all', async () => {
      const factory = new IDBFactory();
      const silent = Object.assign(Object.create(factory) as IDBFactory, {
        databases: async () => factory.databases(),
        open: () => new EventTarget() as IDBOpenDBRequest,
      });
      const outcome = await openDatabase('hashiya', silent, 50);
      expect(outcome).toMatchObject({ ok: false, error: { code: 'timed-out' } });
    });

    it('22: leave everything as it was when the step throws, and say so', async () => {
      const factory = new IDBFactory();
      await restoreDatabase(factory, 'hashiya', readDump(currentVersion));
      const before = await dumpDatabase(factory, 'hashiya');
      let count = 0;
      const loaded = await opened(factory, (record) => {
        count += 1;
        if (count > 0) throw new Error('a row that nobody expected');
        return { ...record };
      });
      expect(loaded).toMatchObject({ ok: false, error: { code: 'migration-failed' } });
      expect(await dumpDatabase(factory, 'hashiya')).toEqual(before);
    });
  });
});
