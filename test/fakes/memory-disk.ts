import { basename, dirname } from 'node:path';
import type { FileSystem } from '../../electron/files/file-system.ts';
import { systemError } from './faulty-fs.ts';

// A disk in memory whose power can be cut, so that a property can try thousands of moments. It keeps
// less than Linux does: what was not flushed may be there, half there or not at all, and a name is
// only safe once its folder was flushed.

/** A disk that goes from one life of a program to the next. */
export interface MemoryDisk {
  /** The file functions of one life. It dies at the change after so many: that one and all else fail. */
  start(changes: number): LivingFs;
  /** Cuts the power: of what was not flushed `random` (0 to 1, drawn again and again) says what stays. */
  cut(random: () => number): void;
}

/** See {@link MemoryDisk.start}. */
export interface LivingFs {
  readonly fs: FileSystem;
  isDead(): boolean;
}

interface File {
  readonly kind: 'file';
  bytes: Buffer;
  /** As the last flush has left it on the disk. */
  flushed: Buffer;
}

type Entries = Map<string, File | Folder>;

interface Folder {
  readonly kind: 'folder';
  entries: Entries;
  readonly flushed: Entries;
  /** Changes since the last flush, in order: a file system loses the later ones first. */
  waiting: ((entries: Entries) => void)[];
}

const emptyFolder = (): Folder => ({
  kind: 'folder',
  entries: new Map(),
  flushed: new Map(),
  waiting: [],
});

/**
 * A disk, mounted at `/`, with files that were put there long ago; a name that ends in `/` is an empty
 * folder.
 */
