import Dexie from 'dexie';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import type { StorageError } from '../state/storage.ts';
import { recordUpgrades } from '../../shared/upgrades/index.ts';
import type { RecordUpgrade } from '../../shared/upgrades/record-upgrade.ts';
import { guardedFactory } from './guarded-factory.ts';
import { migrations as ourMigrations } from './migrations/index.ts';
import type { Migration } from './migrations/migration.ts';
import { upgradeRows } from './migrations/upgrade-rows.ts';
import { storageError, storageErrorFrom } from './storage-error.ts';
import { late, within } from './within.ts';

/** Steps over a large database on a slow machine may take so many times as long as opening. */
const upgradePatience = 30;

/** Dexie stores ten times the version it is told. */
const nativeVersionFactor = 10;

/** The layouts, and what each changes about records; tests pass their own. */
export interface Layouts {
  readonly migrations: readonly Migration[];
  readonly upgrades: readonly RecordUpgrade[];
}

const ourLayouts: Layouts = { migrations: ourMigrations, upgrades: recordUpgrades };

/**
 * Opens the database, and brings an older one up to our layout. A newer one is refused before a
 * byte is written: Dexie itself would open it and write into it.
 * @param deadlineMs milliseconds after which opening counts as failed; more where steps have begun
 */
export async function openDatabase(
  name: string,
  factory: IDBFactory,
  deadlineMs: number,
  { migrations, upgrades }: Layouts = ourLayouts,
): Promise<Result<Dexie, StorageError>> {
  const currentVersion = migrations.length;
  const newer = await refuseNewer(name, factory, currentVersion);
  if (newer !== null) return err(newer);

  const database = new Dexie(name, {
    autoOpen: false,
    // Chromium's default says “stored” before the bytes are on disk.
    chromeTransactionDurability: 'strict',
    // Everything is in memory already; a second copy would only cost.
    cache: 'disabled',
    indexedDB: guardedFactory(factory, currentVersion * nativeVersionFactor),
  });
  /** What a step threw: Dexie then rolls everything back and reports a failed opening. */
  const failure: { thrown?: unknown } = {};
  let hasBegun = false;
  for (const { version, stores } of migrations) {
    const declared = database.version(version).stores({ ...stores });
    const step = upgrades.find((upgrade) => upgrade.version === version);
    if (step === undefined) continue;
    declared.upgrade((transaction) => {
      hasBegun = true;
      return upgradeRows(transaction, step).catch((thrown: unknown) => {
        failure.thrown = thrown;
        throw thrown;
      });
    });
  }

  const blocked = new Promise<Result<Dexie, StorageError>>((resolve) => {
    database.on('blocked', () => {
      resolve(err(storageError('blocked', 'another window holds the older database open')));
    });
  });
  const opening = database.open().then(ok, (cause: unknown) => {
    return 'thrown' in failure
      ? err(storageError('migration-failed', storageErrorFrom(failure.thrown).detail))
      : err(storageErrorFrom(cause, 'unavailable'));
  });
  const outcomeWithin = async (ms: number) => within(Promise.race([blocked, opening]), ms);
  let outcome = await outcomeWithin(deadlineMs);
  // Whoever gives up here gives up at every start: the steps begin anew, and take as long again.
  if (outcome === late && hasBegun) outcome = await outcomeWithin(deadlineMs * upgradePatience);
  const result =
    outcome === late
      ? err(storageError('timed-out', `not open after ${String(deadlineMs)} ms`))
      : outcome;
  if (!result.ok) database.close();
  return result;
}

/** The refusal when the database on disk is newer than this program, else null. */
async function refuseNewer(
  name: string,
  factory: IDBFactory,
  currentVersion: number,
): Promise<StorageError | null> {
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
