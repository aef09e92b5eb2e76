import { join } from 'node:path';
import { err, ok } from '../../shared/model/result.ts';
import type { Result } from '../../shared/model/result.ts';
import { schemaVersion } from '../../shared/upgrades/index.ts';
import { projectOfJournal } from '../backups/project-of-journal.ts';
import type { AtomicWriter } from '../files/atomic-write.ts';
import { systemErrorCode } from '../files/file-system.ts';
import type { FileSystem } from '../files/file-system.ts';
import { syncFolder } from '../files/sync-folder.ts';
import type { Journal } from '../journal/journal.ts';
import { encodeSnapshot, readSnapshot, readSnapshotHeader } from './snapshot-file.ts';
import type { Snapshot, SnapshotHeader } from './snapshot-file.ts';

/** Generations that are kept: the newest, and the one before it. */
const generations = 2;

/** The header of any snapshot ends before this, in bytes. */
const headerRoom = 4096;

/** What the snapshots need. */
export interface SnapshotDependencies {
  readonly fs: FileSystem;
  readonly writeFile: AtomicWriter;
  readonly platform: NodeJS.Platform;
  /** The profile folder; the snapshots lie in a folder of their own, away from the journal. */
  readonly profile: string;
  readonly versions: {
    readonly app: string;
    readonly chromium: string;
    readonly schema?: number;
  };
  /** Milliseconds since 1970: ends the names of files that are kept aside. */
  readonly now: () => number;
}

/**
 * The state of the project at a record of the journal, in files that are whole or not there
 * (temporary file, flush, read back, rename, flush of the folder). The journal stays the truth: it
 * has the history too. A snapshot counts where journal and database have both lost what it has.
 */
export interface Snapshots {
  /** Makes one of the journal's present state, unless the newest is of it. */
  make(): Promise<Result<{ head: number }, 'no-journal' | 'write-failed'>>;
  /** What the newest says of itself, which is not proved whole; null when there is none. */
  newest(): Promise<SnapshotHeader | null>;
  /** The newest that is whole. Damaged ones before it are kept aside, and never read again. */
  read(): Promise<Snapshot | null>;
  /** Puts away those of a later head than the journal's, after what they hold was brought back. */
  putAsideAfter(head: number): Promise<void>;
}

/** Makes the {@link Snapshots} of one profile. */
export function createSnapshots(
  dependencies: SnapshotDependencies,
  journal: Pick<Journal, 'open' | 'read'>,
): Snapshots {
  const { fs, writeFile, platform, profile, versions, now } = dependencies;
  const folder = join(profile, 'snapshots');
  const schema = versions.schema ?? schemaVersion;
  let making: ReturnType<Snapshots['make']> | null = null;

  /** Names of the files, newest first. */
  async function names(): Promise<string[]> {
    try {
      const found = await fs.readdir(folder);
      return found
        .filter((name) => /^\d{12}\.snapshot$/.test(name))
        .sort()
        .reverse();
    } catch (thrown) {
      if (systemErrorCode(thrown) === 'ENOENT') return [];
      throw thrown;
    }
  }

  async function headerOf(name: string): Promise<SnapshotHeader | null> {
    const handle = await fs.open(join(folder, name), 'r');
    try {
      const bytes = Buffer.alloc(headerRoom);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0);
      return readSnapshotHeader(bytes.subarray(0, bytesRead));
    } finally {
      await handle.close();
    }
  }

  async function bytesOf(name: string): Promise<Uint8Array> {
    const handle = await fs.open(join(folder, name), 'r');
    try {
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  }

  async function keepAside(name: string, why: 'damaged' | 'used'): Promise<void> {
    await fs.rename(join(folder, name), join(folder, `${name}.${why}-${String(now())}`));
  }

  async function newestHeader(): Promise<SnapshotHeader | null> {
    for (const name of await names()) {
      const header = await headerOf(name);
      if (header !== null) return header;
    }
    return null;
  }

  async function make(): ReturnType<Snapshots['make']> {
    try {
      const built = await projectOfJournal(journal);
      if (!built.ok) return err('no-journal');
      const { project, databaseId, head } = built.value;
      const before = await newestHeader();
      if (head === 0 || (before?.databaseId === databaseId && before.head === head)) {
        return ok({ head });
      }
      const header = { databaseId, head, schema, app: versions.app, chromium: versions.chromium };
      const bytes = await encodeSnapshot(header, project);
      await fs.mkdir(folder, { recursive: true });
      // The folder's own name lies in the profile's, and is as lost without a flush as a file's.
      await syncFolder(fs, profile, platform);
      const name = `${String(head).padStart(12, '0')}.snapshot`;
      const written = await writeFile(join(folder, name), bytes);
      if (!written.ok) return err('write-failed');
      for (const old of (await names()).filter((other) => other !== name).slice(generations - 1)) {
        await fs.rm(join(folder, old), { force: true });
      }
      return ok({ head });
    } catch {
      // The journal has everything; the next one may do.
      return err('write-failed');
    }
  }

  return {
    async make() {
      making ??= make().finally(() => {
        making = null;
      });
      return making;
    },

    async newest() {
      try {
        return await newestHeader();
      } catch {
        // One that cannot be read must not keep the work from its owner.
        return null;
      }
    },

    async read() {
      for (const name of await names()) {
        const snapshot = await readSnapshot(await bytesOf(name), schema);
        if (snapshot !== null) return snapshot;
        await keepAside(name, 'damaged');
      }
      return null;
    },

    async putAsideAfter(head) {
      for (const name of await names()) {
        if (Number.parseInt(name, 10) > head) await keepAside(name, 'used');
      }
    },
  };
}
