import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../../electron/files/file-system.ts';
import { readPickedFile } from '../../../electron/files/read-picked-file.ts';
import { maxFileSize } from '../../../shared/ipc/file-access.ts';
import { faultyFs, systemError } from '../../fakes/faulty-fs.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';

/** The real file system, but something happens to the file right after the first bytes were read. */
function meddling(meddle: () => Promise<void>): FileSystem {
  return {
    ...fs,
    open: async (path, flags) => {
      const handle = await fs.open(path, flags);
      const read = handle.read.bind(handle) as (...args: unknown[]) => Promise<unknown>;
      let first = true;
      const meddled = async (...args: unknown[]) => {
        const result = await read(...args);
        if (first) await meddle();
        first = false;
        return result;
      };
      handle.read = meddled as typeof handle.read;
      return handle;
    },
  };
}

describe('readPickedFile', () => {
  it('reads a file with an Arabic name, byte for byte', async () => {
    const path = join(temporaryFolder(), 'خبر عاجل.txt');
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
    await fs.writeFile(path, bytes);
    const result = await readPickedFile(fs, path);
    expect(result).toEqual({ ok: true, value: { name: 'خبر عاجل.txt', bytes } });
  });

  it('reads an empty file', async () => {
    const path = join(temporaryFolder(), 'empty');
    await fs.writeFile(path, '');
    const result = await readPickedFile(fs, path);
    expect(result.ok && result.value.bytes.length).toBe(0);
  });

  it('61: reads through a link to a regular file under the name of the link', async () => {
    const folder = temporaryFolder();
    await fs.writeFile(join(folder, 'target.txt'), 'نص');
    await fs.symlink('target.txt', join(folder, 'link.txt'));
    const result = await readPickedFile(fs, join(folder, 'link.txt'));
    expect(result.ok && result.value.name).toBe('link.txt');
    expect(result.ok && new TextDecoder().decode(result.value.bytes)).toBe('نص');
  });

  it('50: reads a file of exactly the limit and refuses one byte more', async () => {
    const folder = temporaryFolder();
    const limit = maxFileSize('limit');
    for (const [name, size] of [
      ['limit', limit],
      ['above', limit + 1],
      ['project.json', limit + 1],
      ['sparse', 1024 ** 3],
    ] as const) {
      const handle = await fs.open(join(folder, name), 'w');
      await handle.truncate(size);
      await handle.close();
    }
    const atLimit = await readPickedFile(fs, join(folder, 'limit'));
    expect(atLimit.ok && atLimit.value.bytes.length).toBe(limit);
    // An exported project may be larger than an article.
    expect((await readPickedFile(fs, join(folder, 'project.json'))).ok).toBe(true);
    expect(maxFileSize('project.JSON')).toBe(256 * 1024 * 1024);
    const before = process.memoryUsage().arrayBuffers;
    const above = await readPickedFile(fs, join(folder, 'above'));
    const sparse = await readPickedFile(fs, join(folder, 'sparse'));
    expect(above).toEqual({ ok: false, error: 'too-large' });
    expect(sparse).toEqual({ ok: false, error: 'too-large' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
  });

  it('82: refuses an export of 2 GB by its size, at once and without reading it', async () => {
    const folder = temporaryFolder();
    const before = process.memoryUsage().arrayBuffers;
    for (const name of ['export.json', 'export.hashiya']) {
      const path = join(folder, name);
      const handle = await fs.open(path, 'w');
      // Beyond what Node or a 32-bit size can hold in one piece; takes no room on the disk.
      await handle.truncate(2 ** 31 + 1);
      await handle.close();
      const begun = performance.now();
      expect(await readPickedFile(fs, path)).toEqual({ ok: false, error: 'too-large' });
      expect(performance.now() - begun).toBeLessThan(1_000);
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024);
  });

  it(
    '50: refuses devices, pipes, folders and links to them at once',
    { timeout: 2000 },
    async () => {
      const folder = temporaryFolder();
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      await fs.symlink('/dev/zero', join(folder, 'link-to-device'));
      await fs.symlink('pipe', join(folder, 'link-to-pipe'));
      const refused = [
        '/dev/zero',
        folder,
        join(folder, 'pipe'),
        join(folder, 'link-to-device'),
        join(folder, 'link-to-pipe'),
      ];
      for (const path of refused) {
        const result = await readPickedFile(fs, path);
        expect(result, path).toEqual({ ok: false, error: 'not-a-regular-file' });
      }
    },
  );

  it('50: refuses files whose size is a lie', async () => {
    const result = await readPickedFile(fs, '/proc/self/status');
    expect(result).toEqual({ ok: false, error: 'changed-while-reading' });
  });

  it(
    'does not open a pipe that took the place of a file in between',
    { timeout: 2000 },
    async () => {
      const folder = temporaryFolder();
      const path = join(folder, 'a');
      await fs.writeFile(path, 'x');
      const swapping: FileSystem = {
        ...fs,
        open: async (name, flags) => {
          await fs.rm(path);
          execFileSync('mkfifo', [path]);
          return fs.open(name, flags);
        },
      };
      const result = await readPickedFile(swapping, path);
      expect(result).toEqual({ ok: false, error: 'not-a-regular-file' });
    },
  );

  it.each([
    ['another file', async (path: string) => fs.writeFile(path, 'y')],
    ['a link', async (path: string) => fs.symlink('/etc/hostname', path)],
  ])('notices %s that took its place in between', async (_what, replace) => {
    const folder = temporaryFolder();
    const path = join(folder, 'a');
    await fs.writeFile(path, 'x');
    const swapping: FileSystem = {
      ...fs,
      open: async (name, flags) => {
        await fs.rename(path, join(folder, 'moved'));
        await replace(path);
        return fs.open(name, flags);
      },
    };
    const result = await readPickedFile(swapping, path);
    expect(result.ok).toBe(false);
    expect(['changed-while-reading', 'not-a-regular-file']).toContain(!result.ok && result.error);
  });

  it.each([
    ['grows', async (path: string) => fs.appendFile(path, 'more')],
    ['shrinks', async (path: string) => fs.truncate(path, 10)],
    [
      'is rewritten with the same length',
      async (path: string) => fs.writeFile(path, 'z'.repeat(100)),
    ],
  ])('refuses a file that %s while it is read', async (_how, change) => {
    const path = join(temporaryFolder(), 'a');
    await fs.writeFile(path, 'x'.repeat(100));
    await fs.utimes(path, 1, 1);
    const result = await readPickedFile(
      meddling(async () => change(path)),
      path,
    );
    expect(result).toEqual({ ok: false, error: 'changed-while-reading' });
  });

  it('51: names why a file could not be opened', async () => {
    const path = join(temporaryFolder(), 'a');
    expect(await readPickedFile(fs, path)).toEqual({ ok: false, error: 'not-found' });
    expect(await readPickedFile(fs, join(path, 'below'))).toEqual({
      ok: false,
      error: 'not-found',
    });
    expect(await readPickedFile(fs, 'a\0b')).toEqual({ ok: false, error: 'read-failed' });
    await fs.writeFile(path, 'x');
    const failingWith = (code: string, at: string) =>
      readPickedFile(
        faultyFs((call) => (call === at ? systemError(code) : undefined)),
        path,
      );
    expect(await failingWith('EACCES', 'open')).toEqual({ ok: false, error: 'no-permission' });
    expect(await failingWith('EPERM', 'realpath')).toEqual({ ok: false, error: 'no-permission' });
    expect(await failingWith('EIO', 'handle.read')).toEqual({ ok: false, error: 'read-failed' });
    expect((await failingWith('EIO', 'handle.close')).ok).toBe(true);
  });
});
