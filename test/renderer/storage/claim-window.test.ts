import { describe, expect, it } from 'vitest';
import { claimWindow } from '../../../renderer/storage/claim-window.ts';

/** The part of the browser's lock manager that is used: one holder, others wait or give up. */
function fakeLocks(): LockManager {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: (_name: string, { signal }: LockOptions, callback: () => Promise<void>) => {
      const gaveUp = new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => {
          reject(signal.reason as Error);
        });
      });
      const turn = last;
      const granted = turn.then(() => (signal?.aborted === true ? undefined : callback()));
      last = granted.catch(() => undefined);
      return Promise.race([granted, turn.then(() => granted), gaveUp]);
    },
  } as unknown as LockManager;
}

describe('claimWindow', () => {
  it('lets one window in and refuses the second', async () => {
    const locks = fakeLocks();
    expect(await claimWindow(locks, 'storage', 30)).toMatchObject({ ok: true });
    expect(await claimWindow(locks, 'storage', 30)).toMatchObject({
      ok: false,
      error: { code: 'blocked' },
    });
  });

  it('waits for a window that is being left', async () => {
    const locks = fakeLocks();
    const first = await claimWindow(locks, 'storage', 30);
    const second = claimWindow(locks, 'storage', 2000);
    setTimeout(() => {
      if (first.ok) first.value.release();
    }, 20);
    expect(await second).toMatchObject({ ok: true });
  });

  it('lets everyone in where the browser has no locks', async () => {
    expect(await claimWindow(undefined, 'storage', 30)).toMatchObject({ ok: true });
  });
});
