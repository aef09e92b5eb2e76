import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import { diskImageObstacle } from '../../build/test/disk-images.mjs';
import { electronObstacle } from '../../build/test/electron-obstacle.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * A suite that drives the true Electron runtime. Where it cannot run it is skipped, and `npm test`
 * lists it as not run with the reason (build/test/skips.mjs knows the tag).
 */
export function describeWithElectron(name: string, define: () => void): void {
  describe.skipIf(electronObstacle(root) !== undefined)(
    `${name} [needs the Electron runtime]`,
    () => {
      define();
    },
  );
}

/**
 * A suite that mounts file systems of its own, to cut the power or to fill the disk. Skipped and
 * listed like the ones above.
 */
export function describeWithDisks(name: string, define: () => void): void {
  describe.skipIf(diskImageObstacle() !== undefined)(
    `${name} [needs root and loop devices]`,
    () => {
      define();
    },
  );
}
