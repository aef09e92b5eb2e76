import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { FileSystem } from '../../electron/files/file-system.ts';
import type { WorkKeeper } from '../../electron/keep-work.ts';
import { hashOf } from '../../electron/originals/originals.ts';
import { faultyFs, systemError } from '../fakes/faulty-fs.ts';
import { hashesIn } from '../fakes/hashes-in.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';
import { anEdit } from './journal/journal-folder.ts';
import { workIn } from './snapshots/work-folder.ts';

const reserve = 50 * 1024 * 1024;
const made: WorkKeeper[] = [];

afterEach(async () => {
  for (const work of made.splice(0)) await work.journal.close();
});

/** A keeper on a disk with so many bytes free, which may change. */
function keeperOn(profile: string, disk: { free: number }, fileSystem: FileSystem = fs) {
  let moment = 1_700_000_000_000;
  const work = workIn(
    profile,
    { ...fileSystem, statfs: (async () => ({ bavail: disk.free, bsize: 1 })) as never },
    { reserve, now: () => (moment += 1) },
  );
  made.push(work);
  return work;
}

/** The files of a profile with their hashes; empty folders take no room. */
async function filesIn(profile: string): Promise<readonly (readonly [string, string])[]> {
  return Object.entries(await hashesIn(profile)).filter(([, hash]) => hash !== 'no file');
}

describe('the reserve of the disk', () => {
  const original = new TextEncoder().encode('خبر');
  const sha256 = hashOf(original);

  it('36: is left alone by everything that grows with the work', async () => {
    const profile = temporaryFolder();
    const disk = { free: reserve + 1_000_000 };
    const work = keeperOn(profile, disk);
    await work.journal.open();
    expect(await work.journal.append(0, [anEdit(1)])).toEqual({ ok: true, value: { head: 1 } });

    disk.free = reserve - 1;
    const before = await filesIn(profile);
    const refused = { ok: false, error: 'no-space' };
    expect(await work.journal.append(1, [anEdit(2)])).toEqual(refused);
    expect(await work.originals.put(sha256, original)).toEqual(refused);
    expect(await work.backups.make('by-hand')).toEqual(refused);
    expect((await work.backups.status()).problem).toBe('no-space');
    expect(await work.snapshots.make()).toEqual({ ok: false, error: 'write-failed' });
    expect(await filesIn(profile)).toEqual(before);

    // One byte more, and there is room for an edit, but not for a file that would touch it.
    disk.free = reserve;
    expect(await work.journal.append(1, [anEdit(2)])).toEqual({ ok: true, value: { head: 2 } });
    expect(await work.originals.put(sha256, original)).toEqual(refused);

    disk.free = reserve + 1_000_000;
    expect(await work.originals.put(sha256, original)).toEqual({ ok: true, value: null });
    expect(await work.backups.make('by-hand')).toMatchObject({ ok: true });
    expect(await work.snapshots.make()).toEqual({ ok: true, value: { head: 2 } });
  });

  it('32: leaves the way to a folder for the backups on another disk', async () => {
    const profile = temporaryFolder();
    const drive = temporaryFolder();
    const otherDisk: FileSystem = {
      ...fs,
      stat: (async (path: string) => {
        const stats = await fs.stat(path);
        if (path.startsWith(drive)) stats.dev += 1;
        return stats;
      }) as never,
    };
    const disk = { free: reserve + 1_000_000 };
    const work = keeperOn(profile, disk, otherDisk);
    await work.journal.open();
    await work.journal.append(0, [anEdit(1)]);
    disk.free = 0;
    expect(await work.backups.make('by-hand')).toEqual({ ok: false, error: 'no-space' });
    expect(await work.backups.setFolder(drive)).toMatchObject({ folder: drive, problem: null });
    expect(await work.backups.make('by-hand')).toMatchObject({ ok: true });
    expect(await work.backups.list()).toHaveLength(1);
  });
});

