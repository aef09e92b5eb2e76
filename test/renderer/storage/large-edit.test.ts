import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDexieStorage } from '../../../renderer/storage/dexie-storage.ts';
import type { DexieStorage } from '../../../renderer/storage/dexie-storage.ts';
import { createLargeEditWriter } from '../../../renderer/storage/large-edit-writer.ts';
import { largeEdit } from '../../../renderer/storage/write-large-edit.ts';
import type { LargeEditMessage } from '../../../renderer/storage/write-large-edit.ts';
import { addition, makeEdit } from '../../../shared/edits/changes.ts';
import { invertEdit } from '../../../shared/edits/invert-edit.ts';
import type { Edit } from '../../../shared/model/edit.ts';
import { anEntity } from '../../builders.ts';

const context = { now: '2026-03-02T09:00:00.000Z', by: 'annotator-1', newId: () => 'edit-1' };

/** A worker on this thread, over the same databases. */
class FakeWorker {
  onmessage: Worker['onmessage'] = null;
  onerror: Worker['onerror'] = null;
  readonly portions: number[] = [];
  isTerminated = false;
  readonly #writer: ReturnType<typeof createLargeEditWriter>;

  constructor(factory: IDBFactory) {
    this.#writer = createLargeEditWriter(factory);
  }

  postMessage(message: LargeEditMessage): void {
    if ('changes' in message) this.portions.push(message.changes.length);
    void this.#writer.take(structuredClone(message))?.then((data) => {
      this.onmessage?.call(null as unknown as Worker, new MessageEvent('message', { data }));
    });
  }

  terminate(): void {
    this.isTerminated = true;
  }
}

/** A worker that is lost when it is told to write. */
class LostWorker extends FakeWorker {
  override postMessage(message: LargeEditMessage): void {
    if (!('edit' in message)) return;
    setTimeout(() => {
      this.onerror?.call(null as unknown as Worker, new ErrorEvent('error'));
    });
  }
}

function anEditOf(count: number): Edit {
  const changes = Array.from({ length: count }, (_, index) =>
    addition('entities', anEntity({ id: `entity-${index}` })),
  );
  return makeEdit('import-project', changes, context);
}

describe('edits of many records', () => {
  const open = new Set<DexieStorage>();
  afterEach(async () => {
    for (const storage of open) await storage.close();
    open.clear();
  });

  async function aStorage(factory: IDBFactory, makeWorker: () => FakeWorker) {
    const storage = createDexieStorage({
      indexedDB: factory,
      locks: undefined,
      keeper: null,
      makeWorker,
    });
    open.add(storage);
    const state = await storage.load();
    if (!state.ok) throw new Error(state.error.detail);
    return { storage, project: state.value.project };
  }

  it('are stored by a worker in portions, the history included, and read back', async () => {
    const factory = new IDBFactory();
    const workers: FakeWorker[] = [];
    const makeWorker = () => {
      const worker = new FakeWorker(factory);
      workers.push(worker);
      return worker;
    };
    const { storage } = await aStorage(factory, makeWorker);
    const edit = anEditOf(largeEdit);
    const mark = { databaseId: 'd', seq: 1 };
    expect(await storage.apply(edit, mark)).toEqual({ ok: true, value: null });
    expect(workers).toHaveLength(1);
    expect(workers[0]?.portions.length).toBeGreaterThan(3);
    expect(workers[0]?.isTerminated).toBe(true);
    expect(await storage.history()).toEqual({ ok: true, value: [edit] });
    expect(await storage.readMark()).toEqual({ ok: true, value: mark });
    const back = invertEdit(edit, { ...context, newId: () => 'edit-2' });
    expect(await storage.apply(back)).toEqual({ ok: true, value: null });
    expect(workers).toHaveLength(2);
    await storage.close();
    const { project } = await aStorage(factory, makeWorker);
    expect(project.entities.size).toBe(0);
  });

  it('when taken back, take nothing with them that lies before, between or behind their records', async () => {
    const factory = new IDBFactory();
    const makeWorker = () => new FakeWorker(factory);
    const { storage } = await aStorage(factory, makeWorker);
    const edit = anEditOf(largeEdit);
    const others = ['entity', 'entity-1000-b', `entity-${String(largeEdit)}`, 'entity-z'];
    const adding = (ids: readonly string[], id: string): Edit => ({
      ...makeEdit(
        'add-entity',
        ids.map((one) => addition('entities', anEntity({ id: one }))),
        context,
      ),
      id,
    });
    await storage.apply(edit);
    await storage.apply(adding([others[0] ?? '', others[3] ?? ''], 'edit-2'));
    // Alone in their stretch: one order removes them all.
    expect((await storage.apply(invertEdit(edit, { ...context, newId: () => 'edit-3' }))).ok).toBe(
      true,
    );
    await storage.apply({ ...edit, id: 'edit-4' });
    await storage.apply(adding([others[1] ?? '', others[2] ?? ''], 'edit-5'));
    expect((await storage.apply(invertEdit(edit, { ...context, newId: () => 'edit-6' }))).ok).toBe(
      true,
    );
    await storage.close();
    const { project } = await aStorage(factory, makeWorker);
    expect([...project.entities.keys()].sort()).toEqual([...others].sort());
  });

  it('are stored by the window where no worker is to be had, and small ones always', async () => {
    const factory = new IDBFactory();
    const makeWorker = vi.fn(() => {
      throw new Error('refused');
    });
    const { storage } = await aStorage(factory, makeWorker);
    expect((await storage.apply(anEditOf(2))).ok).toBe(true);
    expect(makeWorker).not.toHaveBeenCalled();
    // Known already: nothing of it may be stored.
    const refused = await storage.apply({ ...anEditOf(largeEdit), id: 'edit-3' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'apart' } });
    await storage.close();
    const { project } = await aStorage(factory, makeWorker);
    expect(project.entities.size).toBe(2);
  });

  it('end the storage when the worker is lost: nobody knows what it has stored', async () => {
    const factory = new IDBFactory();
    const { storage } = await aStorage(factory, () => new LostWorker(factory));
    const closed = vi.fn();
    storage.onClosed(closed);
    const lost = await storage.apply(anEditOf(largeEdit));
    expect(lost).toMatchObject({ ok: false, error: { isUnknown: true } });
    await vi.waitFor(() => {
      expect(closed).toHaveBeenCalledTimes(1);
    });
    expect(await storage.apply(anEditOf(1))).toMatchObject({ ok: false });
  });
});
