import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDexieStorage } from '../../../renderer/storage/dexie-storage.ts';
import { currentVersion } from '../../../renderer/storage/migrations/index.ts';
import type { DexieStorage, DexieStorageOptions } from '../../../renderer/storage/dexie-storage.ts';
import type { StoredState } from '../../../renderer/state/storage.ts';
import { addProject } from '../../../shared/edits/add-project.ts';
import { applyEdit } from '../../../shared/edits/apply-edit.ts';
import { deleteRecords } from '../../../shared/edits/delete-records.ts';
import type { EditContext } from '../../../shared/edits/edit-context.ts';
import { invertEdit } from '../../../shared/edits/invert-edit.ts';
import { setClaim } from '../../../shared/edits/set-claim.ts';
import { undoStackFrom } from '../../../shared/edits/undo-stack.ts';
import type { Change, Edit } from '../../../shared/model/edit.ts';
import { emptyProject } from '../../../shared/model/project.ts';
import type { Project } from '../../../shared/model/project.ts';
import type { Result } from '../../../shared/model/result.ts';
import { aCompleteProject, anEntity } from '../../builders.ts';
import { done, dumpDatabase, openRaw } from './dump-database.ts';

const name = 'hashiya';
const open = new Set<DexieStorage>();

function aStorage(factory: IDBFactory, options: DexieStorageOptions = {}): DexieStorage {
  const storage = createDexieStorage({
    indexedDB: factory,
    locks: undefined,
    keeper: null,
    ...options,
  });
  open.add(storage);
  return storage;
}

afterEach(async () => {
  vi.restoreAllMocks();
  for (const storage of open) await storage.close();
  open.clear();
});

let ids = 0;
const context: EditContext = {
  now: '2026-03-02T09:00:00.000Z',
  by: 'annotator-1',
  newId: () => `new-${(ids += 1)}`,
};

function valueOf<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** The project in memory and on disk after the same edits. */
async function filled(factory: IDBFactory): Promise<{ storage: DexieStorage; project: Project }> {
  const storage = aStorage(factory);
  valueOf(await storage.load());
  const edit = valueOf(
    addProject(emptyProject(), aCompleteProject(), 'open-sample', 'keep-mine', context),
  );
  valueOf(await storage.apply(edit));
  return { storage, project: valueOf(applyEdit(emptyProject(), edit)) };
}

async function reloaded(storage: DexieStorage, factory: IDBFactory): Promise<StoredState> {
  await storage.close();
  return valueOf(await aStorage(factory).load());
}

/** Puts rows into a store behind the storage's back. */
async function putRaw(factory: IDBFactory, store: string, ...rows: unknown[]): Promise<void> {
  const database = await openRaw(factory, name);
  const transaction = database.transaction(store, 'readwrite');
  for (const row of rows) await done(transaction.objectStore(store).put(row));
  database.close();
}

/** Holds a write transaction on a store open until the returned function is called. */
async function occupy(factory: IDBFactory, storeName: string): Promise<() => Promise<void>> {
  const database = await openRaw(factory, name);
  const transaction = database.transaction(storeName, 'readwrite');
  const store = transaction.objectStore(storeName);
  let held = true;
  const keepAlive = (): void => {
    if (held) store.count().onsuccess = keepAlive;
  };
  keepAlive();
  const ended = new Promise<void>((resolve) => {
    transaction.oncomplete = () => {
      database.close();
      resolve();
    };
  });
  return async () => {
    held = false;
    await ended;
  };
}

