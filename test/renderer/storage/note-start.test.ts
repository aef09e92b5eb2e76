import { expect, it, vi } from 'vitest';
import { guardStorage } from '../../../renderer/storage/guard-storage.ts';
import { noteStart } from '../../../renderer/storage/note-start.ts';
import { err } from '../../../shared/model/result.ts';
import { createFakeBridge } from '../../fakes/fake-bridge.ts';
import { createMemoryStorage } from '../../fakes/memory-storage.ts';

const denied = {
  persisted: async () => Promise.reject(new DOMException('denied', 'SecurityError')),
  estimate: async () => Promise.reject(new DOMException('denied', 'SecurityError')),
};

function bridgeThatListens() {
  const bridge = createFakeBridge();
  return { bridge, called: vi.spyOn(bridge, 'call') };
}

it('39: the log is told what the browser says about quota and persistence', async () => {
  const { bridge, called } = bridgeThatListens();
  await noteStart(bridge, true, {
    persisted: async () => true,
    estimate: async () => ({ quota: 500, usage: 3 }),
  });
  expect(called).toHaveBeenCalledWith('note-start', {
    opened: true,
    persisted: true,
    quota: 500,
    usage: 3,
  });
});

it.each([
  ['refuses to say', denied],
  ['has no such thing', undefined],
])('39: a browser that %s is noted as such', async (_what, storage) => {
  const { bridge, called } = bridgeThatListens();
  await noteStart(bridge, false, storage);
  expect(called).toHaveBeenCalledWith('note-start', {
    opened: false,
    persisted: null,
    quota: null,
    usage: null,
  });
});

it('39: storage that is not available is refused with its reason, and noted', async () => {
  const { bridge, called } = bridgeThatListens();
  const unavailable = { code: 'unavailable', detail: 'denied' } as const;
  const storage = { ...createMemoryStorage(), load: async () => err(unavailable) };
  expect(await guardStorage(storage, bridge, denied).load()).toEqual(err(unavailable));
  await vi.waitFor(() => {
    expect(called).toHaveBeenCalledWith('note-start', expect.objectContaining({ opened: false }));
  });
});

it('24: a profile of a newer program gets no line either', async () => {
  const { bridge, called } = bridgeThatListens();
  const newer = { code: 'newer-database', detail: 'version 9' } as const;
  const storage = { ...createMemoryStorage(), load: async () => err(newer) };
  expect(await guardStorage(storage, bridge, denied).load()).toEqual(err(newer));
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(called.mock.calls.map(([name]) => name)).toEqual(['profile-prepare']);
});
