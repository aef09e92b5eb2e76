import * as fs from 'node:fs/promises';
import { createAtomicWriter } from '../../../electron/files/atomic-write.ts';
import type { FileSystem } from '../../../electron/files/file-system.ts';
import { createWorkKeeper } from '../../../electron/keep-work.ts';
import type { WorkKeeper, WorkKeeperDependencies } from '../../../electron/keep-work.ts';

let databases = 0;

/** The keeping of the work over a real folder; `fileSystem` may put faults in. */
export function workIn(
  profile: string,
  fileSystem: FileSystem = fs,
  options: Partial<WorkKeeperDependencies> = {},
): WorkKeeper {
  return createWorkKeeper({
    fs: fileSystem,
    writeFile: createAtomicWriter({ fs: fileSystem, platform: 'linux', owner: '0a1b2c3d' }),
    platform: 'linux',
    profile,
    versions: { app: '0.1.0', chromium: '156.0.0.0' },
    newId: () => {
      databases += 1;
      return `id-${String(databases)}`;
    },
    now: () => 1_700_000_000_000,
    ...options,
  });
}