describe('loading', () => {
  it('gives an empty project on the first start', async () => {
    const state = valueOf(await aStorage(new IDBFactory()).load());
    expect(state).toEqual({ project: emptyProject(), recentEdits: [], edits: 0, session: null });
  });

  it('gives back after a restart exactly what was stored', async () => {
    const factory = new IDBFactory();
    const { storage, project } = await filled(factory);
    const edit = valueOf(setClaim(project, 'claim-1', { note: 'ملاحظة', credibility: 2 }, context));
    valueOf(await storage.apply(edit));
    const state = await reloaded(storage, factory);
    expect(state.project).toEqual(valueOf(applyEdit(project, edit)));
  });

  it('is a mistake to ask for twice', async () => {
    const storage = aStorage(new IDBFactory());
    await storage.load();
    await expect(storage.load()).rejects.toThrow('load() is called once');
  });

  it('39: is unavailable where the browser has no database', async () => {
    const broken = {
      databases: () => Promise.reject(new DOMException('denied', 'SecurityError')),
    } as unknown as IDBFactory;
    expect(await aStorage(broken).load()).toMatchObject({
      ok: false,
      error: { code: 'unavailable' },
    });
  });

  it('24: refuses a newer database and leaves it as it was', async () => {
    const factory = new IDBFactory();
    const { storage } = await filled(factory);
    await storage.close();
    // A later version of the program was here.
    const request = factory.open(name, (currentVersion + 1) * 10);
    request.onupgradeneeded = () => request.result.createObjectStore('later');
    (await done(request)).close();
    const before = await dumpDatabase(factory, name);

    const refused = await aStorage(factory).load();

    expect(refused).toMatchObject({ ok: false, error: { code: 'newer-database' } });
    expect(await dumpDatabase(factory, name)).toEqual(before);
  });

  it.each([
    ['a field of the wrong type', { status: 3 }, /claims\/claim-1: status/],
    ['an unknown field', { surprise: true }, /claims\/claim-1/],
    ['a quote that differs from the text', { content: null }, /claims\/claim-1: content/],
  ])('reports a row with %s and changes nothing', async (_, damage, named) => {
    const factory = new IDBFactory();
    const { storage, project } = await filled(factory);
    await storage.close();
    await putRaw(factory, 'claims', { ...project.claims.get('claim-1'), ...damage });
    const before = await dumpDatabase(factory, name);

    const loaded = await aStorage(factory).load();

    expect(loaded).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect((loaded as { error: { detail: string } }).error.detail).toMatch(named);
    expect(await dumpDatabase(factory, name)).toEqual(before);
  });

  it('reports records that refer to something missing', async () => {
    const factory = new IDBFactory();
    const { storage } = await filled(factory);
    await storage.close();
    const database = await openRaw(factory, name);
    await done(database.transaction('texts', 'readwrite').objectStore('texts').clear());
    database.close();
    expect(await aStorage(factory).load()).toMatchObject({
      ok: false,
      error: { code: 'damaged', detail: expect.stringContaining('articles/article-1') as string },
    });
  });

  it('takes no writes after a failed start', async () => {
    const factory = new IDBFactory();
    const { storage, project } = await filled(factory);
    await storage.close();
    await putRaw(factory, 'claims', { id: 'claim-1' });
    const damaged = aStorage(factory);
    await damaged.load();
    const edit = valueOf(deleteRecords(project, { claims: ['claim-2'] }, context));
    expect(await damaged.apply(edit)).toMatchObject({ ok: false, error: { code: 'damaged' } });
  });

  it('39: asks the browser once to keep the data, and not when it already does', async () => {
    const persist = vi.fn(() => Promise.resolve(true));
    const keeper = (kept: boolean) => ({ persist, persisted: () => Promise.resolve(kept) });
    await aStorage(new IDBFactory(), { keeper: keeper(true) }).load();
    await aStorage(new IDBFactory(), { keeper: keeper(false) }).load();
    await vi.waitFor(() => {
      expect(persist).toHaveBeenCalledTimes(1);
    });
  });
});

