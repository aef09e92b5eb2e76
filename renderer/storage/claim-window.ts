import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { StorageError } from '../state/storage.ts';
import { storageError } from './storage-error.ts';

/**
 * Makes this window the only one that works on the database, until it is closed or `release` is
 * called. Two windows would each hold their own copy in memory and write over each other. The
 * desktop shell has one window anyway; this is for browser tabs. Waits `waitMs` milliseconds,
 * because a page that is being reloaded gives its claim back a moment late.
 */
export async function claimWindow(
  locks: LockManager | undefined,
  name: string,
  waitMs: number,
): Promise<Result<{ readonly release: () => void }, StorageError>> {
  if (locks === undefined) return ok({ release: () => {} });
  return new Promise((resolve) => {
    locks
      .request(name, { signal: AbortSignal.timeout(waitMs) }, () => {
        return new Promise<void>((release) => {
          resolve(ok({ release }));
        });
      })
      .catch((cause: unknown) => {
        resolve(err(storageError('blocked', `open in another window (${String(cause)})`)));
      });
  });
}
