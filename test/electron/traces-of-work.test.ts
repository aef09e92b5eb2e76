import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { WorkKeeper } from '../../electron/keep-work.ts';
import { hashOf } from '../../electron/originals/originals.ts';
import { hasTracesOfWork } from '../../electron/traces-of-work.ts';
import { hangingFs } from '../fakes/hanging-fs.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';
import { anEdit } from './journal/journal-folder.ts';
import { workIn } from './snapshots/work-folder.ts';

let work: WorkKeeper | undefined;

afterEach(async () => {
  await work?.journal.close();
});

/** What a start on a profile finds of the journal. */
async function openingOf(profile: string) {
  work = workIn(profile);
  expect(await work.guard.prepare(false)).toMatchObject({ ok: true });
  const opened = await work.journal.open();
  if (!opened.ok) throw new Error(opened.error);
  return opened.value.kind;
}

/** A profile after a day's work, of which only some files are left. */
async function leftOf(...names: readonly string[]): Promise<string> {
  const profile = temporaryFolder();
  await openingOf(profile);
  await work!.guard.opened();
  const bytes = new TextEncoder().encode('خبر');
  await work!.originals.put(hashOf(bytes), bytes);
  await work!.journal.append(0, [anEdit(1)]);
  await work!.close();
  const all = await fs.readdir(profile);
  expect(all).toEqual(expect.arrayContaining([...names, 'journal', 'hashiya-database.json']));
  for (const name of all.filter((one) => !names.includes(one))) {
    await fs.rm(join(profile, name), { recursive: true });
  }
  return profile;
}

describe('a profile without a journal and without the birth marker', () => {
  it('is a first start when nothing else is there, however often it was tried', async () => {
    const profile = temporaryFolder();
    // The start ended before the journal was begun.
    expect(await workIn(profile).guard.newer()).toBeNull();
    await fs.writeFile(
      join(profile, 'profile-version.json'),
      '{"chromium":"156.0.0.0","app":"0.1.0"}',
    );
    expect(await openingOf(profile)).toBe('open');
  });

  it.each(['backups', 'originals', 'snapshots', 'profile-version.json'])(
    '12: is a loss, never a silent empty start, when %s are left',
    async (name) => {
      const profile = await leftOf(name);
      expect(await openingOf(profile)).toBe('lost');
      // It stays one until somebody decides.
      await work!.journal.close();
      expect(await openingOf(profile)).toBe('lost');
      expect(await work!.journal.begin()).toMatchObject({ ok: true, value: { kind: 'open' } });
    },
  );

  it('12: is a loss when the backups in a folder of the user’s own are left', async () => {
    const profile = await leftOf('backups');
    const drive = join(temporaryFolder(), 'drive');
    await fs.rename(join(profile, 'backups'), drive);
    await fs.writeFile(join(profile, 'backup-folder.json'), JSON.stringify({ folder: drive }));
    expect(await openingOf(profile)).toBe('lost');
    const [backup] = await work!.backups.list();
    expect(backup).toMatchObject({ reason: 'exit' });
  });

  it('does not wait for a folder that never answers', async () => {
    const profile = temporaryFolder();
    await fs.writeFile(
      join(profile, 'backup-folder.json'),
      JSON.stringify({ folder: join(profile, 'drive') }),
    );
    const drive = hangingFs('drive');
    drive.hang();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const found = hasTracesOfWork(drive.fs, profile);
      await vi.waitFor(() => {
        expect(drive.waiting()).toBe(1);
      });
      await vi.advanceTimersByTimeAsync(5_000);
      expect(await found).toBe(false);
    } finally {
      vi.useRealTimers();
      drive.answer();
    }
  });

  it('is begun in a database from before there were journals', async () => {
    const profile = temporaryFolder();
    await fs.mkdir(join(profile, 'IndexedDB', 'app.leveldb'), { recursive: true });
    await fs.writeFile(join(profile, 'IndexedDB', 'app.leveldb', '000003.log'), 'rows');
    expect(await openingOf(profile)).toBe('open');
  });
});