describe('storing an edit', () => {
  it('stores all of it or nothing', async () => {
    const factory = new IDBFactory();
    const { storage, project } = await filled(factory);
    const before = await dumpDatabase(factory, name);
    const claim = project.claims.get('claim-1')!;
    const fine = anEntity({ id: 'entity-new' });
    const edit: Edit = {
      id: 'edit-bad',
      type: 'set-claim',
      role: 'do',
      target: null,
      at: context.now,
      by: context.by,
      changes: [
        { table: 'entities', id: fine.id, before: null, after: fine },
        // The disk holds another note than this change believes.
        {
          table: 'claims',
          id: claim.id,
          before: { ...claim, note: 'other' },
          after: { ...claim, note: 'new' },
        },
      ],
    };

    expect(await storage.apply(edit)).toMatchObject({ ok: false, error: { code: 'apart' } });

    expect(await dumpDatabase(factory, name)).toEqual(before);
  });

  it('stores nothing when the history refuses it (an edit is stored once)', async () => {
    const factory = new IDBFactory();
    const { storage, project } = await filled(factory);
    const edit = valueOf(setClaim(project, 'claim-1', { note: 'أولى' }, context));
    valueOf(await storage.apply(edit));
    const after = valueOf(applyEdit(project, edit));
    const second = valueOf(setClaim(after, 'claim-1', { note: 'ثانية' }, context));
    const before = await dumpDatabase(factory, name);

    const refused = await storage.apply({ ...second, id: edit.id });

    expect(refused).toMatchObject({ ok: false, error: { code: 'apart' } });
    expect(await dumpDatabase(factory, name)).toEqual(before);
  });

  it('refuses a record that could not be read again', async () => {
    const factory = new IDBFactory();
    const { storage } = await filled(factory);
    const entity = { ...anEntity({ id: 'entity-9' }), reliability: 'Z' };
    const change = { table: 'entities', id: 'entity-9', before: null, after: entity };
    const refused = await storage.apply({
      id: 'edit-9',
      type: 'add-entity',
      role: 'do',
      target: null,
      at: context.now,
      by: context.by,
      changes: [change as unknown as Change],
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'write-failed' } });
    expect((await reloaded(storage, factory)).project.entities.has('entity-9')).toBe(false);
  });

  it('never rewrites the text of an article', async () => {
    const factory = new IDBFactory();
    const { storage, project } = await filled(factory);
    const text = project.texts.get('article-1')!;
    const refused = await storage.apply({
      id: 'edit-10',
      type: 'set-article',
      role: 'do',
      target: null,
      at: context.now,
      by: context.by,
      changes: [{ table: 'texts', id: text.id, before: text, after: { ...text, text: 'نص آخر' } }],
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'write-failed' } });
    expect((await reloaded(storage, factory)).project.texts.get('article-1')).toEqual(text);
  });

  it('takes several changes of one record in one edit', async () => {
    const factory = new IDBFactory();
    const storage = aStorage(factory);
    await storage.load();
    const first = anEntity({ id: 'entity-7', name: 'أ' });
    const second = { ...first, name: 'ب' };
    valueOf(
      await storage.apply({
        id: 'edit-11',
        type: 'add-entity',
        role: 'do',
        target: null,
        at: context.now,
        by: context.by,
        changes: [
          { table: 'entities', id: first.id, before: null, after: first },
          { table: 'entities', id: first.id, before: first, after: second },
        ],
      }),
    );
    expect((await reloaded(storage, factory)).project.entities.get('entity-7')).toEqual(second);
  });

  it('writes with strict durability', async () => {
    // Before opening: Dexie keeps the function it finds then.
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { storage, project } = await filled(new IDBFactory());
    transaction.mockClear();
    valueOf(await storage.apply(valueOf(setClaim(project, 'claim-1', { note: 'س' }, context))));
    expect(transaction.mock.calls).toEqual([
      [['claims', 'edits'], 'readwrite', { durability: 'strict' }],
    ]);
  });

  it('aborts after the deadline, stores nothing then or later, and works again', async () => {
    const factory = new IDBFactory();
    const { storage, project } = await filled(factory);
    await storage.close();
    const impatient = aStorage(factory, { deadlines: { write: 500, grace: 50 } });
    await impatient.load();
    const before = await dumpDatabase(factory, name);
    const letGo = await occupy(factory, 'claims');
    const edit = valueOf(setClaim(project, 'claim-1', { note: 'متأخرة' }, context));

    const late = await impatient.apply(edit);
    expect(late).toMatchObject({ ok: false, error: { code: 'timed-out' } });
    expect(late).not.toHaveProperty('error.isUnknown');

    await letGo();
    expect(await dumpDatabase(factory, name)).toEqual(before);
    valueOf(await impatient.apply(edit));
    expect((await reloaded(impatient, factory)).project).toEqual(valueOf(applyEdit(project, edit)));
  });

  it('ends when a transaction can neither be confirmed nor aborted', async () => {
    const factory = new IDBFactory();
    const { storage, project } = await filled(factory);
    await storage.close();
    const impatient = aStorage(factory, { deadlines: { write: 50, grace: 50 } });
    await impatient.load();
    const closed = vi.fn();
    impatient.onClosed(closed);
    const letGo = await occupy(factory, 'claims');
    vi.spyOn(IDBTransaction.prototype, 'abort').mockImplementation(() => {
      throw new DOMException('committing', 'InvalidStateError');
    });
    const edit = valueOf(setClaim(project, 'claim-1', { note: 'متأخرة' }, context));

    expect(await impatient.apply(edit)).toMatchObject({
      ok: false,
      error: { code: 'timed-out', isUnknown: true },
    });

    await vi.waitFor(() => {
      expect(closed).toHaveBeenCalledTimes(1);
    });
    expect(await impatient.apply(edit)).toMatchObject({ ok: false, error: { code: 'timed-out' } });
    await letGo();
  });
});

