import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { afterEach, expect, it, vi } from 'vitest';
import { createAtomicWriter } from '../../electron/files/atomic-write.ts';
import { createWorkKeeper } from '../../electron/keep-work.ts';
import { hangingFs } from '../fakes/hanging-fs.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';
import { anEdit } from './journal/journal-folder.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** A start of the program on a profile whose folder of backups does not answer. */
function startOn(profile: string, chromium: string) {
  const files = hangingFs('/backups');
  files.hang();
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

/** Lets the clock of timeouts run, a second at a time, until something has settled; gives the seconds. */
async function secondsUntil(settling: Promise<unknown>): Promise<number> {
  let isSettled = false;
  void settling.finally(() => {
    isSettled = true;
  });
  for (let seconds = 0; seconds < 200; seconds += 1) {
    // Files are read in real time.
    for (let turn = 0; turn < 50 && !isSettled; turn += 1) await breathe();
    if (isSettled) return seconds;
    await vi.advanceTimersByTimeAsync(1000);
  }
  return Infinity;
}

it('27, 32: a folder that never answers leaves the start before an upgrade its choice', async () => {
  const profile = temporaryFolder();
  const before = startOn(profile, '156.0.0.0');
  await before.work.guard.prepare(false);
  await before.work.journal.open();
  await before.work.journal.append(0, [anEdit(1)]);
  await before.work.guard.opened();
  await before.work.journal.close();

  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { files, work } = startOn(profile, '158.0.0.0');
  const preparing = work.guard.prepare(false);
  await vi.waitFor(() => {
    expect(files.waiting()).toBe(1);
  });
  expect(await secondsUntil(preparing)).toBeLessThan(60);
  expect(await preparing).toEqual({ ok: false, error: 'timed-out' });
  // The user's own decision.
  expect(await work.guard.prepare(true)).toEqual({ ok: true, value: { kind: 'as-before' } });
  files.answer();
  await work.journal.close();
});

it('32: at exit the snapshot is made before the backup is waited for', async () => {
  const profile = temporaryFolder();
  const { files, work } = startOn(profile, '156.0.0.0');
  await work.journal.open();
  await work.journal.append(0, [anEdit(1)]);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const closing = work.close();
  await vi.waitFor(() => {
    expect(files.waiting()).toBe(1);
  });
  const snapshots = await fs.readdir(join(profile, 'snapshots'));
  expect(snapshots).toHaveLength(1);
  // Quitting waits 15 seconds in all.
  expect(await secondsUntil(closing)).toBeLessThan(15);
  files.answer();
});
