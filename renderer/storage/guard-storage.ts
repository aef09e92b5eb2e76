import type { Bridge } from '../../shared/ipc/contract.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Storage } from '../state/storage.ts';
import { noteStart } from './note-start.ts';
import { storageError } from './storage-error.ts';
import { late, within } from './within.ts';

/**
 * The shell waits for a folder that does not answer 30 seconds; this is for a disk that does not answer
 * at all, and longer than the first backup of large work takes. Milliseconds.
 */
const preparingDeadline = 10 * 60_000;

/**
 * The storage behind the shell's guard: before the database is opened, the shell makes the backup
 * that an upgrade needs, and refuses work of a newer program.
 */
export function guardStorage(
  storage: Storage,
  bridge: Pick<Bridge<File>, 'call'>,
  browserStorage: Parameters<typeof noteStart>[2] = globalThis.navigator.storage,
  deadlineMs = preparingDeadline,
): Storage {
  return {
    ...storage,
    async load() {
      const preparing = bridge.call('profile-prepare', { withoutBackup: false });
      const prepared = await within(preparing, deadlineMs);
      if (prepared === late) return err(storageError('no-backup', 'timed-out'));
      if (!prepared.ok) return err(storageError('no-backup', prepared.error));
      if (prepared.value.kind === 'newer') {
        const { app } = prepared.value;
        return err({ ...storageError('newer-database', `used by ${app ?? '?'}`), needs: app });
      }
      const loaded = await storage.load();
      // In a profile of a newer program not a byte changes, the log of starts neither.
      if (loaded.ok || loaded.error.code !== 'newer-database') {
        // Nobody waits for it, and a log that fails is no failed start.
        void noteStart(bridge, loaded.ok, browserStorage).catch(() => undefined);
      }
      if (!loaded.ok) return loaded;
      await bridge.call('profile-opened');
      // What was repaired says more than that a copy was made first.
      return prepared.value.kind === 'backed-up'
        ? ok({ notice: 'upgraded', ...loaded.value })
        : loaded;
    },
  };
}