describe('a start after one that did not come to its end', () => {
  const rows = (profile: string) => join(profile, 'IndexedDB', 'app.leveldb', '000003.log');

  /** A profile whose program was killed while its database held these bytes. */
  async function killedWith(bytes: string): Promise<string> {
    const profile = temporaryFolder();
    await fs.mkdir(join(profile, 'IndexedDB', 'app.leveldb'), { recursive: true });
    await fs.writeFile(rows(profile), 'at its start');
    await keeperOn(profile, { free: 1e9 }).begin();
    await fs.writeFile(rows(profile), bytes);
    return profile;
  }

  /** What the copies hold, oldest first. */
  async function copiesIn(profile: string): Promise<readonly string[]> {
    const recovery = join(profile, 'recovery');
    const names = await fs.readdir(recovery).catch(() => []);
    return Promise.all(
      names
        .sort()
        .map(async (name) =>
          fs.readFile(join(recovery, name, 'app.leveldb', '000003.log'), 'utf8'),
        ),
    );
  }

  it('10: has the database as it was found under recovery/', async () => {
    const profile = await killedWith('cut short');
    expect(await copiesIn(profile)).toEqual([]);
    await keeperOn(profile, { free: 1e9 }).begin();
    await fs.writeFile(rows(profile), 'made anew');
    expect(await copiesIn(profile)).toEqual(['cut short']);
  });

  it('copies nothing when the last one ended in order', async () => {
    const profile = await killedWith('whole');
    const work = keeperOn(profile, { free: 1e9 });
    await work.begin();
    await work.close();
    await keeperOn(profile, { free: 1e9 }).begin();
    expect(await copiesIn(profile)).toEqual(['whole']);
  });

  it('keeps the last two copies, and those of another reason beside them', async () => {
    const profile = await killedWith('1');
    const disk = { free: 1e9 };
    const work = keeperOn(profile, disk);
    for (const bytes of ['1', '2', '3']) {
      await fs.writeFile(rows(profile), bytes);
      await work.begin();
    }
    expect(await work.keepDatabaseAside()).toEqual({ ok: true, value: null });
    const names = (await fs.readdir(join(profile, 'recovery'))).map((name) => name.split('-')[0]);
    expect(names.sort()).toEqual(['IndexedDB.damaged', 'IndexedDB.unclean', 'IndexedDB.unclean']);
    expect((await copiesIn(profile)).slice(1)).toEqual(['2', '3']);
  });

  it.each([
    ['there is no room for a copy', 1_000_000, () => undefined],
    ['the copy fails', 1e9, (call: string) => (call === 'cp' ? systemError('EIO') : undefined)],
  ])('goes on when %s, and tries again at the next', async (_name, free, fault) => {
    const profile = await killedWith('rows');
    await keeperOn(profile, { free }, { ...faultyFs(fault), cp: faultyFs(fault).cp }).begin();
    expect(await copiesIn(profile)).toEqual([]);
    await keeperOn(profile, { free: 1e9 }).begin();
    expect(await copiesIn(profile)).toEqual(['rows']);
  });

  it('36: leaves no half copy where the disk gets full, and begins none that would use the reserve', async () => {
    const profile = await killedWith('rows');
    const cp: FileSystem['cp'] = async (from, to) => {
      await fs.cp(from, to, { recursive: true });
      throw systemError('ENOSPC');
    };
    const work = keeperOn(profile, { free: 1e9 }, { ...fs, cp });
    expect(await work.keepDatabaseAside()).toEqual({ ok: false, error: 'no-space' });
    expect(await copiesIn(profile)).toEqual([]);
    const full = keeperOn(profile, { free: reserve });
    expect(await full.keepDatabaseAside()).toEqual({ ok: false, error: 'no-space' });
    expect(await copiesIn(profile)).toEqual([]);
  });

  it('leaves the note of a program that ended before its window was loaded', async () => {
    const profile = await killedWith('rows');
    await keeperOn(profile, { free: 1e9 }).close();
    await keeperOn(profile, { free: 1e9 }).begin();
    expect(await copiesIn(profile)).toEqual(['rows']);
  });

  it('is a first start where nothing is there yet', async () => {
    const profile = temporaryFolder();
    await keeperOn(profile, { free: 1e9 }).begin();
    await keeperOn(profile, { free: 1e9 }).begin();
    expect(await fs.readdir(profile)).toEqual(['running.json']);
  });
});

it('12: a session that began a lost journal anew ends with its snapshot and backup', async () => {
  const profile = temporaryFolder();
  const before = keeperOn(profile, { free: 1e9 });
  await before.journal.open();
  await before.journal.append(0, [anEdit(1)]);
  await before.journal.close();
  await fs.rm(join(profile, 'journal'), { recursive: true });
  const work = keeperOn(profile, { free: 1e9 });
  expect(await work.journal.open()).toMatchObject({ value: { kind: 'lost' } });
  expect(await work.journal.begin()).toMatchObject({ value: { kind: 'open' } });
  await work.journal.append(0, [anEdit(1)]);
  await work.close();
  expect(await fs.readdir(join(profile, 'snapshots'))).toHaveLength(1);
  expect(await work.backups.list()).toHaveLength(1);
});