export function createMemoryDisk(files: Readonly<Record<string, Buffer>>): MemoryDisk {
  const root = emptyFolder();
  for (const [path, bytes] of Object.entries(files)) {
    const names = path.split('/').slice(1);
    const name = names.pop() ?? '';
    let folder = root;
    for (const one of names) {
      const known = folder.entries.get(one);
      const next = known?.kind === 'folder' ? known : emptyFolder();
      for (const entries of [folder.entries, folder.flushed]) entries.set(one, next);
      folder = next;
    }
    if (name === '') continue;
    const file: File = { kind: 'file', bytes, flushed: bytes };
    for (const entries of [folder.entries, folder.flushed]) entries.set(name, file);
  }

  function find(path: string): File | Folder {
    let found: File | Folder | undefined = root;
    for (const name of path.split('/').filter((part) => part !== '')) {
      found = found?.kind === 'folder' ? found.entries.get(name) : undefined;
    }
    if (found === undefined) throw systemError('ENOENT');
    return found;
  }

  function folderAt(path: string): Folder {
    const found = find(path);
    if (found.kind === 'file') throw systemError('ENOTDIR');
    return found;
  }

  function change(path: string, how: (entries: Entries, name: string) => void): void {
    const folder = folderAt(dirname(path));
    const made = (entries: Entries): void => {
      how(entries, basename(path));
    };
    made(folder.entries);
    folder.waiting.push(made);
  }

  function cut(folder: Folder, random: () => number): void {
    const kept = Math.floor(random() * (folder.waiting.length + 1));
    for (const made of folder.waiting.splice(0).slice(0, kept)) made(folder.flushed);
    folder.entries = new Map(folder.flushed);
    for (const entry of folder.entries.values()) {
      if (entry.kind === 'folder') cut(entry, random);
      else entry.bytes = entry.flushed = afterCut(entry, random);
    }
  }

  return {
    cut: (random) => {
      cut(root, random);
    },
    start(changes) {
      let left = changes;
      let isDead = false;
      const look = (): void => {
        if (isDead) throw systemError('EIO');
      };
      const step = (): void => {
        look();
        left -= 1;
        isDead = left < 0;
        look();
      };

      function handleOf(entry: File | Folder) {
        const file = (): File => {
          if (entry.kind === 'folder') throw systemError('EISDIR');
          return entry;
        };
        const sync = async (): Promise<void> => {
          step();
          if (entry.kind === 'file') entry.flushed = entry.bytes;
          else for (const made of entry.waiting.splice(0)) made(entry.flushed);
          return Promise.resolve();
        };
        return {
          sync,
          datasync: sync,
          close: async () => Promise.resolve(),
          chmod: async () => Promise.resolve(),
          async readFile(encoding?: BufferEncoding) {
            look();
            const { bytes } = file();
            return Promise.resolve(encoding ? bytes.toString(encoding) : Buffer.from(bytes));
          },
          async read(into: Buffer, at: number, length: number, position: number) {
            look();
            const bytesRead = file().bytes.copy(into, at, position, position + length);
            return Promise.resolve({ bytesRead });
          },
          async write(from: Uint8Array, at: number, length: number, position: number) {
            step();
            const { bytes } = file();
            const after = Buffer.alloc(Math.max(bytes.length, position + length));
            bytes.copy(after);
            after.set(from.subarray(at, at + length), position);
            file().bytes = after;
            return Promise.resolve({ bytesWritten: length });
          },
          async truncate(length: number) {
            step();
            file().bytes = file().bytes.subarray(0, length);
            return Promise.resolve();
          },
        };
      }

      async function statsOf(path: string) {
        look();
        const { kind } = find(path);
        return Promise.resolve({
          mode: 0o644,
          isSymbolicLink: () => false,
          isDirectory: () => kind === 'folder',
          isFile: () => kind === 'file',
        });
      }

      const fs = {
        constants: { W_OK: 2 },
        stat: statsOf,
        lstat: statsOf,
        access: statsOf,
        async open(path: string, flags: string) {
          look();
          if (flags.startsWith('w')) {
            step();
            if (folderAt(dirname(path)).entries.has(basename(path))) throw systemError('EEXIST');
            const file: File = { kind: 'file', bytes: Buffer.alloc(0), flushed: Buffer.alloc(0) };
            change(path, (entries, name) => entries.set(name, file));
          }
          return Promise.resolve(handleOf(find(path)));
        },
        async readdir(path: string) {
          look();
          return Promise.resolve([...folderAt(path).entries.keys()]);
        },
        async mkdir(path: string) {
          look();
          const parts = path.split('/').filter((part) => part !== '');
          for (const index of parts.keys()) {
            const here = `/${parts.slice(0, index + 1).join('/')}`;
            if (folderAt(dirname(here)).entries.has(basename(here))) continue;
            step();
            const made = emptyFolder();
            change(here, (entries, name) => entries.set(name, made));
          }
          return Promise.resolve();
        },
        async rename(from: string, to: string) {
          step();
          if (dirname(from) !== dirname(to)) throw systemError('EXDEV');
          const moved = find(from);
          change(from, (entries, name) => {
            entries.delete(name);
            entries.set(basename(to), moved);
          });
          return Promise.resolve();
        },
        async rm(path: string) {
          step();
          find(path);
          change(path, (entries, name) => entries.delete(name));
          return Promise.resolve();
        },
      };
      // Only what the keeping of the work calls is here; anything else fails as “not a function”.
      return { fs: fs as unknown as FileSystem, isDead: () => isDead };
    },
  };
}

/** In bytes: as small beside a real one as the records of a test are beside real ones. */
const sector = 64;

/** What stays of a file: as it was flushed, as it was written, or a part of what was written after. */
function afterCut({ bytes, flushed }: File, random: () => number): Buffer {
  const fate = random();
  if (fate < 0.2 || bytes.equals(flushed)) return flushed;
  if (fate < 0.4 || bytes.length <= flushed.length) return bytes;
  const cut = flushed.length + Math.floor(random() * (bytes.length - flushed.length));
  if (fate < 0.6) return bytes.subarray(0, cut);
  // The new length may come to the disk without what belongs there; or only one sector is missing.
  const end = fate < 0.8 ? bytes.length : Math.min(bytes.length, cut + sector);
  return Buffer.from(bytes).fill(0, cut, end);
}
