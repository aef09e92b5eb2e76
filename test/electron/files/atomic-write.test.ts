import * as fs from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAtomicWriter } from '../../../electron/files/atomic-write.ts';
import { systemErrorCode } from '../../../electron/files/file-system.ts';
import type { FileSystem } from '../../../electron/files/file-system.ts';
import { faultyFs, systemError } from '../../fakes/faulty-fs.ts';
import type { Fault } from '../../fakes/faulty-fs.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';

const owner = '0a1b2c3d';
const utf8 = new TextEncoder();
const oldText = 'القديم';
const newText = 'الجديد '.repeat(20_000);
const writerOver = (over: FileSystem, platform: NodeJS.Platform = 'linux') =>
  createAtomicWriter({ fs: over, platform, owner });
const write = writerOver(fs);

describe('atomic write', () => {
  it('writes a new file and leaves nothing else in the folder', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'تقرير.json');
    expect(await write(path, utf8.encode(newText))).toEqual({ ok: true, value: null });
    expect(await fs.readFile(path, 'utf8')).toBe(newText);
    expect(await fs.readdir(folder)).toEqual(['تقرير.json']);
  });

  it('writes an empty file', async () => {
    const path = join(temporaryFolder(), 'a');
    expect(await write(path, new Uint8Array())).toEqual({ ok: true, value: null });
    expect((await fs.stat(path)).size).toBe(0);
  });

  it('86: replaces the target of a link and keeps the link and the permission bits', async () => {
    const folder = temporaryFolder();
    const target = join(folder, 'target');
    await fs.writeFile(target, oldText);
    await fs.chmod(target, 0o660);
    await fs.symlink('target', join(folder, 'link'));
    await fs.symlink('link', join(folder, 'link-to-link'));
    expect((await write(join(folder, 'link-to-link'), utf8.encode(newText))).ok).toBe(true);
    expect((await fs.lstat(join(folder, 'link-to-link'))).isSymbolicLink()).toBe(true);
    expect((await fs.lstat(target)).isFile()).toBe(true);
    expect((await fs.stat(target)).mode & 0o777).toBe(0o660);
    expect(await fs.readFile(target, 'utf8')).toBe(newText);
  });

  it('creates the target of a link that points to nothing yet', async () => {
    const folder = temporaryFolder();
    await fs.symlink('later', join(folder, 'link'));
    expect((await write(join(folder, 'link'), utf8.encode(newText))).ok).toBe(true);
    expect(await fs.readFile(join(folder, 'later'), 'utf8')).toBe(newText);
  });

  it('86: refuses links in a circle, folders, pipes and files marked read-only', async () => {
    const folder = temporaryFolder();
    await fs.symlink('b', join(folder, 'a'));
    await fs.symlink('a', join(folder, 'b'));
    await fs.mkdir(join(folder, 'folder'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    await fs.writeFile(join(folder, 'read-only'), oldText);
    await fs.chmod(join(folder, 'read-only'), 0o444);
    const before = await fs.readdir(folder);
    const refusal = async (name: string) => write(join(folder, name), utf8.encode(newText));
    expect(await refusal('a')).toEqual({ ok: false, error: 'write-failed' });
    expect(await refusal('folder')).toEqual({ ok: false, error: 'is-a-folder' });
    expect(await refusal('pipe')).toEqual({ ok: false, error: 'name-not-allowed' });
    expect(await refusal('read-only')).toEqual({ ok: false, error: 'no-permission' });
    expect(await refusal('x'.repeat(300))).toEqual({ ok: false, error: 'name-not-allowed' });
    expect(await refusal('gone/x')).toEqual({ ok: false, error: 'write-failed' });
    expect(await fs.readdir(folder)).toEqual(before);
    expect(await fs.readFile(join(folder, 'read-only'), 'utf8')).toBe(oldText);
  });

  it('clears away what a crash left, but not the temporary files of others', async () => {
    const folder = temporaryFolder();
    const ours = `.hashiya-${owner}-0123456789abcdef.tmp`;
    const others = [
      '.hashiya-ffffffff-0123456789abcdef.tmp',
      `${ours}.txt`,
      `.hashiya-${owner}.tmp`,
    ];
    for (const name of [ours, ...others]) await fs.writeFile(join(folder, name), 'x');
    await write(join(folder, 'a'), utf8.encode(newText));
    expect((await fs.readdir(folder)).sort()).toEqual(['a', ...others].sort());
  });

  it('lets two writes into one folder run at the same time', async () => {
    const folder = temporaryFolder();
    const names = ['a', 'b', 'c', 'd'];
    const results = await Promise.all(
      names.map((name) => write(join(folder, name), utf8.encode(name))),
    );
    expect(results.map((result) => result.ok)).toEqual([true, true, true, true]);
    expect((await fs.readdir(folder)).sort()).toEqual(names);
    for (const name of names) expect(await fs.readFile(join(folder, name), 'utf8')).toBe(name);
  });

  it('notices when the disk does not hold what was written', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a');
    await fs.writeFile(path, oldText);
    const corrupting: FileSystem = {
      ...fs,
      open: async (name, flags) => {
        const handle = await fs.open(name, flags);
        const sync = handle.sync.bind(handle);
        handle.sync = async () => {
          if (flags === 'wx+') await handle.write(new Uint8Array([0xff]), 0, 1, 5);
          await sync();
        };
        return handle;
      },
    };
    const result = await writerOver(corrupting)(path, utf8.encode(newText));
    expect(result).toEqual({ ok: false, error: 'verify-failed' });
    expect(await fs.readFile(path, 'utf8')).toBe(oldText);
    expect(await fs.readdir(folder)).toEqual(['a']);
  });

  it('goes on after short writes', async () => {
    const path = join(temporaryFolder(), 'a');
    let calls = 0;
    const stuttering: FileSystem = {
      ...fs,
      open: async (name, flags) => {
        const handle = await fs.open(name, flags);
        const real = handle.write.bind(handle) as (...args: unknown[]) => Promise<unknown>;
        const shorter = (bytes: Uint8Array, offset: number, length: number, position: number) => {
          calls += 1;
          return real(bytes, offset, Math.min(length, 50_000), position);
        };
        handle.write = shorter as unknown as typeof handle.write;
        return handle;
      },
    };
    expect(await writerOver(stuttering)(path, utf8.encode(newText))).toEqual({
      ok: true,
      value: null,
    });
    expect(calls).toBeGreaterThan(3);
    expect(await fs.readFile(path, 'utf8')).toBe(newText);
  });

  it('tries the rename again on Windows, where a virus scanner may hold the file for a moment', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a');
    const failing = (times: number) => {
      let left = times;
      return faultyFs((call) => {
        if (call !== 'rename' || left === 0) return undefined;
        left -= 1;
        return systemError('EBUSY');
      });
    };
    expect((await writerOver(failing(2), 'win32')(path, utf8.encode('a'))).ok).toBe(true);
    expect(await writerOver(failing(1), 'linux')(path, utf8.encode('b'))).toEqual({
      ok: false,
      error: 'write-failed',
    });
    expect(await fs.readFile(path, 'utf8')).toBe('a');
  });

  it('does without flushing the folder only where that is impossible', async () => {
    const path = join(temporaryFolder(), 'a');
    const withFolderFault = (code: string, platform: NodeJS.Platform) =>
      writerOver(
        faultyFs((call, at) =>
          call === 'open' && !at.endsWith('.tmp') ? systemError(code) : undefined,
        ),
        platform,
      )(path, utf8.encode('a'));
    expect((await withFolderFault('EPERM', 'win32')).ok).toBe(true);
    expect((await withFolderFault('EISDIR', 'win32')).ok).toBe(true);
    expect((await withFolderFault('EINVAL', 'linux')).ok).toBe(true);
    expect((await withFolderFault('EIO', 'win32')).ok).toBe(false);
    expect((await withFolderFault('EPERM', 'linux')).ok).toBe(false);
  });
});

