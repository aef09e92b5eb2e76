import type { WorkKeeper } from '../../../electron/keep-work.ts';
import { createDexieStorage } from '../../../renderer/storage/dexie-storage.ts';
import type { DexieStorage } from '../../../renderer/storage/dexie-storage.ts';
import { createJournaledStorage } from '../../../renderer/storage/journaled-storage.ts';
import type { Storage } from '../../../renderer/state/storage.ts';
import type { Bridge } from '../../../shared/ipc/contract.ts';
import type { MessageName } from '../../../shared/ipc/message-names.ts';
import { ok } from '../../../shared/model/result.ts';
import { workIn } from '../../electron/snapshots/work-folder.ts';
import { done } from './dump-database.ts';
import type { Profile } from './journaled-profile.ts';

const running: { work: WorkKeeper; database: () => DexieStorage | undefined }[] = [];

/** Starts the program: the real keeping of the work over real files, the storage over it. */
export function started({ folder, factory }: Profile): { storage: Storage; work: WorkKeeper } {
  const work = workIn(folder);
  const handlers: Partial<Record<MessageName, (...args: never[]) => Promise<unknown>>> = {
    'journal-open': async () => work.journal.open(),
    'journal-begin': async () => work.journal.begin(),
    'journal-restore': async () => work.restoreSnapshot(),
    'journal-append': async ({ after, edits }: { after: number; edits: never[] }) =>
      work.journal.append(after, edits),
    'journal-revoke': async (seq: number) => work.journal.revoke(seq),
    'journal-read': async (after: number) => work.journal.readAsJson(after),
    'keep-database-aside': async () => ok(null),
  };
  const call = async (name: MessageName, ...args: never[]): Promise<unknown> =>
    handlers[name]?.(...args);
  let database: DexieStorage | undefined;
  const storage = createJournaledStorage({
    bridge: { call: call as Bridge<File>['call'] },
    openDatabase: () => {
      database = createDexieStorage({ indexedDB: factory, locks: undefined, keeper: null });
      return database;
    },
    deleteDatabase: async () => {
      await done(factory.deleteDatabase('hashiya'));
    },
  });
  running.push({ work, database: () => database });
  return { storage, work };
}

/** Ends it; `close` is an orderly end, which makes the last snapshot. */
export async function stopped(how: 'close' | 'crash' = 'crash'): Promise<void> {
  for (const { work, database } of running.splice(0)) {
    await database()?.close();
    await (how === 'close' ? work.close() : work.journal.close());
  }
}
