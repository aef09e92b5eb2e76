import type { Bridge } from '../../shared/ipc/contract.ts';
import { err, ok } from '../../shared/model/result.ts';
import type { Storage } from '../state/storage.ts';
import { noteStart } from './note-start.ts';
import { storageError } from './storage-error.ts';

/**
 * The storage behind the shell's guard: before the database is opened, the shell makes the backup
 * that an upgrade needs, and refuses work of a newer program.
 */
export function guardStorage(
  storage: Storage,
  bridge: Pick<Bridge<File>, 'call'>,
  browserStorage: Parameters<typeof noteStart>[2] = globalThis.navigator.storage,
): Storage {
  return {
    ...storage,
    async load() {
      const prepared = await bridge.call('profile-prepare', { withoutBackup: false });
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