describe('history', () => {
  it('comes back oldest first, with what was undone, and rebuilds the undo stack', async () => {
    const factory = new IDBFactory();
    const { storage, project } = await filled(factory);
    const set = valueOf(setClaim(project, 'claim-1', { note: 'أولى' }, context));
    // A clock that goes backwards must not reorder the history.
    const undo = invertEdit(set, { ...context, now: '2020-01-01T00:00:00.000Z' });
    valueOf(await storage.apply(set));
    valueOf(await storage.apply(undo));

    const state = await reloaded(storage, factory);

    expect(state.recentEdits.map((edit) => edit.role)).toEqual(['do', 'do', 'undo']);
    expect(state.recentEdits.slice(1)).toEqual([set, undo]);
    expect(state.project).toEqual(project);
    const stack = undoStackFrom(state.recentEdits);
    expect(stack.redo).toEqual([undo]);
    expect(stack.undo).toHaveLength(1);
  });

  it('is whole in history() and limited to the newest at the start', async () => {
    const factory = new IDBFactory();
    const { storage } = await filled(factory);
    await storage.close();
    const edit = { type: 'set-claim', role: 'do', target: null, at: context.now, by: 'a' };
    const rows = Array.from({ length: 1500 }, (_, index) => ({
      ...edit,
      id: `e${index}`,
      changes: [],
    }));
    await putRaw(factory, 'edits', ...rows);
    const again = aStorage(factory);
    const state = valueOf(await again.load());
    expect(state.recentEdits).toHaveLength(1000);
    expect(state.recentEdits.at(-1)).toEqual(rows.at(-1));
    expect(valueOf(await again.history())).toHaveLength(1501);
  });

  it('gives only what follows a damaged step', async () => {
    const factory = new IDBFactory();
    const { storage } = await filled(factory);
    await storage.close();
    const edit = { type: 'set-claim', role: 'do', target: null, at: context.now, by: 'a' };
    await putRaw(factory, 'edits', { id: 'e1', type: 'no-such-edit' });
    await putRaw(factory, 'edits', { ...edit, id: 'e2', changes: [] });
    const state = valueOf(await aStorage(factory).load());
    expect(state.recentEdits.map(({ id }) => id)).toEqual(['e2']);
  });
});

