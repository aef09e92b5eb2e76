import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import { findElectronRuntime } from '../../build/start/electron-runtime.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where the seed article lies, beside the repository; it is not part of it. */
export const seedArticlePath = fileURLToPath(
  new URL('../../../shared/seeds/seed-article.txt', import.meta.url),
);

/**
 * A suite that drives the true Electron runtime. Where there is none it is skipped, and `npm test`
 * lists it as not run with that reason (build/test/skips.mjs knows the tag).
 */
export function describeWithElectron(name: string, define: () => void): void {
  describe.skipIf(findElectronRuntime(root) === undefined)(
    `${name} [needs the Electron runtime]`,
    () => {
      define();
    },
  );
}

/** A suite that reads the seed article. Skipped, and listed as not run, where there is none. */
export function describeWithSeedArticle(name: string, define: () => void): void {
  describe.skipIf(!existsSync(seedArticlePath))(`${name} [needs the seed article]`, () => {
    define();
  });
}
