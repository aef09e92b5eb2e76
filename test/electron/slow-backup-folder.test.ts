import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { createAtomicWriter } from '../../electron/files/atomic-write.ts';
import { createWorkKeeper } from '../../electron/keep-work.ts';
import { hangingFs } from '../fakes/hanging-fs.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';
import { anEdit } from './journal/journal-folder.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** A profile whose backups go to a drive. */
async function profileWithDrive(): Promise<string> {
  const profile = temporaryFolder();
  const drive = join(profile, 'drive');
  await fs.mkdir(drive);
  await fs.writeFile(join(profile, 'backup-folder.json'), JSON.stringify({ folder: drive }));
  return profile;
}

/** A start of the program; the drive can stop answering. */
function startOn(profile: string, chromium: string) {
  const files = hangingFs('/drive');
  const work = createWorkKeeper({
    fs: files.fs,
    writeFile: createAtomicWriter({ fs: files.fs, platform: 'linux', owner: '0a1b2c3d' }),
    platform: 'linux',
    profile,
    versions: { app: '0.1.0', chromium },
    newId: () => 'database-1',
    now: Date.now,
  });
  return { files, work };
}

/** So long quitting waits in all, in milliseconds: a folder that is only looked at gets less. */
const patienceOfQuitting = 15_000;

it('27, 32: a folder that never answers leaves the start before an upgrade its choice', async () => {
  const profile = await profileWithDrive();
  const before = startOn(profile, '156.0.0.0');
  await before.work.guard.prepare(false);
  await before.work.journal.open();
  await before.work.journal.append(0, [anEdit(1)]);
  await before.work.guard.opened();
  await before.work.journal.close();

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { files, work } = startOn(profile, '158.0.0.0');
  files.hang();
  const preparing = work.guard.prepare(false);
  await vi.waitFor(() => {
    expect(files.waiting()).toBe(1);
  });
  // As long as for writing on it: a drive may have to wake up.
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await preparing).toEqual({ ok: false, error: 'timed-out' });
  // The user's own decision.
  expect(await work.guard.prepare(true)).toEqual({ ok: true, value: { kind: 'as-before' } });
  files.answer();
  await work.journal.close();
});

it('32: at exit the snapshot is made before the backup is waited for', async () => {
  const profile = await profileWithDrive();
  const { files, work } = startOn(profile, '156.0.0.0');
  await work.journal.open();
  await work.journal.append(0, [anEdit(1)]);
  files.hang();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const closing = work.close();
  await vi.waitFor(() => {
    expect(files.waiting()).toBe(1);
  });
  const snapshots = await fs.readdir(join(profile, 'snapshots'));
  expect(snapshots).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(patienceOfQuitting);
  await closing;
  files.answer();
});

it('32: a backup that takes too long at exit keeps the program from no other step of its end', async () => {
  const profile = await profileWithDrive();
  const { files, work } = startOn(profile, '156.0.0.0');
  await work.begin();
  await work.journal.open();
  await work.journal.append(0, [anEdit(1)]);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  files.hang();
  // A timed one hangs already: writing is waited for longer than quitting waits.
  void work.backups.make('time');
  await vi.waitFor(() => {
    expect(files.waiting()).toBe(1);
  });
  const closing = work.close();
  await vi.waitFor(async () => {
    expect(await fs.readdir(join(profile, 'snapshots'))).toHaveLength(1);
  });
  await vi.advanceTimersByTimeAsync(patienceOfQuitting - 1);
  await closing;
  // The next start does not take it for a crash.
  expect(await fs.readdir(profile)).not.toContain('running.json');
  files.answer();
});
