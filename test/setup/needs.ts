import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
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
