import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it } from 'vitest';
import type { StoredState } from '../../../renderer/state/storage.ts';
import { anEdit } from '../../electron/journal/journal-folder.ts';
import { workIn } from '../../electron/snapshots/work-folder.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';
import { valueOf } from './journaled-profile.ts';
import type { Profile } from './journaled-profile.ts';
import { started, stopped } from './kept-profile.ts';

afterEach(async () => stopped());

/** Starts, makes the edits `from` … `to`, and ends. */
async function workOn(profile: Profile, from: number, to: number, how: 'close' | 'crash') {
  const { storage } = started(profile);
  valueOf(await storage.load());
  for (let number = from; number <= to; number += 1) valueOf(await storage.apply(anEdit(number)));
  await stopped(how);
}

/** Snapshots of 3 and of 5 edits, two more edits only in journal and database. */
async function aWorkedOnProfile(): Promise<Profile> {
  const profile = { folder: temporaryFolder(), factory: new IDBFactory() };
  await workOn(profile, 1, 3, 'close');
  await workOn(profile, 4, 5, 'close');
  await workOn(profile, 6, 7, 'crash');
  return profile;
}

async function load(profile: Profile): Promise<StoredState> {
  const { storage } = started(profile);
  return valueOf(await storage.load());
}

function annotatorsOf({ project }: StoredState): number {
  return project.annotators.size;
}

const inJournal = (profile: Profile, name: string): string => join(profile.folder, 'journal', name);

describe('work that journal and database have both lost', () => {
  it.each(['journal', 'journal and birth marker'])(
    '8: comes back from the newest snapshot when %s and database are gone, and the user is told',
    async (what) => {
      const profile = await aWorkedOnProfile();
      await fs.rm(join(profile.folder, 'journal'), { recursive: true });
      if (what !== 'journal') await fs.rm(join(profile.folder, 'hashiya-database.json'));
      profile.factory = new IDBFactory();
      const state = await load(profile);
      expect(annotatorsOf(state)).toBe(5);
      expect(state.notice).toBe('from-snapshot');
      // Undo knows it as one edit.
      expect(state.recentEdits.map(({ type }) => type)).toEqual(['restore-backup']);
      await stopped();

      // And it goes on from there, without another word.
      await workOn(profile, 8, 9, 'crash');
      const again = await load(profile);
      expect(annotatorsOf(again)).toBe(7);
      expect(again.notice).toBeUndefined();
    },
  );

  it('8: comes back from the generation before where the newest is damaged', async () => {
    const profile = await aWorkedOnProfile();
    await fs.rm(join(profile.folder, 'journal'), { recursive: true });
    profile.factory = new IDBFactory();
    const path = join(profile.folder, 'snapshots', '000000000005.snapshot');
    await fs.truncate(path, 300);
    expect(annotatorsOf(await load(profile))).toBe(3);
    expect(await fs.readdir(join(profile.folder, 'snapshots'))).toContain(
      '000000000005.snapshot.damaged-1700000000000',
    );
  });

  it('8: comes back where the journal has lost its end', async () => {
    const profile = await aWorkedOnProfile();
    const log = await fs.readFile(inJournal(profile, '00000001.log'));
    await fs.writeFile(inJournal(profile, '00000001.log'), log.subarray(0, log.length * 0.4));
    profile.factory = new IDBFactory();
    const state = await load(profile);
    expect(annotatorsOf(state)).toBe(5);
    expect(state.notice).toBe('from-snapshot');
    expect(state.recentEdits.at(-1)?.type).toBe('restore-backup');
    expect(state.recentEdits.length).toBeGreaterThan(1);
  });

  it('12: is told as lost, never an empty start, where every snapshot is damaged too', async () => {
    const profile = await aWorkedOnProfile();
    await fs.rm(join(profile.folder, 'journal'), { recursive: true });
    profile.factory = new IDBFactory();
    for (const name of await fs.readdir(join(profile.folder, 'snapshots'))) {
      await fs.truncate(join(profile.folder, 'snapshots', name), 200);
    }
    const loaded = await started(profile).storage.load();
    expect(loaded).toMatchObject({ ok: false, error: { code: 'lost' } });
  });
});

describe('a snapshot that is not needed', () => {
  it('never takes the place of what the database still has', async () => {
    const profile = await aWorkedOnProfile();
    const log = await fs.readFile(inJournal(profile, '00000001.log'));
    await fs.writeFile(inJournal(profile, '00000001.log'), log.subarray(0, log.length * 0.4));
    expect(annotatorsOf(await load(profile))).toBe(7);
    await stopped();
    await workOn(profile, 8, 8, 'crash');
    // Nor later: the journal counts anew, and an old number means another record.
    profile.factory = new IDBFactory();
    expect(annotatorsOf(await load(profile))).toBe(8);
  });

  it('does not come back after the user has begun anew', async () => {
    const profile = await aWorkedOnProfile();
    await fs.rm(join(profile.folder, 'journal'), { recursive: true });
    const { work } = started(profile);
    await work.journal.open();
    valueOf(await work.journal.begin());
    await stopped();
    profile.factory = new IDBFactory();
    expect(annotatorsOf(await load(profile))).toBe(0);
  });

  it('is made by itself once the journal has grown, and then read by a start', async () => {
    const folder = temporaryFolder();
    const work = workIn(folder, fs, { snapshots: { growthBytes: 1, delayMs: 0 } });
    await work.journal.open();
    await work.journal.append(0, [anEdit(1)]);
    await expect
      .poll(async () => fs.readdir(join(folder, 'snapshots')).catch(() => []))
      .toContain('000000000001.snapshot');
    await work.journal.close();
  });
});
