import * as fs from 'node:fs/promises';
import { IDBFactory } from 'fake-indexeddb';
import { expect } from 'vitest';
import type { Journal } from '../../../electron/journal/journal.ts';
import { createDexieStorage } from '../../../renderer/storage/dexie-storage.ts';
import type { DexieStorage } from '../../../renderer/storage/dexie-storage.ts';
import { createJournaledStorage } from '../../../renderer/storage/journaled-storage.ts';
import type { JournaledStorageOptions } from '../../../renderer/storage/journaled-storage.ts';
import type { Storage, StoredState } from '../../../renderer/state/storage.ts';
import type { Bridge } from '../../../shared/ipc/contract.ts';
import type { MessageName } from '../../../shared/ipc/message-names.ts';
import type { Result } from '../../../shared/model/result.ts';
import { ok } from '../../../shared/model/result.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';
import {
  anEdit,
  idsAfterRestart,
  idsUpTo,
  journalIn,
} from '../../electron/journal/journal-folder.ts';
import { done, openRaw } from './dump-database.ts';

/** A profile: a folder for the main process, and the databases of the browser. */
export interface Profile {
  readonly folder: string;
  factory: IDBFactory;
}

const opened: { journal: Journal; database: () => DexieStorage | undefined }[] = [];

/** An empty one. */
export function aProfile(): Profile {
  return { folder: temporaryFolder(), factory: new IDBFactory() };
}

/** What must have worked. */
export function valueOf<T, E>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Starts the program: a journal over real files, the storage over it. */
export function started(
  profile: Profile,
  fileSystem: Parameters<typeof journalIn>[1] = fs,
  options: Partial<JournaledStorageOptions> & {
    /** Answers in place of the main process. */
    readonly answer?: (name: MessageName, journal: Journal, arg: never) => Promise<unknown> | null;
  } = {},
): { storage: Storage; asked: MessageName[] } {
  const journal = journalIn(profile.folder, fileSystem);
  const asked: MessageName[] = [];
  const handlers: Partial<Record<MessageName, (...args: never[]) => Promise<unknown>>> = {
    'journal-open': async () => journal.open(),
    'journal-begin': async () => journal.begin(),
    'journal-append': async ({ after, edits }: { after: number; edits: never[] }) =>
      journal.append(after, edits),
    'journal-revoke': async (seq: number) => journal.revoke(seq),
    'journal-read': async (after: number) => journal.readAsJson(after),
    'keep-database-aside': async () => ok(null),
  };
  const call = async (name: MessageName, ...args: never[]): Promise<unknown> => {
    asked.push(name);
    const [first] = args;
    return options.answer?.(name, journal, first as never) ?? handlers[name]?.(...args);
  };
  let database: DexieStorage | undefined;
  const storage = createJournaledStorage({
    bridge: { call: call as Bridge<File>['call'] },
    openDatabase: () => {
      database = createDexieStorage({ indexedDB: profile.factory, locks: undefined, keeper: null });
      return database;
    },
    deleteDatabase: async () => {
      await done(profile.factory.deleteDatabase('hashiya'));
    },
    ...options,
  });
  opened.push({ journal, database: () => database });
  return { storage, asked };
}

/** Ends every program that runs. */
export async function stopped(): Promise<void> {
  for (const { journal, database } of opened.splice(0)) {
    await database()?.close();
    await journal.close();
  }
}

/** A profile in which edits 1 … count are confirmed. */
export async function filled(count: number): Promise<Profile> {
  const profile = aProfile();
  const { storage } = started(profile);
  valueOf(await storage.load());
  for (let number = 1; number <= count; number += 1) valueOf(await storage.apply(anEdit(number)));
  await stopped();
  return profile;
}

function annotatorsOf({ project }: StoredState): readonly string[] {
  return [...project.annotators.keys()].map((id) => id.replace('annotator', 'edit')).sort();
}

/** What a new start finds, and that it can go on from there. */
export async function expectWork(profile: Profile, count: number): Promise<StoredState> {
  const { storage } = started(profile);
  const state = valueOf(await storage.load());
  expect(annotatorsOf(state)).toEqual([...idsUpTo(count)].sort());
  expect(state.recentEdits.map(({ id }) => id)).toEqual(idsUpTo(count));
  valueOf(await storage.apply(anEdit(count + 1)));
  await stopped();
  expect(await idsAfterRestart(profile.folder)).toEqual(idsUpTo(count + 1));
  return state;
}

/** Does something to the rows behind the storage's back. */
export async function tamper(
  profile: Profile,
  change: (store: (name: string) => IDBObjectStore) => void,
): Promise<void> {
  const database = await openRaw(profile.factory, 'hashiya');
  const transaction = database.transaction(
    ['annotators', 'edits', 'originals', 'session'],
    'readwrite',
  );
  change((name) => transaction.objectStore(name));
  await new Promise((resolve) => (transaction.oncomplete = resolve));
  database.close();
}
