import * as fs from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseFiles } from '../../../electron/files/choose-files.ts';
import { listFolder, maxFolderDepth, maxFolderFiles } from '../../../electron/files/list-folder.ts';
import type { FileSystem } from '../../../electron/files/file-system.ts';
import { createPickedFiles } from '../../../electron/files/picked-files.ts';
import { droppedArguments, registerDropped } from '../../../electron/files/register-dropped.ts';
import { createScriptedDialogs } from '../../fakes/electron.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';

const filters = [{ name: 'مقالات', extensions: ['txt', 'html'] }];

function setUp() {
  const dialogs = createScriptedDialogs();
  const pickedFiles = createPickedFiles();
  return { dialogs, pickedFiles, dependencies: { dialogs, fs, pickedFiles } };
}

/** A folder with files at several depths, a link in a circle, a link out of it and hidden things. */
async function makeTree(): Promise<string> {
  const folder = temporaryFolder();
  await fs.mkdir(join(folder, 'أخبار', 'اليوم'), { recursive: true });
  await fs.mkdir(join(folder, '.git'));
  for (const name of [
    '10.txt',
    '2.TXT',
    'أخبار/خبر.html',
    'أخبار/اليوم/a.txt',
    'صورة.png',
    '.git/x.txt',
    '.x.txt',
  ]) {
    await fs.writeFile(join(folder, name), 'نص');
  }
  await fs.symlink('..', join(folder, 'أخبار', 'loop'));
  await fs.symlink('/etc', join(folder, 'outside'));
  await fs.symlink('/etc/hostname', join(folder, 'outside.txt'));
  return folder;
}

describe('choosing files', () => {
  it('gives a token for each chosen file, and the window never sees a path', async () => {
    const { dialogs, pickedFiles, dependencies } = setUp();
    const path = join(temporaryFolder(), 'خبر.txt');
    await fs.writeFile(path, 'نص');
    dialogs.openAnswers.push([path]);
    const [file, ...rest] = await chooseFiles(dependencies, {
      title: 'فتح',
      filters,
      folder: false,
    });
    expect(rest).toEqual([]);
    expect(file).toEqual({ token: file!.token, name: 'خبر.txt', size: 4 });
    expect(file!.token).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.stringify(file)).not.toContain(path);
    expect(pickedFiles.pathOf(file!.token)).toBe(path);
    expect(dialogs.shown).toEqual([
      { title: 'فتح', filters, properties: ['openFile', 'multiSelections'] },
    ]);
  });

  it('gives nothing when the dialog was cancelled', async () => {
    const { dialogs, dependencies } = setUp();
    dialogs.openAnswers.push(null);
    expect(await chooseFiles(dependencies, { title: 'فتح', filters, folder: false })).toEqual([]);
  });

  it('lists a folder by the endings of the filters, in natural order, without links and hidden entries', async () => {
    const { dialogs, pickedFiles, dependencies } = setUp();
    const folder = await makeTree();
    dialogs.openAnswers.push([folder]);
    const files = await chooseFiles(dependencies, { title: 'فتح', filters, folder: true });
    const found = files.map((file) => relative(folder, pickedFiles.pathOf(file.token)!));
    expect(found).toEqual(['2.TXT', '10.txt', 'أخبار/خبر.html', 'أخبار/اليوم/a.txt']);
    expect(files.map((file) => file.size)).toEqual([4, 4, 4, 4]);
    expect(dialogs.shown).toEqual([{ title: 'فتح', properties: ['openDirectory'] }]);
  });

  it('lists every visible file when all files are asked for', async () => {
    const { dialogs, dependencies } = setUp();
    dialogs.openAnswers.push([await makeTree()]);
    const files = await chooseFiles(dependencies, {
      title: 'فتح',
      filters: [...filters, { name: 'الكل', extensions: ['*'] }],
      folder: true,
    });
    expect(files.map((file) => file.name)).toContain('صورة.png');
    expect(files).toHaveLength(5);
  });

  it('stops at the depth limit and at the number limit', async () => {
    const folder = temporaryFolder();
    let deep = folder;
    for (let level = 1; level <= maxFolderDepth + 2; level += 1) {
      await fs.writeFile(join(deep, `${level}.txt`), '');
      deep = join(deep, 'd');
      await fs.mkdir(deep);
    }
    const names = (await listFolder(fs, folder, () => true)).map((path) => relative(folder, path));
    expect(names).toHaveLength(maxFolderDepth);
    expect(names.at(-1)).toMatch(new RegExp(`${maxFolderDepth}\\.txt$`));

    const entry = (index: number) => ({
      name: `${index}.txt`,
      isFile: () => true,
      isDirectory: () => false,
    });
    const endless = {
      ...fs,
      readdir: async () => Array.from({ length: maxFolderFiles + 500 }, (_, index) => entry(index)),
    } as unknown as FileSystem;
    expect(await listFolder(endless, '/x', () => true)).toHaveLength(maxFolderFiles);
  });
});

describe('dropped files', () => {
  it('takes files and folders, and keeps what is no file so that reading can explain it', async () => {
    const { pickedFiles } = setUp();
    const folder = await makeTree();
    const gone = join(folder, 'gone.txt');
    const files = await registerDropped(fs, pickedFiles, [
      join(folder, 'أخبار'),
      '/dev/zero',
      gone,
    ]);
    expect(files.map((file) => [file.name, file.size])).toEqual([
      ['خبر.html', 4],
      ['a.txt', 4],
      ['zero', 0],
      ['gone.txt', 0],
    ]);
  });

  it.each([
    ['no list', '/a'],
    ['a relative path', ['a.txt']],
    ['a path with NUL', ['/a\0b']],
    ['no string', [{ path: '/a' }]],
    ['an endless path', ['/' + 'x'.repeat(40_000)]],
    ['too many paths', Array.from({ length: 10_001 }, () => '/a')],
  ])('refuses %s', (_case, value) => {
    expect(droppedArguments.safeParse([value]).success).toBe(false);
  });

  it('accepts absolute paths', () => {
    expect(droppedArguments.safeParse([['/a/خبر.txt']]).success).toBe(true);
  });
});

describe('tokens', () => {
  it('differ each time and are worth nothing once released', () => {
    const pickedFiles = createPickedFiles();
    const one = pickedFiles.add('/a', 1);
    const other = pickedFiles.add('/a', 1);
    expect(one.token).not.toBe(other.token);
    pickedFiles.release([one.token, 'unknown']);
    expect(pickedFiles.pathOf(one.token)).toBeUndefined();
    expect(pickedFiles.pathOf(other.token)).toBe('/a');
    expect(pickedFiles.pathOf('__proto__')).toBeUndefined();
  });
});
