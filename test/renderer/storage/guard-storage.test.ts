import { expect, it } from 'vitest';
import { guardStorage } from '../../../renderer/storage/guard-storage.ts';
import { ok } from '../../../shared/model/result.ts';
import { createMemoryStorage } from '../../fakes/memory-storage.ts';

it('27: a shell that does not answer before an upgrade leaves the choice to the analyst', async () => {
  const storage = createMemoryStorage();
  let isOpened = false;
  const guarded = guardStorage(
    {
      ...storage,
      load: async () => {
        isOpened = true;
        return storage.load();
      },
    },
    { call: async () => new Promise<never>(() => undefined) },
    undefined,
    20,
  );
  expect(await guarded.load()).toEqual({
    ok: false,
    error: { code: 'no-backup', detail: 'timed-out' },
  });
  expect(isOpened).toBe(false);
});

it('opens the database when the shell is prepared', async () => {
  const call = async (name: string) =>
    name === 'profile-prepare' ? ok({ kind: 'as-before' }) : null;
  const guarded = guardStorage(createMemoryStorage(), { call: call as never }, undefined, 1000);
  expect((await guarded.load()).ok).toBe(true);
});