describe('session and originals', () => {
  it('keeps the last session', async () => {
    const factory = new IDBFactory();
    const { storage } = await filled(factory);
    await storage.saveSession({ article: 'a' });
    await storage.saveSession({ article: 'article-1', scroll: 12 });
    expect((await reloaded(storage, factory)).session).toEqual({
      article: 'article-1',
      scroll: 12,
    });
  });

  it('keeps bytes by their hash, once, without the buffer around them', async () => {
    const factory = new IDBFactory();
    const { storage } = await filled(factory);
    const buffer = new Uint8Array([9, 1, 2, 3, 9]);
    const hash = 'f'.repeat(64);
    valueOf(await storage.putOriginal(hash, buffer.subarray(1, 4)));
    valueOf(await storage.putOriginal(hash, buffer.subarray(1, 4)));
    await storage.close();
    const again = aStorage(factory);
    await again.load();
    const bytes = valueOf(await again.getOriginal(hash))!;
    expect([...bytes]).toEqual([1, 2, 3]);
    expect(bytes.buffer.byteLength).toBe(3);
    expect(valueOf(await again.getOriginal('0'.repeat(64)))).toBeNull();
    expect((await dumpDatabase(factory, name)).stores.originals?.rows).toHaveLength(1);
  });
});

describe('closing', () => {
  it('33: tells of a close from outside, once, and never opens again', async () => {
    const factory = new IDBFactory();
    const { storage, project } = await filled(factory);
    const closed = vi.fn();
    storage.onClosed(closed);
    const opening = vi.spyOn(factory, 'open');

    await done(factory.deleteDatabase(name));

    await vi.waitFor(() => {
      expect(closed).toHaveBeenCalledTimes(1);
    });
    expect(closed).toHaveBeenCalledWith(expect.objectContaining({ code: 'closed' }));
    const edit = valueOf(setClaim(project, 'claim-1', { note: 'س' }, context));
    expect(await storage.apply(edit)).toMatchObject({ ok: false, error: { code: 'closed' } });
    expect(await storage.saveSession({})).toMatchObject({ ok: false, error: { code: 'closed' } });
    expect(opening).not.toHaveBeenCalled();
    expect(await factory.databases()).toEqual([]);
  });

  it('33: does not open again when the connection is closed without a word', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const factory = new IDBFactory();
    const { storage, project } = await filled(factory);
    const closed = vi.fn();
    storage.onClosed(closed);
    transaction.mockImplementation(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    const opening = vi.spyOn(factory, 'open');

    const edit = valueOf(setClaim(project, 'claim-1', { note: 'س' }, context));
    expect(await storage.apply(edit)).toMatchObject({ ok: false, error: { code: 'closed' } });

    expect(opening).not.toHaveBeenCalled();
    await vi.waitFor(() => {
      expect(closed).toHaveBeenCalledTimes(1);
    });
  });

  it('says nothing when the application itself closes', async () => {
    const { storage } = await filled(new IDBFactory());
    const closed = vi.fn();
    storage.onClosed(closed);
    await storage.close();
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(closed).not.toHaveBeenCalled();
  });

  it('gives the outcome of a running write before it tells of the close', async () => {
    const factory = new IDBFactory();
    const { storage, project } = await filled(factory);
    const order: string[] = [];
    storage.onClosed(() => order.push('closed'));
    const edit = valueOf(setClaim(project, 'claim-1', { note: 'س' }, context));
    const writing = storage.apply(edit).then((result) => order.push(`stored ${result.ok}`));
    await Promise.resolve();
    await done(factory.deleteDatabase(name));
    await writing;
    await vi.waitFor(() => {
      expect(order).toHaveLength(2);
    });
    expect(order[0]).toMatch(/^stored/);
  });
});
