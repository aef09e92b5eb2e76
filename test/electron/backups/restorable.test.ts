import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Backups } from '../../../electron/backups/backups.ts';
import { scheduleBackups } from '../../../electron/backups/schedule-backups.ts';
import { applyEdit } from '../../../shared/edits/apply-edit.ts';
import { replaceProject } from '../../../shared/edits/replace-project.ts';
import { readProjectJson } from '../../../shared/formats/project-json/read-project-json.ts';
import type { BackupReason } from '../../../shared/ipc/backup-info.ts';
import { emptyProject } from '../../../shared/model/project.ts';
import { aCompleteProject, builtAt, builtBy } from '../../builders.ts';
import { faultyFs, systemError } from '../../fakes/faulty-fs.ts';
import { misquoted } from '../../misquoted.ts';
import { anEdit } from '../journal/journal-folder.ts';
import { backupsOf, hour, sha256, valueOf } from './backup-profile.ts';

/** How each kind of backup comes about. */
const waysToMake: Readonly<Record<BackupReason, (backups: Backups) => Promise<void>>> = {
  time: async (backups) => {
    const made = new Promise<void>((resolve) => {
      backups.onChange(() => {
        resolve();
      });
    });
    scheduleBackups(backups, 1).noteChange();
    await made;
  },
  exit: async (backups) => scheduleBackups(backups).finish(),
  'by-hand': async (backups) => void valueOf(await backups.make('by-hand')),
  'before-restore': async (backups) => void valueOf(await backups.make('before-restore')),
  'new-version': async (backups) => void valueOf(await backups.makeUnlessThere('new-version')),
};

/** Restores a backup on a profile without work, as the window does; gives the backup that follows. */
async function restoredOnEmpty(bytes: Uint8Array, at: number): Promise<Uint8Array> {
  const context = { now: builtAt, by: builtBy, newId: () => 'restore' };
  const { project } = valueOf(await readProjectJson(bytes, { sha256, mayDiffer: true }));
  const edit = valueOf(replaceProject(emptyProject(), project, context));
  // What the window refuses does not get into the journal.
  valueOf(applyEdit(emptyProject(), edit));
  const { backups, journal, clock } = await backupsOf({ project: emptyProject() });
  await journal.append(1, [edit]);
  clock.now = at;
  return valueOf(await backups.read(valueOf(await backups.make('by-hand')).id));
}

describe('a backup that can be restored', () => {
  it.each(Object.keys(waysToMake) as BackupReason[])(
    '31: %s gives the same bytes from an empty profile',
    async (reason) => {
      const { backups, clock } = await backupsOf({ project: misquoted(aCompleteProject()) });
      await waysToMake[reason](backups);
      const [made, ...others] = await backups.list();
      expect(others).toEqual([]);
      expect(made).toMatchObject({ reason, counts: { articles: 1, claims: 2 } });
      const bytes = valueOf(await backups.read(made!.id));
      expect(bytes.length).toBeGreaterThan(1000);
      expect(Buffer.compare(await restoredOnEmpty(bytes, clock.now), bytes)).toBe(0);
    },
  );

  it('29: what the disk changes after the writing is not rotated in', async () => {
    let isBad = false;
    const honest = faultyFs(() => undefined);
    const { backups, clock, folder, journal } = await backupsOf({
      fileSystem: {
        ...honest,
        rename: async (from, to) => {
          await fs.rename(from, to);
          if (!isBad || !String(to).includes('unproved')) return;
          const bytes = await fs.readFile(to);
          bytes[bytes.length - 100]! ^= 1;
          await fs.writeFile(to, bytes);
        },
      },
    });
    const names: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      names.push(valueOf(await backups.make('time')).id);
      clock.now += hour;
    }
    isBad = true;
    for (let count = 0; count < 3; count += 1) {
      expect(await backups.make('time')).toEqual({ ok: false, error: 'verify-failed' });
      clock.now += hour;
    }
    expect((await backups.list()).map(({ id }) => id)).toEqual([...names].reverse());
    expect(await backups.status()).toMatchObject({
      problem: 'verify-failed',
      last: { id: names[2] },
    });
    for (const name of names) expect((await backups.read(name)).ok).toBe(true);
    // The damaged files do not stay either.
    expect((await fs.readdir(folder)).filter((name) => name.endsWith('.json'))).toEqual(names);
    isBad = false;
    await journal.append(1, [anEdit(2)]);
    expect((await backups.make('time')).ok).toBe(true);
    expect(await backups.status()).toMatchObject({ problem: null });
  });

  it('29: one that the end of the program has cut off leaves nothing behind that grows', async () => {
    let writes = 0;
    const { backups, clock, folder } = await backupsOf({
      // As when the program ends before the backup has its name.
      fileSystem: faultyFs((call, path) =>
        call === 'rename' && path.includes('unproved') && writes++ < 3
          ? systemError('EIO')
          : undefined,
      ),
    });
    for (let count = 0; count < 3; count += 1) {
      expect(await backups.make('exit')).toMatchObject({ ok: false });
      clock.now += hour;
    }
    expect(await fs.readdir(folder)).toEqual(['hashiya-unproved-database-1.json']);
    const made = valueOf(await backups.make('exit'));
    expect((await fs.readdir(folder)).filter((name) => name.endsWith('.json'))).toEqual([made.id]);
  });

  it('29: one that a restore would not take whole does not count, and lets no other go', async () => {
    const { backups, clock, folder, journal } = await backupsOf();
    const good = valueOf(await backups.make('time'));
    const claim = aCompleteProject().claims.get('claim-1')!;
    const after = { ...claim, propositionId: 'proposition-gone' };
    const change = { table: 'claims', id: claim.id, before: claim, after } as const;
    await journal.append(1, [{ ...anEdit(2), changes: [change] }]);
    for (let count = 0; count < 4; count += 1) {
      clock.now += hour;
      expect(await backups.make('time')).toEqual({ ok: false, error: 'verify-failed' });
    }
    expect(await backups.status()).toMatchObject({
      problem: 'verify-failed',
      last: { id: good.id },
    });
    // The last of them is there for whoever wants what can be had of it.
    const files = (await fs.readdir(folder)).filter((name) => name.endsWith('.json'));
    expect(files).toEqual([good.id, 'hashiya-not-restorable.json']);
    const rest = await fs.readFile(join(folder, 'hashiya-not-restorable.json'));
    expect(valueOf(await readProjectJson(rest, { sha256 })).project.articles.size).toBe(1);
  });
});
