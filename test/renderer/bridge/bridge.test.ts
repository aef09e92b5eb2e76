import { afterEach, describe, expect, it } from 'vitest';
import { createBridge, filesOfDrop } from '../../../renderer/bridge/bridge.ts';
import type { Bridge } from '../../../shared/ipc/contract.ts';

function setPreload(bridge: Bridge<File> | undefined): void {
  if (bridge === undefined) Reflect.deleteProperty(window, 'hashiya');
  else Object.defineProperty(window, 'hashiya', { value: bridge, configurable: true });
}

afterEach(() => {
  setPreload(undefined);
});

/** A file of a drop, or of a folder in it. */
function fileEntry(name: string): FileSystemFileEntry {
  const file = (resolve: (file: File) => void) => {
    resolve(new File(['x'], name));
  };
  return { name, isFile: true, isDirectory: false, file } as unknown as FileSystemFileEntry;
}

/** A folder that hands out its entries in portions of two, as browsers do (with 100). */
function folderEntry(name: string, ...children: FileSystemEntry[]): FileSystemDirectoryEntry {
  const createReader = () => {
    let next = 0;
    return {
      readEntries(resolve: (entries: FileSystemEntry[]) => void) {
        resolve(children.slice(next, (next += 2)));
      },
    };
  };
  return {
    name,
    isFile: false,
    isDirectory: true,
    createReader,
  } as unknown as FileSystemDirectoryEntry;
}

/** A drop that, like a real one, is empty once its event is over. */
function aDrop(...entries: FileSystemEntry[]): DataTransfer {
  let over = false;
  queueMicrotask(() => {
    over = true;
  });
  const items = entries.map((entry) => ({
    kind: 'file',
    webkitGetAsEntry: () => (over ? null : entry),
    getAsFile: () => (over ? null : new File(['x'], entry.name)),
  }));
  const text = { kind: 'string', webkitGetAsEntry: () => null, getAsFile: () => null };
  const files = entries.map((entry) => new File(['x'], entry.name));
  return { items: [text, ...items], files } as unknown as DataTransfer;
}

async function namesOf(drop: DataTransfer): Promise<string[]> {
  return (await filesOfDrop(drop)).map(({ name }) => name);
}

describe('createBridge', () => {
  it('takes the preload where there is one', () => {
    const preload = { call: () => {} } as unknown as Bridge<File>;
    setPreload(preload);
    expect(createBridge({ version: '1' })).toBe(preload);
  });

  it('is the browser itself where there is none', async () => {
    expect((await createBridge({ version: '1' }).call('app-info')).shell).toBe('browser');
  });
});

describe('filesOfDrop', () => {
  it('walks folders: files first, in natural order, hidden ones left out', async () => {
    const drop = aDrop(
      fileEntry('first.txt'),
      folderEntry(
        'folder',
        folderEntry('inner', fileEntry('deep.txt')),
        fileEntry('10.txt'),
        fileEntry('2.txt'),
        fileEntry('.hidden'),
        folderEntry('.git', fileEntry('config')),
        fileEntry('1.txt'),
      ),
      fileEntry('last.txt'),
    );
    expect(await namesOf(drop)).toEqual([
      'first.txt',
      '1.txt',
      '2.txt',
      '10.txt',
      'deep.txt',
      'last.txt',
    ]);
  });

  it('stops eight levels deep, so a circle of links ends', async () => {
    let folder = folderEntry('9', fileEntry('nine.txt'));
    for (let level = 8; level >= 1; level -= 1) {
      folder = folderEntry(String(level), fileEntry(`${level}.txt`), folder);
    }
    expect(await namesOf(aDrop(folder))).toEqual(
      Array.from({ length: 8 }, (_, index) => `${index + 1}.txt`),
    );
  });

  it('passes over what cannot be read', async () => {
    const fail = (_resolve: unknown, reject: (error: Error) => void) => {
      reject(new Error('gone'));
    };
    const lost = { ...fileEntry('lost.txt'), file: fail } as unknown as FileSystemEntry;
    const locked = {
      ...folderEntry('locked'),
      createReader: () => ({ readEntries: fail }),
    } as unknown as FileSystemEntry;
    expect(await namesOf(aDrop(folderEntry('f', lost, locked, fileEntry('a.txt'))))).toEqual([
      'a.txt',
    ]);
  });

  it('takes dropped text for no file', async () => {
    expect(await namesOf(aDrop())).toEqual([]);
  });

  it('leaves folders to the main process in the desktop shell', async () => {
    setPreload({} as Bridge<File>);
    const drop = aDrop(folderEntry('folder', fileEntry('inside.txt')), fileEntry('a.txt'));
    expect(await namesOf(drop)).toEqual(['folder', 'a.txt']);
  });
});
