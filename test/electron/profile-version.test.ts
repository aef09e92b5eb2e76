import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAtomicWriter } from '../../electron/files/atomic-write.ts';
import { trackWrites } from '../../electron/files/track-writes.ts';
import { mayOpenProfile } from '../../electron/profile-version.ts';
import { quitWhenIdle } from '../../electron/quit-when-idle.ts';
import { FakeEmitter, fakeEvent } from '../fakes/electron.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';

const writeFile = createAtomicWriter({ fs, platform: 'linux', owner: '0a1b2c3d' });

describe('mayOpenProfile', () => {
  const open = (path: string, chromium: string) => mayOpenProfile(fs, writeFile, path, chromium);

  it('opens a new profile, the same version and a newer one, and notes it', async () => {
    const path = join(temporaryFolder(), 'profile-version.json');
    for (const version of ['156.0.8078.79', '156.0.8078.79', '156.0.1.1', '157.0.1.0']) {
      expect(await open(path, version)).toBe(true);
      expect(JSON.parse(await fs.readFile(path, 'utf8'))).toEqual({ chromium: version });
    }
  });

  it('25: refuses a profile of a newer Chromium and changes nothing', async () => {
    const path = join(temporaryFolder(), 'profile-version.json');
    await open(path, '157.0.1.0');
    expect(await open(path, '156.0.8078.79')).toBe(false);
    expect(await open(path, '99.0.0.0')).toBe(false);
    expect(JSON.parse(await fs.readFile(path, 'utf8'))).toEqual({ chromium: '157.0.1.0' });
  });

  it('is not stopped by a damaged note', async () => {
    const path = join(temporaryFolder(), 'profile-version.json');
    for (const damaged of ['', '{', '{"chromium":"new"}', '{"chromium":157}']) {
      await fs.writeFile(path, damaged);
      expect(await open(path, '156.0.8078.79')).toBe(true);
    }
  });
});

describe('quitting', () => {
  it('waits for a running write', async () => {
    const path = join(temporaryFolder(), 'a');
    let release = () => {};
    const gate = new Promise<void>((resolve) => {
      release = resolve;
    });
    const tracked = trackWrites(async (target, bytes) => {
      await gate;
      return writeFile(target, bytes);
    });
    const exits: number[] = [];
    const app = Object.assign(new FakeEmitter(), { exit: (code: number) => exits.push(code) });
    quitWhenIdle(app as never, tracked.idle);
    const write = tracked.writeFile(path, new Uint8Array([1]));
    const event = fakeEvent({});
    app.emit('will-quit', event);
    expect(event.isPrevented).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(exits).toEqual([]);
    release();
    await write;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(exits).toEqual([0]);
    expect((await fs.stat(path)).size).toBe(1);
  });

  it('is at once when nothing is written', async () => {
    const exits: number[] = [];
    const app = Object.assign(new FakeEmitter(), { exit: (code: number) => exits.push(code) });
    quitWhenIdle(app as never, trackWrites(writeFile).idle);
    app.emit('will-quit', fakeEvent({}));
    await new Promise((resolve) => setImmediate(resolve));
    expect(exits).toEqual([0]);
  });
});
