import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAtomicWriter } from '../../electron/files/atomic-write.ts';
import { trackWrites } from '../../electron/files/track-writes.ts';
import {
  isNewer,
  isUpgrade,
  readProfileVersion,
  writeProfileVersion,
} from '../../electron/profile-version.ts';
import { quitWhenIdle } from '../../electron/quit-when-idle.ts';
import { FakeEmitter, fakeEvent } from '../fakes/electron.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';

const writeFile = createAtomicWriter({ fs, platform: 'linux', owner: '0a1b2c3d' });

describe('the note of the versions', () => {
  const ours = { app: '1.2.0', chromium: '156.0.8078.79', schema: 3 };

  it('calls a newer Chromium and a newer layout newer, and nothing else', () => {
    expect(isNewer(null, ours)).toBe(false);
    for (const [recorded, newer] of [
      [{ chromium: '156.0.1.1' }, false],
      [{ chromium: '156.0.9999.1', app: '9.0.0', schema: 3 }, false],
      [{ chromium: '99.0.0.0', schema: 1 }, false],
      [{ chromium: '157.0.0.0' }, true],
      [{ chromium: '156.0.1.1', schema: 4 }, true],
    ] as const) {
      expect(isNewer(recorded, ours), JSON.stringify(recorded)).toBe(newer);
    }
  });

  it('asks for a backup when layout or Chromium change, and when it says nothing', () => {
    expect(isUpgrade(null, ours)).toBe(true);
    for (const [recorded, upgrade] of [
      [{ chromium: '156.0.1.1', schema: 3 }, false],
      [{ chromium: '156.0.1.1' }, true],
      [{ chromium: '156.0.1.1', schema: 2 }, true],
      [{ chromium: '155.0.1.1', schema: 3 }, true],
    ] as const) {
      expect(isUpgrade(recorded, ours), JSON.stringify(recorded)).toBe(upgrade);
    }
  });

  it('is read back, and a damaged one counts as none', async () => {
    const path = join(temporaryFolder(), 'profile-version.json');
    expect(await readProfileVersion(fs, path)).toBeNull();
    await writeProfileVersion(writeFile, path, ours);
    expect(await readProfileVersion(fs, path)).toEqual(ours);
    for (const damaged of ['', '{', '{"chromium":"new"}', '{"chromium":157}']) {
      await fs.writeFile(path, damaged);
      expect(await readProfileVersion(fs, path)).toBeNull();
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
