import { execFile, spawnSync } from 'node:child_process';
import {
  constants,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { diskImageObstacle } from '../../build/test/disk-images.mjs';

const run = promisify(execFile);

/** How the disks are mounted: as Linux does by default, or with everything off that keeps order. */
export type MountKind = 'ordered' | 'writeback';

const mountOptions: Readonly<Record<MountKind, string>> = {
  ordered: 'loop',
  writeback: 'loop,data=writeback,nobarrier',
};

/**
 * A disk whose power can be cut: an ext4 image that lies in an XFS image. A reflink copy of the
 * image, atomic and made in a few milliseconds under the mounted file system, holds what the kernel
 * had sent to the disk at that moment; what was only in its page cache is lost.
 */
export interface PowerCutDisk {
  /** Where it is mounted. */
  readonly folder: string;
  /** Cuts the power as far as the copy is concerned; the disk itself goes on. Blocks meanwhile. */
  cut(): DiskCopy;
  /** Unmounts it and deletes its image. */
  close(): Promise<void>;
}

/** What the disk held at the moment of a cut. */
export interface DiskCopy {
  /** Mounts it, as the next start of the machine does: the file system recovers its own log. */
  mount(kind: MountKind): Promise<PowerCutDisk>;
  /** Deletes it; for copies that are not mounted. */
  remove(): void;
}

/** Where the disks of one run lie. */
export interface DiskStore {
  /** A new empty disk of so many megabytes. */
  newDisk(megabytes: number, kind: MountKind): Promise<PowerCutDisk>;
  /** Unmounts and deletes everything. */
  close(): void;
}

const folderName = /^hashiya-disks-(\d+)-/;

/** Makes a store of its own for this process; throws where the machine does not allow it. */
export async function openDiskStore(): Promise<DiskStore> {
  const obstacle = diskImageObstacle();
  if (obstacle !== undefined) throw new Error(`no disks here: ${obstacle}`);
  removeStores((pid) => !isAlive(pid));

  const folder = mkdtempSync(join(tmpdir(), `hashiya-disks-${process.pid}-`));
  const image = join(folder, 'store.xfs');
  const store = join(folder, 'store');
  const close = (): void => {
    removeStore(folder);
    process.off('exit', close);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupt);
  };
  const interrupt = (signal: NodeJS.Signals): void => {
    close();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.once('exit', close);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt);

  mkdirSync(store);
  writeFileSync(image, '');
  // Sparse: it takes what is written to it.
  truncateSync(image, 16 * 1024 ** 3);
  await run('mkfs.xfs', ['-q', '-m', 'reflink=1', image]);
  await run('mount', ['-o', 'loop', image, store]);

  let disks = 0;
  const mount = async (disk: string, kind: MountKind): Promise<PowerCutDisk> => {
    disks += 1;
    const at = join(folder, `disk-${String(disks)}`);
    mkdirSync(at);
    await run('mount', ['-t', 'ext4', '-o', mountOptions[kind], disk, at]);
    return {
      folder: at,
      cut() {
        disks += 1;
        const copy = join(store, `copy-${String(disks)}`);
        copyFileSync(disk, copy, constants.COPYFILE_FICLONE_FORCE);
        return {
          mount: async (as) => mount(copy, as),
          remove: () => {
            rmSync(copy, { force: true });
          },
        };
      },
      async close() {
        await unmount(at);
        rmSync(at, { recursive: true });
        rmSync(disk);
      },
    };
  };

  return {
    async newDisk(megabytes, kind) {
      disks += 1;
      const disk = join(store, `image-${String(disks)}`);
      writeFileSync(disk, '');
      truncateSync(disk, megabytes * 1024 ** 2);
      await run('mkfs.ext4', ['-q', '-F', '-m', '0', disk]);
      return mount(disk, kind);
    },
    close,
  };
}

/** Whoever wrote last may hold it for a moment longer. */
async function unmount(at: string): Promise<void> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    try {
      await run('umount', [at]);
      return;
    } catch {
      await wait(100);
    }
  }
  await run('umount', ['--lazy', at]);
}

/** Removes the stores of runs whose process fits. */
function removeStores(fits: (pid: number) => boolean): void {
  for (const name of readdirSync(tmpdir())) {
    const pid = folderName.exec(name)?.[1];
    if (pid !== undefined && fits(Number(pid))) removeStore(join(tmpdir(), name));
  }
}

function removeStore(folder: string): void {
  const mounted = readFileSync('/proc/mounts', 'utf8')
    .split('\n')
    .flatMap((line) => line.split(' ')[1] ?? [])
    .filter((path) => path.startsWith(`${folder}/`));
  // The last mounted lies in the first. The loop devices go with their mounts.
  for (const path of mounted.reverse()) spawnSync('umount', ['--lazy', path]);
  rmSync(folder, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