describe('a fault at each step of an atomic write', () => {
  const codes = [
    ['ENOSPC', 'no-space'],
    ['EDQUOT', 'no-space'],
    ['EACCES', 'no-permission'],
    ['EPERM', 'no-permission'],
    ['EROFS', 'read-only'],
    ['EXDEV', 'write-failed'],
    ['EBUSY', 'write-failed'],
    ['EIO', 'write-failed'],
    ['EMFILE', 'write-failed'],
    ['ENAMETOOLONG', 'name-not-allowed'],
    ['EISDIR', 'is-a-folder'],
  ] as const;

  /** Faults here cost nothing: permission bits, left-overs of others. */
  const tolerated = ['handle.chmod', 'readdir'];

  it.each(codes)(
    '84: %s is reported as %s, with the old file whole and no left-over',
    async (code, expected) => {
      const steps: string[] = [];
      for (let step = 0; ; step += 1) {
        const folder = temporaryFolder();
        const path = join(folder, 'a');
        await fs.writeFile(path, oldText);
        let call = -1;
        let hit: string | undefined;
        let renamed = false;
        const fault: Fault = (name) => {
          call += 1;
          if (call !== step) {
            if (name === 'rename') renamed = true;
            return undefined;
          }
          hit = name;
          return systemError(code);
        };
        const result = await writerOver(faultyFs(fault))(path, utf8.encode(newText));
        if (hit === undefined) break;
        steps.push(hit);

        const isTolerated = tolerated.includes(hit);
        expect(result, hit).toEqual(
          isTolerated ? { ok: true, value: null } : { ok: false, error: expected },
        );
        const isNew = isTolerated || renamed;
        expect(await fs.readFile(path, 'utf8'), hit).toBe(isNew ? newText : oldText);
        expect(await fs.readdir(folder), hit).toEqual(['a']);
      }
      // Proves that the loop reached every step, the last flush included.
      const once = ['access', 'readdir', 'handle.write', 'rename', 'handle.chmod'];
      for (const name of once) expect(steps.filter((step) => step === name)).toEqual([name]);
      expect(steps.slice(-4)).toEqual(['rename', 'open', 'handle.sync', 'handle.close']);
      expect(steps.filter((step) => step === 'handle.sync')).toHaveLength(2);
    },
  );

  it('flushes the file before the rename and the folder after it', async () => {
    const calls: string[] = [];
    const recording = faultyFs((call, path) => {
      calls.push(path.endsWith('.tmp') ? `${call} temp` : call);
      return undefined;
    });
    await writerOver(recording)(join(temporaryFolder(), 'a'), utf8.encode('a'));
    const order = calls.filter((call) => /sync|rename|write|read temp/.test(call));
    expect(order).toEqual([
      'handle.write temp',
      'handle.sync temp',
      'handle.read temp',
      'handle.read temp',
      'rename temp',
      'handle.sync',
    ]);
  });

  it('knows the code of an error', () => {
    expect(systemErrorCode(systemError('EIO'))).toBe('EIO');
    expect(systemErrorCode(new Error('no code'))).toBe('');
    expect(systemErrorCode('thrown text')).toBe('');
  });
});
