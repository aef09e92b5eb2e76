import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { createFolderAsker, late } from '../../../electron/backups/ask-folder.ts';
import { hangingFs } from '../../fakes/hanging-fs.ts';
import { anEdit } from '../journal/journal-folder.ts';
import { backupsOf, hour, valueOf } from './backup-profile.ts';

const patience = { look: 500, work: 1500 };

/** Backups in a folder that answered once and hangs now. */
async function afterOneBackup() {
  const files = hangingFs('/backups');
  const made = await backupsOf({ fileSystem: files.fs, patience });
  const first = valueOf(await made.backups.make('time'));
  await made.journal.append(1, [anEdit(2)]);
  made.clock.now += hour;
  files.hang();
  return { ...made, files, first };
}

it('32: a folder that never answers fails the backup, tells the day of the last, and is asked no more', async () => {
  const { backups, files, first } = await afterOneBackup();
  const told: unknown[] = [];
  backups.onChange(({ problem, lastAt }) => told.push({ problem, lastAt }));
  expect(await backups.make('time')).toEqual({ ok: false, error: 'timed-out' });
  expect(told).toEqual([{ problem: 'timed-out', lastAt: first.at }]);
  const asked = files.waiting();
  // Each call that hangs takes one of the four threads that saving needs too.
  expect(asked).toBeLessThanOrEqual(2);
  expect(await backups.make('by-hand')).toEqual({ ok: false, error: 'timed-out' });
  expect(await backups.makeUnlessThere('new-version')).toEqual({ ok: false, error: 'timed-out' });
  await backups.makeIfChanged('exit');
  expect(await backups.list()).toEqual([]);
  expect(await backups.read(first.id)).toEqual({ ok: false, error: 'read-failed' });
  expect(await backups.bringOriginals(['f'.repeat(64)])).toBe(1);
  expect(files.waiting()).toBe(asked);
  files.answer();
});

it('32: what is asked while the backup is being waited for takes one thread more, not one each', async () => {
  const { backups, files } = await afterOneBackup();
  const asked = [backups.make('time'), ...[1, 2, 3, 4].map(async () => backups.status())];
  await Promise.all(asked);
  expect(files.waiting()).toBeLessThanOrEqual(2);
  files.answer();
});

it('32: a folder that answers after all has its backup, and the problem is over', async () => {
  const { backups, files, first, clock, journal } = await afterOneBackup();
  expect(await backups.make('time')).toEqual({ ok: false, error: 'timed-out' });
  files.answer();
  await vi.waitFor(async () => {
    expect(await backups.status()).toMatchObject({
      problem: null,
      last: { at: '2026-03-01T09:00:00.000Z' },
    });
  });
  expect(await backups.list()).toHaveLength(2);
  expect((await backups.read(first.id)).ok).toBe(true);
  await journal.append(2, [anEdit(3)]);
  clock.now += hour;
  expect((await backups.make('time')).ok).toBe(true);
});

it('32: a drive that sleeps is waited for as long as for writing on it, and what was said of it corrected', async () => {
  const { backups, files } = await afterOneBackup();
  const told: unknown[] = [];
  expect((await backups.status()).problem).toBe('timed-out');
  backups.onChange(({ problem }) => told.push(problem));
  files.answer();
  await vi.waitFor(() => {
    expect(told).toEqual([null]);
  });
  files.hang();
  const making = backups.makeUnlessThere('time');
  setTimeout(
    () => {
      files.answer();
    },
    (patience.look + patience.work) / 2,
  );
  expect(await making).toMatchObject({ ok: true });
  expect(await backups.list()).toHaveLength(2);
});

it('32: another folder is used although the first one hangs', async () => {
  const { backups, files, profile } = await afterOneBackup();
  expect(await backups.make('time')).toEqual({ ok: false, error: 'timed-out' });
  const drive = join(profile, 'drive');
  await fs.mkdir(drive);
  expect(await backups.setFolder(drive)).toMatchObject({ problem: null, last: null });
  const made = valueOf(await backups.make('by-hand'));
  expect(await backups.status()).toMatchObject({ problem: null, last: { id: made.id } });
  files.answer();
});

it('32: a step that moves more has more time', async () => {
  const ask = createFolderAsker();
  const slow = async (step: (bytes?: number) => void): Promise<string> => {
    // 100 ms of patience and 400 for the bytes.
    step(200_000);
    await new Promise((resolve) => setTimeout(resolve, 250));
    return 'done';
  };
  expect(await ask('/a', 100, slow)).toBe('done');
  expect(await ask('/a', 100, async () => slow(() => undefined))).toBe(late);
});
