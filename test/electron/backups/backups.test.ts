import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scheduleBackups } from '../../../electron/backups/schedule-backups.ts';
import { applyEdit } from '../../../shared/edits/apply-edit.ts';
import { invertEdit } from '../../../shared/edits/invert-edit.ts';
import { replaceProject } from '../../../shared/edits/replace-project.ts';
import { readProjectJson } from '../../../shared/formats/project-json/read-project-json.ts';
import { writeProjectJson } from '../../../shared/formats/project-json/write-project-json.ts';
import type { Change } from '../../../shared/model/edit.ts';
import { emptyProject, tableNames } from '../../../shared/model/project.ts';
import type { Project } from '../../../shared/model/project.ts';
import { aCompleteProject, anEntity, builtAt, builtBy } from '../../builders.ts';
import { faultyFs, systemError } from '../../fakes/faulty-fs.ts';
import type { Fault } from '../../fakes/faulty-fs.ts';
import { hashOf } from '../../../electron/originals/originals.ts';
import { anEdit } from '../journal/journal-folder.ts';
import { backupsOf, hour, sha256, valueOf } from './backup-profile.ts';

const setUp = async (fault: Fault = () => undefined) => backupsOf({ fileSystem: faultyFs(fault) });

describe('backups', () => {
  it('31: are the own export of what the journal holds, and give the same export again', async () => {
    const { backups } = await setUp();
    const made = valueOf(await backups.make('by-hand'));
    expect(made).toMatchObject({ reason: 'by-hand', at: '2026-03-01T08:00:00.000Z' });
    expect(made.counts.articles).toBe(1);
    const bytes = valueOf(await backups.read(made.id));
    // A Buffer becomes another thing on some ways to the window.
    expect(Object.getPrototypeOf(bytes)).toBe(Uint8Array.prototype);
    const read = valueOf(await readProjectJson(bytes, { sha256 }));
    expect(read.report.problems).toEqual([]);
    const written = (project: Project) =>
      writeProjectJson(project, { kind: 'project' }, { now: made.at, generator: 'Hashiya 0.1.0' });
    expect(Buffer.from(bytes).toString('utf8')).toBe(written(aCompleteProject()));
    const restored = valueOf(
      replaceProject(emptyProject(), read.project, { now: builtAt, by: builtBy, newId: () => 'r' }),
    );
    expect(written(valueOf(applyEdit(emptyProject(), restored)))).toBe(written(aCompleteProject()));
  });

  it('30: restoring and taking it back gives the identical state', () => {
    const context = { now: builtAt, by: builtBy, newId: () => 'restore' };
    const present = aCompleteProject();
    const wanted = { ...aCompleteProject(), comments: new Map(), contradictions: new Map() };
    const entity = anEntity({ id: 'entity-new' });
    const other = { ...wanted, entities: new Map([...wanted.entities, [entity.id, entity]]) };
    const restore = valueOf(replaceProject(present, other, context));
    const restored = valueOf(applyEdit(present, restore));
    for (const name of tableNames) expect(restored[name], name).toEqual(other[name]);
    const back = valueOf(applyEdit(restored, invertEdit(restore, context)));
    for (const name of tableNames) expect(back[name], name).toEqual(present[name]);
    expect(replaceProject(present, present, context)).toMatchObject({ ok: false });
  });

  it('29: a file that was changed afterwards is not given out', async () => {
    const { backups, folder } = await setUp();
    const { id } = valueOf(await backups.make('time'));
    const bytes = await fs.readFile(join(folder, id));
    bytes[200] = bytes[200]! ^ 1;
    await fs.writeFile(join(folder, id), bytes);
    expect(await backups.read(id)).toEqual({ ok: false, error: 'damaged' });
    await fs.truncate(join(folder, id), 100);
    expect(await backups.list()).toEqual([]);
    expect(await backups.read('../../etc/passwd')).toEqual({ ok: false, error: 'not-found' });
  });

  it('29, 32: a full disk keeps the older ones and says so; the next one clears it', async () => {
    let full = false;
    const { backups, clock } = await setUp((call, path) =>
      full && call === 'handle.write' && path.includes('backups')
        ? systemError('ENOSPC')
        : undefined,
    );
    const first = valueOf(await backups.make('time'));
    full = true;
    clock.now += hour;
    expect(await backups.make('time')).toEqual({ ok: false, error: 'no-space' });
    expect(await backups.status()).toMatchObject({ problem: 'no-space', last: { id: first.id } });
    expect(await backups.list()).toHaveLength(1);
    full = false;
    expect((await backups.make('time')).ok).toBe(true);
    expect(await backups.status()).toMatchObject({ problem: null });
  });

  it.each([
    ['EROFS', 'read-only'],
    ['EACCES', 'no-permission'],
    ['EIO', 'write-failed'],
  ])('29, 32: %s keeps the older ones, and the day of the last is told', async (code, error) => {
    let refuses = false;
    const { backups, clock } = await setUp((call, path) =>
      refuses && call === 'open' && path.includes('backups') && path.endsWith('.tmp')
        ? systemError(code)
        : undefined,
    );
    const first = valueOf(await backups.make('time'));
    refuses = true;
    clock.now += 30 * hour;
    expect(await backups.make('time')).toEqual({ ok: false, error });
    expect(await backups.status()).toMatchObject({
      problem: error,
      last: { id: first.id },
      lastAt: '2026-03-01T08:00:00.000Z',
    });
    expect((await backups.read(first.id)).ok).toBe(true);
  });

  it('28, 41: after a clock that was ahead, the last one is not that of the future', async () => {
    const { backups, clock } = await setUp();
    const now = clock.now;
    clock.now += 400 * 24 * hour;
    const ahead = valueOf(await backups.make('time'));
    clock.now = now;
    expect(await backups.status()).toMatchObject({ last: { id: ahead.id } });
    const made = valueOf(await backups.make('time'));
    expect(await backups.status()).toMatchObject({ last: { id: made.id }, lastAt: made.at });
    expect(await backups.list()).toHaveLength(2);
  });

  it('32: a chosen folder that is not plugged in is not made on this disk', async () => {
    const { backups, profile } = await setUp();
    const drive = join(profile, 'drive');
    expect(await backups.setFolder(drive)).toMatchObject({ folder: drive, isDefault: false });
    expect(await backups.make('time')).toEqual({ ok: false, error: 'no-folder' });
    await expect(fs.stat(drive)).rejects.toThrow('ENOENT');
    await fs.mkdir(drive);
    expect((await backups.make('time')).ok).toBe(true);
    expect((await fs.readdir(drive)).filter((name) => name !== 'originals')).toHaveLength(2);
    expect(await backups.setFolder(null)).toMatchObject({ isDefault: true, last: null });
  });

  it('32: a drive that was unplugged is known at the start, with the day of the last backup', async () => {
    const { backups, profile, restarted } = await setUp();
    const told: unknown[] = [];
    const drive = join(profile, 'drive');
    await fs.mkdir(drive);
    await backups.setFolder(drive);
    const { at } = valueOf(await backups.make('time'));
    await fs.rename(drive, join(profile, 'unplugged'));
    const again = restarted();
    again.onChange(({ problem }) => told.push(problem));
    expect(await again.status()).toMatchObject({ last: null, lastAt: at, problem: 'no-folder' });
    await fs.rename(join(profile, 'unplugged'), drive);
    expect(await again.status()).toMatchObject({ last: { at }, lastAt: at, problem: null });
    await fs.rename(drive, join(profile, 'unplugged'));
    await again.makeIfChanged('time');
    await again.setFolder(null);
    expect(told).toEqual(['no-folder', null]);
  });

  it('31: have the files as received beside them, each once, and bring them back', async () => {
    const { backups, originals, profile, folder, clock, journal } = await setUp();
    const bytes = new TextEncoder().encode('نص كما وصل');
    const sha = hashOf(bytes);
    await originals.put(sha, bytes);
    const [article] = aCompleteProject().articles.values();
    const provenance = { ...article!.provenance, sha256: sha, size: bytes.length };
    const after = { ...article!, provenance };
    const change: Change = { table: 'articles', id: after.id, before: article!, after };
    await journal.append(1, [{ ...anEdit(2), changes: [change] }]);
    valueOf(await backups.make('time'));
    const kept = join(folder, 'originals', sha);
    expect(await fs.readFile(kept, 'utf8')).toBe('نص كما وصل');
    const { mtimeMs } = await fs.stat(kept);
    clock.now += hour;
    valueOf(await backups.make('time'));
    expect((await fs.stat(kept)).mtimeMs).toBe(mtimeMs);

    await fs.rm(join(profile, 'originals'), { recursive: true });
    expect(await originals.get(sha)).toBeNull();
    expect(await backups.bringOriginals([sha, 'f'.repeat(64)])).toBe(1);
    expect(await originals.get(sha)).toEqual(bytes);

    // A copy that was damaged on its drive is no copy; the next backup mends one that is too short.
    await fs.truncate(kept, 3);
    await fs.rm(join(profile, 'originals'), { recursive: true });
    expect(await backups.bringOriginals([sha])).toBe(1);
    await originals.put(sha, bytes);
    clock.now += hour;
    valueOf(await backups.make('time'));
    expect(await fs.readFile(kept, 'utf8')).toBe('نص كما وصل');
  });

  it('32: are whole, and it is said, when the files as received do not fit beside them', async () => {
    const { backups, originals, journal } = await setUp((call, path) =>
      call === 'handle.write' && path.includes('backups/originals')
        ? systemError('ENOSPC')
        : undefined,
    );
    const bytes = new TextEncoder().encode('نص كما وصل');
    await originals.put(hashOf(bytes), bytes);
    const [article] = aCompleteProject().articles.values();
    const provenance = { ...article!.provenance, sha256: hashOf(bytes), size: bytes.length };
    const after = { ...article!, provenance };
    const change: Change = { table: 'articles', id: after.id, before: article!, after };
    await journal.append(1, [{ ...anEdit(2), changes: [change] }]);
    const made = valueOf(await backups.make('time'));
    expect((await backups.read(made.id)).ok).toBe(true);
    expect(await backups.status()).toMatchObject({
      problem: 'no-originals',
      last: { id: made.id },
    });
  });

  it('28: thins out, and touches nothing that is not its own', async () => {
    const { backups, clock, folder } = await setUp();
    await fs.mkdir(folder);
    await fs.writeFile(join(folder, 'mine.json'), '{}');
    for (let count = 0; count < 8; count += 1) {
      valueOf(await backups.make('time'));
      clock.now += hour;
    }
    expect((await backups.list()).map(({ at }) => at.slice(11, 13))).toEqual(['15', '14', '13']);
    expect(await fs.readdir(folder)).toContain('mine.json');
  });

  it('are not made twice of the same state', async () => {
    const { backups, journal, clock } = await setUp();
    await backups.makeIfChanged('exit');
    clock.now += hour;
    await backups.makeIfChanged('exit');
    expect(await backups.list()).toHaveLength(1);
    await journal.append(1, [anEdit(2)]);
    await backups.makeIfChanged('exit');
    expect(await backups.list()).toHaveLength(2);
  });
});

describe('the schedule', () => {
  it('28: makes one so long after the first change, and one at the end', async () => {
    const reasons: string[] = [];
    const makeIfChanged = async (reason: string) => {
      reasons.push(reason);
    };
    const schedule = scheduleBackups({ makeIfChanged }, 20);
    schedule.noteChange();
    schedule.noteChange();
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(reasons).toEqual(['time']);
    schedule.noteChange();
    await schedule.finish();
    schedule.noteChange();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(reasons).toEqual(['time', 'exit']);
  });
});
