import * as fs from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAtomicWriter } from '../../../electron/files/atomic-write.ts';
import type { FileSystem } from '../../../electron/files/file-system.ts';
import { createSnapshots } from '../../../electron/snapshots/snapshots.ts';
import type { Snapshots } from '../../../electron/snapshots/snapshots.ts';
import { readSnapshot } from '../../../electron/snapshots/snapshot-file.ts';
import { schemaVersion } from '../../../shared/upgrades/index.ts';
import { faultyFs, systemError } from '../../fakes/faulty-fs.ts';
import { createMemoryDisk } from '../../fakes/memory-disk.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';
import { anEdit, idsIn, idsUpTo, journalIn } from '../journal/journal-folder.ts';

/** A journal of so many edits, and snapshots of it over a file system that may put faults in. */
async function snapshotsOf(
  profile: string,
  fileSystem: FileSystem,
  edits: number,
  journalFs: FileSystem = fs,
) {
  const journal = journalIn(profile, journalFs);
  const opened = await journal.open();
  const from = opened.ok && opened.value.kind === 'open' ? opened.value.head : 0;
  for (let number = from + 1; number <= edits; number += 1) {
    await journal.append(number - 1, [anEdit(number, 300)]);
  }
  const snapshots = createSnapshots(
    {
      fs: fileSystem,
      writeFile: createAtomicWriter({ fs: fileSystem, platform: 'linux', owner: '0a1b2c3d' }),
      platform: 'linux',
      profile,
      versions: { app: '0.1.0', chromium: '156.0.0.0' },
      now: () => 1_700_000_000_000,
    },
    journal,
  );
  return { journal, snapshots };
}

/** Edits in what a new start of the program reads. */
async function wholeHead(profile: string, fileSystem: FileSystem = fs): Promise<number | null> {
  const { journal, snapshots } = await snapshotsOf(profile, fileSystem, 0, fileSystem);
  const snapshot = await snapshots.read();
  await journal.close();
  if (snapshot !== null) expect(snapshot.project.annotators.size).toBe(snapshot.header.head);
  return snapshot?.header.head ?? null;
}

async function made(snapshots: Snapshots): Promise<number | string> {
  const result = await snapshots.make();
  return result.ok ? result.value.head : result.error;
}

async function filesIn(profile: string): Promise<string[]> {
  return (await fs.readdir(join(profile, 'snapshots'))).sort();
}

/** A profile with the snapshots of 3 and of 5 edits. */
async function twoGenerations(): Promise<string> {
  const profile = temporaryFolder();
  for (const edits of [3, 5]) {
    const { journal, snapshots } = await snapshotsOf(profile, fs, edits);
    expect(await made(snapshots)).toBe(edits);
    await journal.close();
  }
  return profile;
}

const newest = '000000000005.snapshot';
const previous = '000000000003.snapshot';

