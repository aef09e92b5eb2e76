import Dexie from 'dexie';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { StorageError } from '../state/storage.ts';
import { guardedFactory } from './guarded-factory.ts';
import { currentVersion, migrations } from './migrations/index.ts';
import { storageError, storageErrorFrom } from './storage-error.ts';
import { late, within } from './within.ts';

/** Dexie stores ten times the version it is told. */
const nativeVersionFactor = 10;

/**
 * Opens the database, and brings an older one up to our layout. A newer one is refused before a
 * byte is written: Dexie itself would open it and write into it.
 * @param deadlineMs milliseconds after which opening counts as failed
 */
export async function openDatabase(
  name: string,
  factory: IDBFactory,
  deadlineMs: number,
): Promise<Result<Dexie, StorageError>> {
  const newer = await refuseNewer(name, factory);
  if (newer !== null) return err(newer);

  const database = new Dexie(name, {
    autoOpen: false,
    // Chromium's default says “stored” before the bytes are on disk.
    chromeTransactionDurability: 'strict',
    // Everything is in memory already; a second copy would only cost.
    cache: 'disabled',
    indexedDB: guardedFactory(factory, currentVersion * nativeVersionFactor),
  });
  for (const { version, stores, upgrade } of migrations) {
    const declared = database.version(version).stores({ ...stores });
    if (upgrade !== undefined) declared.upgrade(upgrade);
  }

  const blocked = new Promise<Result<Dexie, StorageError>>((resolve) => {
    database.on('blocked', () => {
      resolve(err(storageError('blocked', 'another window holds the older database open')));
    });
  });
  const opening = database.open().then(ok, (cause: unknown) => {
    return err(storageErrorFrom(cause, 'unavailable'));
  });
  const outcome = await within(Promise.race([blocked, opening]), deadlineMs);
  const result =
    outcome === late
      ? err(storageError('timed-out', `not open after ${String(deadlineMs)} ms`))
      : outcome;
  if (!result.ok) database.close();
  return result;
}

/** The refusal when the database on disk is newer than this program, else null. */
async function refuseNewer(name: string, factory: IDBFactory): Promise<StorageError | null> {
  try {
    const found = (await factory.databases()).find((database) => database.name === name);
    const version = (found?.version ?? 0) / nativeVersionFactor;
    if (version <= currentVersion) return null;
    return storageError(
      'newer-database',
      `the database has version ${String(version)}, this program knows ${String(currentVersion)}`,
    );
  } catch (cause) {
    return storageErrorFrom(cause, 'unavailable');
  }
}
