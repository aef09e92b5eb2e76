import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createAtomicWriter } from '../../electron/files/atomic-write.ts';
import { createWorkKeeper } from '../../electron/keep-work.ts';
import type { WorkKeeper } from '../../electron/keep-work.ts';
import { readProjectJson } from '../../shared/formats/project-json/read-project-json.ts';
import { schemaVersion } from '../../shared/upgrades/index.ts';
import { sha256OfText } from '../builders.ts';
import { faultyFs, systemError } from '../fakes/faulty-fs.ts';
import type { Fault } from '../fakes/faulty-fs.ts';
import { hashesIn } from '../fakes/hashes-in.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';
import { anEdit } from './journal/journal-folder.ts';

const made: WorkKeeper[] = [];

afterEach(async () => {
  for (const work of made.splice(0)) await work.journal.close();
});

/** A start of the program on a profile. */
function startOn(
  profile: string,
  versions: { app: string; chromium: string; schema?: number },
  { fault = () => undefined, free }: { fault?: Fault; free?: number } = {},
) {
  const faulty = faultyFs(fault);
  const fileSystem: typeof faulty =
    free === undefined
      ? faulty
      : { ...faulty, statfs: (async () => ({ bavail: free, bsize: 1 })) as never };
  const work = createWorkKeeper({
    fs: fileSystem,
    writeFile: createAtomicWriter({ fs: fileSystem, platform: 'linux', owner: '0a1b2c3d' }),
    platform: 'linux',
    profile,
    versions,
    newId: () => 'database-1',
    now: Date.now,
  });
  made.push(work);
  return work;
}

const first = { app: '0.1.0', chromium: '156.0.8078.79' };
const newElectron = { app: '0.2.0', chromium: '158.0.1.1' };
const newLayout = { ...first, app: '0.3.0', schema: schemaVersion + 1 };

/** A profile with two edits in it and a database of the browser, as the first version leaves it. */
async function usedProfile(): Promise<string> {
  const profile = temporaryFolder();
  const work = startOn(profile, first);
  expect(await work.guard.prepare(false)).toEqual({ ok: true, value: { kind: 'as-before' } });
  await work.journal.open();
  await work.journal.append(0, [anEdit(1), anEdit(2)]);
  await fs.mkdir(join(profile, 'IndexedDB', 'app.leveldb'), { recursive: true });
  await fs.writeFile(join(profile, 'IndexedDB', 'app.leveldb', '000003.log'), 'rows');
  await work.guard.opened();
  await work.journal.close();
  return profile;
}

const noteOf = async (profile: string) =>
  JSON.parse(await fs.readFile(join(profile, 'profile-version.json'), 'utf8')) as unknown;

describe('the guard before a profile', () => {
  it('lets a first start and the same version through, without a backup', async () => {
    const profile = await usedProfile();
    expect(await noteOf(profile)).toEqual({ ...first, schema: schemaVersion });
    const work = startOn(profile, { ...first, app: '0.1.1' });
    expect(await work.guard.prepare(false)).toEqual({ ok: true, value: { kind: 'as-before' } });
    expect(await work.backups.list()).toEqual([]);
    expect(await noteOf(profile)).toEqual({ ...first, app: '0.1.1', schema: schemaVersion });
  });

  it.each([
    ['another Chromium', newElectron],
    ['another layout of records', newLayout],
  ])('27: makes a backup that can be restored before %s touches anything', async (_name, now) => {
    const profile = await usedProfile();
    const work = startOn(profile, now);
    expect(await work.guard.prepare(false)).toEqual({ ok: true, value: { kind: 'backed-up' } });
    const [backup, ...others] = await work.backups.list();
    expect(others).toEqual([]);
    expect(backup).toMatchObject({ reason: 'new-version' });
    const bytes = await work.backups.read(backup!.id);
    if (!bytes.ok) throw new Error(bytes.error);
    const read = await readProjectJson(bytes.value, { sha256: async (text) => sha256OfText(text) });
    expect(read).toMatchObject({ ok: true, value: { report: { problems: [] } } });
    // The browser's own files as they were, settings included.
    const [copy] = await fs.readdir(join(profile, 'recovery'));
    const log = join(profile, 'recovery', copy!, 'app.leveldb', '000003.log');
    expect(await fs.readFile(log, 'utf8')).toBe('rows');
    // The layout counts once the window has opened it; until then the step may still fail.
    expect(await noteOf(profile)).toMatchObject({ app: now.app, schema: schemaVersion });
    await work.guard.opened();
    expect(await noteOf(profile)).toEqual({ schema: schemaVersion, ...now });
    expect(await work.guard.prepare(false)).toEqual({ ok: true, value: { kind: 'as-before' } });
    await work.journal.close();
  });

  it('makes no second one when the upgrade has to be tried again', async () => {
    const profile = await usedProfile();
    for (let start = 0; start < 2; start += 1) {
      const work = startOn(profile, newLayout);
      expect(await work.guard.prepare(false)).toEqual({ ok: true, value: { kind: 'backed-up' } });
      expect(await work.backups.list()).toHaveLength(1);
      await work.journal.close();
    }
    expect(await fs.readdir(join(profile, 'recovery'))).toHaveLength(1);
  });

  it('27: looks for room first, and writes nothing where there is none', async () => {
    const profile = await usedProfile();
    const before = await hashesIn(profile);
    const work = startOn(profile, newElectron, { free: 10_000_000 });
    expect(await work.guard.prepare(false)).toEqual({ ok: false, error: 'no-space' });
    expect(await hashesIn(profile)).toEqual(before);
    // The user's own decision.
    expect(await work.guard.prepare(true)).toEqual({ ok: true, value: { kind: 'as-before' } });
    expect(await noteOf(profile)).toMatchObject(newElectron);
  });

  it('27: tells when the backup cannot be written, and leaves the note as it was', async () => {
    const profile = await usedProfile();
    const work = startOn(profile, newElectron, {
      fault: (call, path) =>
        call === 'handle.write' && path.includes('backups') ? systemError('EACCES') : undefined,
    });
    expect(await work.guard.prepare(false)).toEqual({ ok: false, error: 'no-permission' });
    expect(await noteOf(profile)).toMatchObject(first);
    await work.journal.close();
  });

  it.each([
    ['24: a newer layout', newLayout, first],
    ['25: a newer Chromium', newElectron, first],
  ])(
    '%s is refused by the name of the version it needs; no byte changes',
    async (_n, now, ours) => {
      const profile = await usedProfile();
      const later = startOn(profile, now);
      await later.guard.prepare(false);
      await later.guard.opened();
      await later.journal.close();
      const note = await noteOf(profile);
      const before = await hashesIn(profile);
      expect(Object.keys(before).length).toBeGreaterThan(5);
      const work = startOn(profile, ours);
      expect(await work.guard.newer()).toEqual({ app: now.app });
      expect(await work.guard.prepare(false)).toEqual({
        ok: true,
        value: { kind: 'newer', app: now.app },
      });
      await work.guard.opened();
      await work.close();
      expect(await noteOf(profile)).toEqual(note);
      expect(await hashesIn(profile)).toEqual(before);
    },
  );

  it('takes work whose note is gone for work of another version', async () => {
    const profile = await usedProfile();
    await fs.rm(join(profile, 'profile-version.json'));
    const work = startOn(profile, first);
    expect(await work.guard.prepare(false)).toEqual({ ok: true, value: { kind: 'backed-up' } });
    await work.journal.close();
  });
});