describe('a snapshot', () => {
  it('holds the project of its record, and says of which', async () => {
    const profile = await twoGenerations();
    const bytes = await fs.readFile(join(profile, 'snapshots', newest));
    const snapshot = await readSnapshot(bytes, schemaVersion);
    expect(snapshot?.header).toEqual({
      snapshot: 1,
      databaseId: 'database-1',
      head: 5,
      schema: schemaVersion,
      app: '0.1.0',
      chromium: '156.0.0.0',
    });
    expect([...(snapshot?.project.annotators.keys() ?? [])]).toHaveLength(5);
    expect(await readSnapshot(bytes, schemaVersion - 1)).toBeNull();
  });

  it('keeps the generation before it, and no more', async () => {
    const profile = await twoGenerations();
    expect(await filesIn(profile)).toEqual([previous, newest]);
    const { journal, snapshots } = await snapshotsOf(profile, fs, 6);
    expect(await made(snapshots)).toBe(6);
    // Nothing has changed since: no file is written again.
    expect(await made(snapshots)).toBe(6);
    await journal.close();
    expect(await filesIn(profile)).toEqual([newest, '000000000006.snapshot']);
  });

  it('8: with a flipped bit anywhere is kept aside, and the one before it is read', async () => {
    const profile = await twoGenerations();
    const read = async (name: string) => fs.readFile(join(profile, 'snapshots', name));
    const [before, bytes] = [await read(previous), await read(newest)];
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const damaged = Buffer.from(bytes);
        damaged[at] = (damaged[at] ?? 0) ^ (1 << bit);
        // In memory, where 2,000 of them take seconds.
        const { fs: living } = createMemoryDisk({
          [`/profile/snapshots/${previous}`]: before,
          [`/profile/snapshots/${newest}`]: damaged,
        }).start(Infinity);
        expect(await wholeHead('/profile', living)).toBe(3);
        expect(await living.readdir('/profile/snapshots')).toContain(
          `${newest}.damaged-1700000000000`,
        );
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it('7: cut at any byte is not read', async () => {
    const profile = await twoGenerations();
    const bytes = await fs.readFile(join(profile, 'snapshots', newest));
    for (let length = 0; length < bytes.length; length += 1) {
      expect(
        await readSnapshot(bytes.subarray(0, length), schemaVersion),
        String(length),
      ).toBeNull();
    }
    expect(await readSnapshot(bytes, schemaVersion)).not.toBeNull();
  });
});

describe('making a snapshot', () => {
  it('6: ended at any file call leaves the old one or the new one whole', async () => {
    let last = 0;
    for (let crashAt = 0; last < 5; crashAt += 1) {
      const profile = await twoGenerations();
      await fs.rm(join(profile, 'snapshots', newest));
      let calls = 0;
      const dying = faultyFs(() => {
        calls += 1;
        return calls > crashAt ? systemError('EIO') : undefined;
      });
      const { journal, snapshots } = await snapshotsOf(profile, dying, 5);
      await snapshots.make();
      await journal.close();
      const head = await wholeHead(profile);
      expect([3, 5], `crash at ${String(crashAt)}`).toContain(head);
      if (calls <= crashAt) last = head ?? 0;
    }
    expect(last).toBe(5);
  }, 60_000);

  it('6: is flushed and read back before it gets its name, and the folder is flushed after', async () => {
    const profile = temporaryFolder();
    const calls: string[] = [];
    const noting = faultyFs((call) => {
      if (/sync|rename|handle\.(?:read|write)$/.test(call)) calls.push(call);
      return undefined;
    });
    const { journal, snapshots } = await snapshotsOf(profile, noting, 2);
    expect(await made(snapshots)).toBe(2);
    await journal.close();
    expect(calls.filter((call, index) => call !== calls[index - 1])).toEqual([
      // The folder of the snapshots gets its name first.
      'handle.sync',
      'handle.write',
      'handle.sync',
      'handle.read',
      'rename',
      'handle.sync',
    ]);
  });

  it('6: gives no name to what the disk did not give back as it was written', async () => {
    const profile = await twoGenerations();
    const { journal, snapshots } = await snapshotsOf(profile, forgetfulFs(), 6);
    expect(await made(snapshots)).toBe('write-failed');
    await journal.close();
    expect(await wholeHead(profile)).toBe(5);
    expect(await filesIn(profile)).toEqual([previous, newest]);
  });

  it('holds up no save: others get their turn while a large one is made', async () => {
    const profile = temporaryFolder();
    const { journal, snapshots } = await snapshotsOf(profile, fs, 1);
    const many = Array.from({ length: 4000 }, (_, index) => anEdit(index + 2, 500));
    await journal.append(1, many);
    const making = snapshots.make();
    let saves = 0;
    let isMade = false;
    void making.finally(() => {
      isMade = true;
    });
    let head = 4001;
    while (!isMade) {
      const appended = await journal.append(head, [anEdit(head + 1)]);
      if (!appended.ok) throw new Error(appended.error);
      ({ head } = appended.value);
      saves += 1;
    }
    expect((await making).ok).toBe(true);
    expect(saves).toBeGreaterThan(5);
    await journal.close();
  }, 60_000);
});

describe('text on its way to the disk and back', () => {
  it('35: keeps Arabic letters over the borders of pieces of 1 KB', async () => {
    const profile = temporaryFolder();
    const pieces = piecewiseFs(1023);
    const journal = journalIn(profile, pieces, { segmentLimit: 20_000 });
    await journal.open();
    for (let number = 1; number <= 12; number += 1) {
      await journal.append(number - 1, [anEdit(number, 2000 + number)]);
    }
    await journal.close();
    const again = journalIn(profile, pieces);
    expect(await idsIn(again)).toEqual(idsUpTo(12));
    const read = await again.readAsJson(0);
    await again.close();
    const json = read.ok ? Buffer.from(read.value.entries).toString() : '';
    expect(JSON.parse(json)).toHaveLength(12);
    expect(json).not.toContain('\uFFFD');

    const { journal: present, snapshots } = await snapshotsOf(profile, pieces, 0);
    expect(await made(snapshots)).toBe(12);
    const snapshot = await snapshots.read();
    await present.close();
    const names = [...(snapshot?.project.annotators.values() ?? [])].map(({ name }) => name);
    expect(names).toEqual(Array.from({ length: 12 }, (_, index) => 'م'.repeat(2001 + index)));
  });
});

/** The real file system with open files that are changed by `change`. */
function fsWith(change: (handle: FileHandle) => Partial<FileHandle>): FileSystem {
  return {
    ...fs,
    open: async (...args: Parameters<typeof fs.open>) => {
      const handle = await fs.open(...args);
      return Object.assign(handle, change(handle));
    },
  };
}

/** A system that reads and writes at most so many bytes in one call. */
function piecewiseFs(most: number): FileSystem {
  const short = (transfer: Transfer): unknown =>
    (async (bytes, at, length, position) =>
      transfer(bytes, at, Math.min(most, length), position)) satisfies Transfer;
  return fsWith((handle) => ({
    write: short(handle.write.bind(handle)) as FileHandle['write'],
    read: short(handle.read.bind(handle)) as FileHandle['read'],
  }));
}

type Transfer = (
  bytes: Uint8Array,
  at: number,
  length: number,
  position: number,
) => Promise<unknown>;

/** A disk that says it has written, and has not: one byte is another. */
function forgetfulFs(): FileSystem {
  return fsWith((handle) => {
    const write: Transfer = handle.write.bind(handle);
    const other: Transfer = async (bytes, at, length, position) => {
      const changed = Buffer.from(bytes);
      changed[at + length - 1] = (changed[at + length - 1] ?? 0) ^ 1;
      return write(changed, at, length, position);
    };
    return { write: other as unknown as FileHandle['write'] };
  });
}
