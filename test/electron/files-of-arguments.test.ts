import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  argumentsToStartAgain,
  existingFiles,
  pathsHandedOver,
  pathsOfArguments,
} from '../../electron/files-of-arguments.ts';
import { createPickedFiles } from '../../electron/files/picked-files.ts';
import { createHandOver } from '../../electron/hand-over-files.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';

async function filesOf(args: readonly string[], cwd: string): Promise<string[]> {
  return existingFiles(pathsOfArguments(args, cwd));
}

describe('files named on the command line', () => {
  it('are found by absolute and relative name and by file address, each once', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'خبر 1%.txt');
    await fs.writeFile(path, 'نص');
    await fs.writeFile(join(folder, 'b.txt'), 'b');
    const args = [path, 'خبر 1%.txt', './b.txt', pathToFileURL(path).href];
    expect(await filesOf(args, folder)).toEqual([path, join(folder, 'b.txt')]);
  });

  it('98: are nothing when the arguments are hostile', async () => {
    const folder = temporaryFolder();
    await fs.mkdir(join(folder, 'sub'));
    await fs.writeFile(join(folder, '--inspect'), 'x');
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const hostile = [
      '--inspect',
      '--inspect=0.0.0.0:9229',
      '--no-sandbox',
      '--user-data-dir=/tmp/x',
      '-r',
      'hashiya://../../etc/passwd',
      'hashiya://open?file=/etc/passwd',
      'javascript:alert(1)',
      'https://example.org/a.txt',
      'file://server/share/a.txt',
      'file:///etc/%2fpasswd',
      'file:///etc/pass\0wd',
      'file:',
      'a\0b',
      'sub',
      'pipe',
      '/dev/zero',
      'gone.txt',
      '$(touch x)',
      '; touch x',
      '',
      'x'.repeat(1024 * 1024),
      '../'.repeat(2000),
    ];
    expect(await filesOf(hostile, folder)).toEqual([]);
    expect((await fs.readdir(folder)).sort()).toEqual(['--inspect', 'pipe', 'sub']);
  });

  it('are limited in number', () => {
    expect(
      pathsOfArguments(
        Array.from({ length: 5000 }, (_, i) => `${i}`),
        '/',
      ),
    ).toHaveLength(1000);
  });
});

describe('what a second start hands over', () => {
  it('is checked again', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.txt');
    await fs.writeFile(path, 'a');
    const sent = { files: [path, folder, 'a.txt', '--inspect', '/a\0b', '/dev/zero'] };
    expect(pathsHandedOver(sent)).toEqual([path, folder, '/dev/zero']);
    expect(await existingFiles(pathsHandedOver(sent))).toEqual([path]);
    for (const forged of [undefined, null, 'x', [path], { files: path }, { files: [1] }]) {
      expect(pathsHandedOver(forged)).toEqual([]);
    }
    expect(pathsHandedOver({ files: Array.from({ length: 1001 }, () => path) })).toEqual([]);
  });

  it('is opened by a start like the first one, when that is about to end', () => {
    const late = ['/b.txt', '/c.txt', '/b.txt'];
    const packaged = ['/a.txt', '--user-data-dir=/p', 'relative.txt'];
    expect(argumentsToStartAgain(packaged, null, late)).toEqual([
      '--user-data-dir=/p',
      '/b.txt',
      '/c.txt',
    ]);
    const inDevelopment = ['--no-sandbox', '.', '--user-data-dir=/p', '/a.txt'];
    expect(argumentsToStartAgain(inDevelopment, '/hashiya', late)).toEqual([
      '--no-sandbox',
      '--user-data-dir=/p',
      '/hashiya',
      '/b.txt',
      '/c.txt',
    ]);
  });

  it('reaches the window once it has loaded, by token and not by path', async () => {
    const path = join(temporaryFolder(), 'خبر.txt');
    await fs.writeFile(path, 'نص');
    const pickedFiles = createPickedFiles();
    const sent: { name: string; files: { token: string; name: string }[] }[] = [];
    const handOver = createHandOver(fs, pickedFiles, (name, payload) =>
      sent.push({ name, files: payload as never }),
    );
    await handOver.handOver([path]);
    await handOver.handOver([]);
    expect(sent).toEqual([]);
    handOver.windowIsReady();
    expect(sent.map(({ name, files }) => [name, files.map((file) => file.name)])).toEqual([
      ['files-handed-over', ['خبر.txt']],
    ]);
    expect(JSON.stringify(sent)).not.toContain(path);
    expect(pickedFiles.pathOf(sent[0]!.files[0]!.token)).toBe(path);

    handOver.windowIsBusy();
    await handOver.handOver([path]);
    expect(sent).toHaveLength(1);
    handOver.windowIsReady();
    handOver.windowIsReady();
    expect(sent).toHaveLength(2);
    await handOver.handOver([path]);
    expect(sent).toHaveLength(3);
  });
});
